import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { route } from '#src/lib/domain/route.ts';
import { formerOf, lagging } from '#src/lib/translation/former.ts';
import { queue } from '#src/lib/translation/queue.ts';
import { cardOf, isOut } from '#src/lib/view/links.ts';
import { filterLinks, filtersOf } from '#src/lib/view/translations/filters.ts';
import { filtered } from '#src/lib/view/translations/matrix.ts';
import { wholeCoverage } from '#src/lib/view/translations/whole.ts';
import type { View } from '#src/lib/view/view.ts';
import type { Add } from './plan.ts';

/** The translators' pages: in Italian, outside the languages, and not for search engines. */
export function planTranslations(view: View, add: Add): void {
  const { portal } = view;
  const languages = wholeCoverage(portal);
  const frame = JSON.stringify([...portal.pages.values()].filter(isOut).map((piece) => cardOf(view, piece)));
  const one = (
    template: Parameters<Add>[0],
    path: string,
    params: Record<string, string>,
    id: string,
    key: string,
  ) => add(template, path, SOURCE, params, id, key + frame, true);
  one('translations', route.translations(), {}, '', JSON.stringify(languages));
  // Every page of the matrix has the links to the others, with their counts.
  const links = filterLinks(view).text;
  for (const filter of filtersOf(view)) {
    const { languages: some, pieces } = filtered(view, filter);
    const rows = some.map(({ lang, cells }) => [lang, cells.filter(({ piece }) => pieces.has(piece))]);
    const key = JSON.stringify(rows) + links;
    one('translationFilter', route.translationsOf(filter.id), { filter: filter.id }, filter.id, key);
  }
  one('workbench', route.workbench(), {}, '', '');
  for (const { lang } of languages)
    one(
      'translationQueue',
      route.translationQueue(lang),
      { lang },
      lang,
      JSON.stringify(queue(portal, lang)),
    );
  for (const { piece, lang } of lagging(portal))
    one(
      'translationChanges',
      route.translationChanges(lang, piece.kind, piece.id),
      { lang, kind: piece.kind, id: piece.id },
      `${lang}/${piece.kind}/${piece.id}`,
      changesKey(view, piece, lang),
    );
}

/** What the page of a piece's changes shows: the Italian then and now, and the translation. */
function changesKey({ portal }: View, piece: Piece, lang: Lang): string {
  const text = piece.translations[lang];
  const former = formerOf(portal, text);
  const then = former?.ok ? (text?.pin?.source ?? '') : (former?.why.it ?? '');
  return [piece.source.digest, text?.digest ?? '', then].join(' ');
}
