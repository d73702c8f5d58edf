import type { Piece } from '#src/lib/domain/piece.ts';
import { readingLang } from '#src/lib/domain/reading.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { pageState } from '#src/lib/domain/translation.ts';
import { cardOf } from '#src/lib/view/links.ts';
import type { View } from '#src/lib/view/view.ts';

/** What the desk's list shows of a sheet: its title, when it was verified, and its state in every language. */
export function deskKey(view: View, piece: Piece<SheetData>): string {
  const { title, lang } = cardOf(view, piece);
  const { verified, code, priority } = piece.data;
  const states = view.locales.map((other) => pageState(piece, other.code));
  return JSON.stringify([piece.id, title, lang, verified, code, priority, states]);
}

/** What the list from A to Z shows of a sheet: its title and its keywords. */
export function indexKey(view: View, piece: Piece): string {
  const lang = readingLang(piece, view.locale);
  const { title, keywords } = (piece.translations[lang] ?? piece.source).words;
  return JSON.stringify([piece.id, lang, title, keywords]);
}
