import type { Portal } from '#src/lib/domain/portal.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { readingLang } from '#src/lib/domain/reading.ts';
import { pieceRoute, route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { wordsHtml } from './names.ts';
import type { View } from './view.ts';

/** What a page shows of another piece: its title and summary in the best language there is. */
export interface Card {
  id: string;
  href: string;
  title: string;
  summary: string;
  lang: string;
}

export function cardOf(view: View, piece: Piece): Card {
  const lang = readingLang(piece, view.locale);
  const { words } = piece.translations[lang] ?? piece.source;
  return {
    id: piece.id,
    href: pieceRoute(piece.kind, view.locale.code, piece.id),
    title: words.title,
    summary: words.summary,
    lang,
  };
}

export function cardItem(view: View, { href, title, summary, lang }: Card): Html {
  return html`<li class="card">
    <a href="${href}">${wordsHtml(view, { text: title, lang })}</a>
    <p>${wordsHtml(view, { text: summary, lang })}</p>
  </li>`;
}

/**
 * Puts a sheet into the dossier without a script on this page: a tab with a name of its own keeps what is in it already,
 * since only the part of its address after the `#` changes.
 */
export function dossierLink({ locale, t }: View, code: string): Html {
  return html`<a class="to-dossier" href="${route.dossier(locale.code, code)}" target="dossier-${locale.code}">${t('dossier.add')}</a>`;
}

/** Whether a piece has pages: drafts have none. */
export const isOut = (piece: Piece): boolean => (piece.data as { status?: string }).status !== 'draft';

/** Sheets with pages, most wanted first, then by title. */
export function sheetsOut({ portal }: View): readonly Piece<SheetData>[] {
  const found =
    sorted.get(portal) ??
    [...portal.sheets.values()]
      .filter((piece) => piece.data.status === 'published')
      .sort(
        (a, b) => a.data.priority - b.data.priority || (a.source.words.title < b.source.words.title ? -1 : 1),
      );
  sorted.set(portal, found);
  return found;
}

const sorted = new WeakMap<Portal, readonly Piece<SheetData>[]>();

/** Links to sheets by id, in the order given; what has no page is left out. */
export function sheetLinks(view: View, ids: readonly string[]): Html {
  const pieces = ids.flatMap((id) => view.portal.sheets.get(id) ?? []).filter(isOut);
  return html`<ul class="cards">
    ${pieces.map((piece) => cardItem(view, cardOf(view, piece)))}
  </ul>`;
}
