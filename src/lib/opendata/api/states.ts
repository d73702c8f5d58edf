import type { z } from 'zod';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { pageState, type State } from '#src/lib/domain/translation.ts';
import { contentDigest, provenance } from '#src/lib/opendata/provenance.ts';
import { isOut } from '#src/lib/view/links.ts';
import type { View } from '#src/lib/view/view.ts';
import type { statesSchema } from './schemas.ts';

/** How far every piece is translated into every language: the whole matrix, with what is missing. */
export function statesAnswer(view: View): z.infer<typeof statesSchema> {
  const { portal, locales } = view;
  const languages = locales.map(({ code }) => code);
  const rows = (pieces: ReadonlyMap<string, Piece>): Record<string, Record<Lang, State>> =>
    Object.fromEntries(
      [...pieces.values()]
        .filter(isOut)
        .map((piece) => [
          piece.id,
          Object.fromEntries(languages.map((lang) => [lang, pageState(piece, lang)])),
        ]),
    );
  return {
    ...provenance(portal, contentDigest(portal)),
    languages,
    sheets: rows(portal.sheets),
    news: rows(portal.news),
    projects: rows(portal.projects),
    media: rows(portal.media),
    pages: rows(portal.pages),
    journeys: rows(portal.journeys),
  };
}
