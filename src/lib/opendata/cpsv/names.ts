import type { CatalogueName } from '#src/lib/domain/catalogue.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece, Text } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { shown } from '#src/lib/domain/translation.ts';
import { said, type Value } from '#src/lib/opendata/rdf/graph.ts';
import { textsOf } from '#src/lib/opendata/texts.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import type { View } from '#src/lib/view/view.ts';

/** The file of a procedure, from the site's root. */
export const cpsvPath = (sheet: string): string => `cpsv/${sheet}.jsonld`;
export const CPSV_ALL = 'cpsv/procedure.jsonld';

/** The name of a thing inside a procedure's file: `#servizio` is the procedure itself. */
export const inside = (portal: Portal, sheet: string, name: string): string =>
  `${absolute(portal, `/${cpsvPath(sheet)}`)}#${name}`;

/** The name of a thing that many procedures share. */
export const shared = (portal: Portal, name: string): string => `${absolute(portal, `/${CPSV_ALL}`)}#${name}`;

/** A text of a piece in all languages that it has words in. */
export const inAll = (view: View, piece: Piece, pick: (text: Text) => string | undefined): Value[] =>
  view.locales.flatMap(({ code, tag }) => {
    const text = code === SOURCE ? piece.source : shown(piece, code);
    const found = text && pick(text);
    return found === undefined ? [] : [said(found, tag)];
  });

/** A short text of an entity in all languages that it has. */
export const namesIn = (view: View, collection: CatalogueName, id: string, word?: string): Value[] => {
  const { texts } = textsOf(view, collection, id, word);
  return view.locales.flatMap(({ code, tag }) => {
    const text = texts[code];
    return text === undefined ? [] : [said(text, tag)];
  });
};
