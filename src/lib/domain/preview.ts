import type { Piece } from './piece.ts';
import type { Entities, Portal } from './portal.ts';

/** The portal as it would be if every draft were published, for those who write: never for readers. */
export function withDrafts(portal: Portal): Portal {
  const { sheets, news, projects, media, pages, journeys } = portal;
  return {
    ...portal,
    sheets: outIn(sheets),
    news: outIn(news),
    projects: outIn(projects),
    media: outIn(media),
    pages: outIn(pages),
    journeys: outIn(journeys),
  };
}

const outIn = <Data extends { status: string }>(pieces: Entities<Piece<Data>>): Entities<Piece<Data>> =>
  new Map(
    [...pieces].map(([id, piece]) => [
      id,
      piece.data.status === 'draft' ? { ...piece, data: { ...piece.data, status: 'published' } } : piece,
    ]),
  );
