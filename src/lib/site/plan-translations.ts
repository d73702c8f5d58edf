import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { route } from '#src/lib/domain/route.ts';
import { coverage } from '#src/lib/translation/coverage.ts';
import { formerOf, lagging } from '#src/lib/translation/former.ts';
import { queue } from '#src/lib/translation/queue.ts';
import { cardOf, isOut } from '#src/lib/view/links.ts';
import type { View } from '#src/lib/view/view.ts';
import type { Add } from './plan.ts';

/** The translators' pages: in Italian, outside the languages, and not for search engines. */
export function planTranslations(view: View, add: Add): void {
  const { portal } = view;
  const languages = coverage(portal);
  const frame = JSON.stringify([...portal.pages.values()].filter(isOut).map((piece) => cardOf(view, piece)));
  const one = (
    template: Parameters<Add>[0],
    path: string,
    params: Record<string, string>,
    id: string,
    key: string,
  ) => add(template, path, SOURCE, params, id, key + frame, true);
  one('translations', route.translations(), {}, '', JSON.stringify(languages));
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
