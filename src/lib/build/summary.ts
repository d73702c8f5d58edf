import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { SearchFiles } from '#src/lib/indexing/indexes.ts';
import type { BuildResult } from './build.ts';

/** What a build made, in a few lines: pieces, pages per language, seconds. */
export function buildSummary(
  portal: Portal,
  { plan, rendered, search, sets }: BuildResult,
  seconds: number,
): string {
  const pieces = [
    portal.sheets.size,
    portal.services.size,
    portal.news.size,
    portal.projects.size,
    portal.terms.size,
  ];
  const names = ['schede', 'servizi', 'notizie', 'progetti', 'parole'];
  const perLanguage = published(portal.site.languages).map(
    ({ code }) => `${code} ${plan.filter(({ lang, path }) => lang === code && path !== '/').length}`,
  );
  return [
    `✓ ${names.map((name, index) => `${pieces[index] ?? 0} ${name}`).join(' · ')}`,
    `✓ ${plan.length} pagine / pages (${perLanguage.join(' · ')})`,
    ...(search ? [searchLine(search)] : []),
    ...(sets.size > 0 ? [`✓ ${[...sets].map(([name, count]) => `${name} ${count} file`).join(' · ')}`] : []),
    `✓ ${rendered.length} rifatte / rendered, ${plan.length - rendered.length} tenute / kept, ${seconds.toFixed(1)} s`,
  ].join('\n');
}

function searchLine({ documents, bytes, made, seconds }: SearchFiles): string {
  const how = made.length > 0 ? `rifatta per / made for ${made.join(' ')}` : 'tenuta / kept';
  return `✓ ricerca / search: ${documents} voci / entries, ${Math.round(bytes / 1000)} kB, ${how}, ${seconds.toFixed(1)} s`;
}
