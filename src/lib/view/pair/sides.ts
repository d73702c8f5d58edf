import type { Lang } from '#src/lib/domain/locale.ts';
import { readPiece, type Reading } from '#src/lib/domain/reading.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';

/** A piece as the readers of one language get it. */
export interface Side<Data = unknown> {
  view: View;
  reading: Reading<Data>;
}

/** One piece in two languages: the page's own, and the one that stands beside it. */
export interface Pair<Data = unknown> {
  own: Side<Data>;
  beside: Side<Data>;
}

/** What stands side by side: each language's part, or one part for both where it says the same to everybody. */
export type Line =
  | { own?: Html | undefined; beside?: Html | undefined }
  | { both: Html }
  | { list: 'ol' | 'dl'; items: { own: Html; beside: Html }[] };

export function pairOf<Data>(view: View, piece: Piece<Data>, other: Lang): Pair<Data> {
  const read = (of: View): Side<Data> => ({
    view: of,
    reading: readPiece(piece, of.locale, of.portal.site.languages),
  });
  return { own: read(view), beside: read(viewOf(view.portal, other, view.today)) };
}

/** The attributes of the language beside; also where both are written alike, so that a script can tell the sides apart. */
const besideAttributes = ({ beside }: Pair): Html =>
  html` lang="${beside.view.locale.tag}" dir="${beside.view.locale.dir}"`;

/** A heading in both languages: one heading, so that the page keeps one outline. */
export function headsHtml(pair: Pair, own: Html, beside: Html): Html {
  return html`<span class="heads" data-pair="heads"
    ><span class="own">${own}</span> <span class="beside"${besideAttributes(pair)}>${beside}</span></span
  >`;
}

/**
 * Lines as two texts, first the one, then the other: so they are read, and so narrow screens show them. Where there is
 * room the style sheet puts the lines of both next to each other, first to first, second to second: an absent part keeps
 * its place.
 */
export function sidesHtml(pair: Pair, lines: readonly Line[]): Html {
  const beside = lines.filter((line) => !('both' in line));
  const name = pair.beside.view.locale.name;
  return html`<div class="sides" data-pair="sides">
    <div class="own">${lines.map((line) => lineHtml(line, 'own'))}</div>
    ${
      beside.some((line) => 'list' in line || ('beside' in line && line.beside !== undefined)) &&
      html`<div class="beside"${besideAttributes(pair)}>
        <p class="side-name">${name}</p>
        ${beside.map((line) => lineHtml(line, 'beside'))}
      </div>`
    }
  </div>`;
}

function lineHtml(line: Line, side: 'own' | 'beside'): Html {
  if ('both' in line) return html`<div class="both">${line.both}</div>`;
  if ('list' in line) {
    const items = line.items.map((item) => item[side]);
    return line.list === 'ol'
      ? html`<ol class="steps lines">
          ${items}
        </ol>`
      : html`<dl class="lines">${items}</dl>`;
  }
  const part = line[side] ?? EMPTY;
  return part === EMPTY ? html`<div class="none"></div>` : html`<div>${part}</div>`;
}
