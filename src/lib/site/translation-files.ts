import type { Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import { coverage } from '#src/lib/translation/coverage.ts';
import { kindOf, idOf } from '#src/lib/translation/pieces.ts';
import { queue, type Task } from '#src/lib/translation/queue.ts';
import { oldestOf } from '#src/lib/translation/state.ts';
import { queueAtom } from './translation-atom.ts';

/** The translators' pages as data, and a feed for each language's queue: paths from the site's root, and texts. */
export function* translationFiles(portal: Portal, today: string): Generator<readonly [string, string]> {
  const languages = coverage(portal);
  yield [
    at(route.translations(), 'dati.json'),
    json({
      languages: languages.map((language) => ({ ...language, oldest: oldestOf(language.cells) ?? null })),
    }),
  ];
  for (const { lang } of languages) {
    const tasks = queue(portal, lang).map((task) => ({ ...task, ...addresses(lang, task) }));
    yield [at(route.translationQueue(lang), 'dati.json'), json({ lang, tasks })];
    yield [at(route.translationQueue(lang), 'atom.xml'), queueAtom(portal, lang, tasks, today)];
  }
}

const at = (path: string, name: string): string => `${path.slice(1)}${name}`;
const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Where a task is done. */
function addresses(
  lang: Lang,
  { what, parts, title }: Task,
): { workbench?: string; xliff?: string; changes?: string } {
  const kind = kindOf(what);
  if (!kind)
    return {
      workbench: route.translate(lang, 'catalogue', title),
      xliff: route.exchange(lang, 'catalogue', title),
    };
  return {
    workbench: route.translate(lang, kind, idOf(what)),
    xliff: route.exchange(lang, kind, idOf(what)),
    ...(parts.length > 0 ? { changes: route.translationChanges(lang, kind, idOf(what)) } : {}),
  };
}
