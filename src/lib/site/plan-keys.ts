import { createHash } from 'node:crypto';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { readingLang } from '#src/lib/domain/reading.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { shown } from '#src/lib/domain/translation.ts';
import { cardOf, isOut } from '#src/lib/view/links.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';

/** A piece as one language's readers get it: its Italian, the words they read, and which languages have it. */
export function pieceKey(view: View, piece: Piece): string {
  const lang = readingLang(piece, view.locale);
  const available = view.locales.filter(({ code }) => shown(piece, code)).map(({ code }) => code);
  const own = [
    piece.source.digest,
    piece.translations[lang]?.digest ?? '',
    picturesKey(view.portal, piece.folder),
  ];
  return [...own, lang, ...available].join(' ');
}

const folders = new WeakMap<Portal, Map<string, string>>();

/** The pictures of a folder as they are now: a new one under an old name has another address. */
export function picturesKey(portal: Portal, folder: string): string {
  const found = folders.get(portal) ?? new Map<string, string>();
  if (!folders.has(portal)) {
    for (const { path, digest: picture } of portal.pictures.values()) {
      const at = path.slice(0, path.lastIndexOf('/'));
      found.set(at, `${found.get(at) ?? ''} ${path} ${picture}`);
    }
    folders.set(portal, found);
  }
  return found.get(folder) ?? '';
}

/** The counts, and the titles and links that stand beside them. */
export const statisticsKey = ({ portal, locale }: View): string =>
  digest(
    JSON.stringify([
      ...portal.statistics,
      ...[portal.sheets, portal.news, portal.projects, portal.media, portal.pages, portal.journeys].flatMap(
        (ofKind: ReadonlyMap<string, Piece>) =>
          [...ofKind.values()].filter(isOut).map((piece) => {
            const lang = readingLang(piece, locale);
            return [piece.folder, lang, (piece.translations[lang] ?? piece.source).words.title];
          }),
      ),
    ]),
  );

/** What a sheet shows of others: those that belong to it, and those that tell how to get its documents. */
export function neighbours(view: View, piece: Piece<SheetData>): string {
  const { related, replacedBy, documents } = piece.data;
  const ids = [
    ...related.before,
    ...related.after,
    ...related.see,
    ...(replacedBy === undefined ? [] : [replacedBy]),
    ...documents.flatMap(({ ref }) => view.portal.documents.get(ref)?.sheet ?? []),
  ];
  const pieces = ids.flatMap((id) => view.portal.sheets.get(id) ?? []);
  return JSON.stringify(pieces.filter(isOut).map((other) => cardOf(view, other)));
}

/** A short name for all that a page depends on. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What the pages of one language depend on. */
export type Keys = ReturnType<typeof keysOf>;

/** The keys of a language's pages: what a page shows of other pieces, and nothing else of them. */
export function keysOf(view: View) {
  const { portal, locale } = view;
  const lang = locale.code;
  const out = <T>(pieces: ReadonlyMap<string, Piece<T>>): Piece<T>[] => [...pieces.values()].filter(isOut);
  const cards = (pieces: readonly Piece[]): string =>
    digest(JSON.stringify(pieces.filter(isOut).map((piece) => cardOf(view, piece))));
  const sheetCards = (ids: readonly string[] = []): string =>
    cards(ids.flatMap((id) => portal.sheets.get(id) ?? []));
  const newsCards = (items: readonly Piece<NewsData>[]): string =>
    digest(JSON.stringify(items.map((piece) => [cardOf(view, piece), piece.data.kind, piece.data.date])));
  /** Any body may name a material. */
  const materials = cards(out(portal.media));
  const own = (piece: Piece): string => pieceKey(view, piece) + materials;
  const elsewhere = (piece: Piece): boolean => readingLang(piece, locale) !== lang;
  /** What the other side of a page in two languages shows of other pieces. */
  const source = viewOf(portal, SOURCE, view.today);
  const titles = (ids: readonly string[]): string =>
    digest(
      JSON.stringify(ids.flatMap((id) => portal.sheets.get(id) ?? []).map((piece) => cardOf(source, piece))),
    );
  /** What has words of its own can stand beside the Italian. */
  const inTwo = (piece: Piece): boolean => lang !== SOURCE && shown(piece, lang) !== undefined;
  return { out, cards, sheetCards, newsCards, own, elsewhere, source, titles, inTwo };
}
