import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { BuildResult } from './build.ts';

/** What a build made, in a few lines: pieces, pages per language, seconds. */
export function buildSummary(
  portal: Portal,
  { plan, rendered, search }: BuildResult,
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
    `✓ ricerca / search: ${search.documents} voci / entries, ${Math.round(search.bytes / 1000)} kB, ${search.made.length > 0 ? `rifatta per / made for ${search.made.join(' ')}` : 'tenuta / kept'}, ${search.seconds.toFixed(1)} s`,
    `✓ ${rendered.length} rifatte / rendered, ${plan.length - rendered.length} tenute / kept, ${seconds.toFixed(1)} s`,
  ].join('\n');
}
