import { PIECE_SCHEMAS } from '#src/lib/domain/layout.ts';
import { SOURCE, type Lang, type Locale } from '#src/lib/domain/locale.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import { PIECE_KINDS, type Piece, type PieceKind } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';

/** Every piece of the portal, in the order of its folders. */
export const allPieces = (portal: Portal): Piece[] =>
  [portal.sheets, portal.news, portal.projects, portal.media, portal.pages, portal.journeys].flatMap(
    (kind): Piece[] => [...kind.values()],
  );

/** The languages that are translated into. */
export const targets = (portal: Portal): Locale[] =>
  portal.site.languages.filter(({ code }) => code !== SOURCE);

/** Whether a piece should be in a language: it is published, and a news item asks for the language or has it. */
export function wanted(piece: Piece, lang: Lang): boolean {
  const { status = 'published', translateTo } = piece.data as Partial<SheetData & NewsData>;
  if (status !== 'published') return false;
  if (piece.kind !== 'news' || translateTo === undefined) return true;
  return (
    translateTo.includes(lang) || piece.translations[lang] !== undefined || piece.held?.[lang] !== undefined
  );
}

/** How soon a piece should be translated: 1 first. Sheets say it; the rest comes in the middle. */
export const priorityOf = (piece: Piece): number => (piece.data as Partial<SheetData>).priority ?? 2;

/** The HUBs a piece belongs to; none for pages and projects. */
export function hubsOf(piece: Piece): readonly string[] {
  if (piece.kind === 'sheet') return [piece.id.split('/')[0] ?? ''];
  return (piece.data as Partial<NewsData>).hubs ?? [];
}

/** The kind of piece that a folder holds; undefined for other paths. */
export const kindOf = (folder: string): PieceKind | undefined =>
  PIECE_KINDS.find((kind) => folder.startsWith(`${PIECE_SCHEMAS[kind].folder}/`));

/** The id of the piece in a folder: `sheets/salute/tessera-sanitaria` is `salute/tessera-sanitaria`. */
export const idOf = (folder: string): string => folder.slice(folder.indexOf('/') + 1);

/** A piece by its folder, or by its id alone where no two kinds share it. */
export const findPiece = (portal: Portal, name: string): Piece | undefined => {
  const plain = name.replace(/^content\//, '').replace(/\/(index\.[a-z]+\.mdx)?$/, '');
  const pieces = allPieces(portal);
  return pieces.find(({ folder }) => folder === plain) ?? pieces.find(({ id }) => id === plain);
};
