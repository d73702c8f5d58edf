import type { Day } from '#src/lib/domain/date.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { pieceRoute } from '#src/lib/domain/route.ts';
import { needsConfirmation, type Source } from '#src/lib/domain/source.ts';
import type { Trust } from '#src/lib/domain/trust.ts';
import { hubOfSheet } from './hub-of.ts';
import { shownIn } from './shown.ts';
import type { Waiting } from './waiting.ts';

/** What the kinds of pieces have of this; each has its own part of it. */
type Data = Partial<Trust> & { status?: string; sources?: Source[]; hub?: string; hubs?: string[] };

/** Pieces that no office has looked at or that are due, and each of their sources that readers are told to confirm. */
export function waitingPieces(portal: Portal, today: Day): Waiting[] {
  const { sheets, journeys, pages, media, news, projects } = portal;
  return [sheets, journeys, pages, media, news, projects]
    .flatMap((pieces): Piece[] => [...pieces.values()])
    .filter(({ data }) => (data as Data).status !== 'draft')
    .flatMap((piece) => [...trusted(piece, today), ...sourced(piece)]);
}

function about(piece: Piece): Omit<Waiting, 'why'> {
  const { hub, hubs = [] } = piece.data as Data;
  const owner = piece.kind === 'sheet' ? hubOfSheet(piece.id) : (hub ?? hubs[0]);
  return {
    kind: piece.kind,
    id: piece.id,
    title: piece.source.words.title,
    path: `${piece.folder}/index.${SOURCE}.mdx`,
    href: pieceRoute(piece.kind, SOURCE, piece.id),
    ...(owner === undefined ? {} : { hub: owner }),
    places: [],
    sources: [],
    shownOn: [],
  };
}

function trusted(piece: Piece, today: Day): Waiting[] {
  const { verified, reviewBy, sources = [] } = piece.data as Data;
  if (verified === 'never') return [{ ...about(piece), why: 'never', sources }];
  if (reviewBy === undefined || reviewBy >= today) return [];
  return [{ ...about(piece), why: 'late', sources, note: reviewBy }];
}

function sourced(piece: Piece): Waiting[] {
  const weak = ((piece.data as Data).sources ?? []).filter(needsConfirmation);
  if (weak.length === 0) return [];
  const { sources } = shownIn(piece);
  return weak.map((source) => ({
    ...about(piece),
    why: 'source',
    places: [...(sources.get(source.id ?? '') ?? [])],
    sources: [source],
  }));
}
