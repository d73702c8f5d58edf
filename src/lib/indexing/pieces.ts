import { audiencesOf, type Audience } from '#src/lib/domain/audience.ts';
import type { Piece, PieceKind } from '#src/lib/domain/piece.ts';
import { readingLang } from '#src/lib/domain/reading.ts';
import { pageState } from '#src/lib/domain/translation.ts';
import type { SearchDocument } from '#src/lib/search/document.ts';
import { cardOf, isOut } from '#src/lib/view/links.ts';
import { documentNames } from './names.ts';
import type { View } from '#src/lib/view/view.ts';
import { bodyText, italianWords, termsOfSheet } from './words.ts';

/** Guidance is what people come for; news grow old. */
const BOOSTS: Readonly<Record<PieceKind, number>> = {
  sheet: 1.5,
  journey: 1.2,
  media: 1,
  page: 0.9,
  project: 0.8,
  news: 0.7,
};

/**
 * The documents of all pieces with pages. A piece that has no words in the language of the view is found by its
 * Italian title and keywords and by the glossary, and says which language it is in.
 */
export function pieceDocuments(view: View): SearchDocument[] {
  const { sheets, journeys, news, projects, media, pages } = view.portal;
  const all: readonly ReadonlyMap<string, Piece>[] = [sheets, journeys, media, pages, projects, news];
  return all.flatMap((pieces) =>
    [...pieces.values()].filter(isOut).map((piece) => pieceDocument(view, piece)),
  );
}

function pieceDocument(view: View, piece: Piece): SearchDocument {
  const lang = readingLang(piece, view.locale);
  const own = lang === view.locale.code;
  const { href, title, summary } = cardOf(view, piece);
  const words = (piece.translations[lang] ?? piece.source).words;
  const terms = piece.kind === 'sheet' ? termsOfSheet(view, piece.id) : [];
  const documents = piece.kind === 'sheet' ? documentNames(view, piece.id) : [];
  return {
    id: `${piece.kind}:${piece.id}`,
    href,
    title,
    summary,
    ...(own ? {} : { lang }),
    keywords: [...new Set([...(own ? words.keywords : []), ...italianWords(piece), ...terms])],
    text: [...documents, own ? bodyText(view, piece, lang) : ''].join('\n'),
    boost: BOOSTS[piece.kind],
    facets: { kind: [piece.kind], ...pieceFacets(piece), state: [pageState(piece, view.locale.code)] },
  };
}

/** What the front matter of a piece lets it be narrowed down by. */
function pieceFacets(piece: Piece): Record<string, readonly string[]> {
  const data = piece.data as Partial<Record<'topics' | 'hubs' | 'area', string[]> & { audience: Audience[] }>;
  const hub = piece.kind === 'sheet' ? [piece.id.split('/')[0] ?? ''] : (data.hubs ?? []);
  return { hub, topic: data.topics ?? [], audience: audiencesOf(data.audience ?? []), town: data.area ?? [] };
}
