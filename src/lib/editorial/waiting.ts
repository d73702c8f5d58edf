import type { Day } from '#src/lib/domain/date.ts';
import { compare } from '#src/lib/domain/finding.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { Source } from '#src/lib/domain/source.ts';
import { waitingFacts } from './waiting-facts.ts';
import { waitingLaws, waitingNumbers, waitingServices } from './waiting-others.ts';
import { waitingPieces } from './waiting-pieces.ts';

/**
 * Why something waits for a person: no office has looked at it (`never`), the day to look again is over (`late`), it
 * rests on a source that readers are told to confirm (`source`), or what is uncertain is written beside it (`note`).
 */
export type Why = 'never' | 'late' | 'source' | 'note';

export type WaitingKind =
  'sheet' | 'journey' | 'page' | 'media' | 'news' | 'project' | 'fact' | 'number' | 'service' | 'law';

/** One thing that a person must look at, with where it is and what it rests on. */
export interface Waiting {
  kind: WaitingKind;
  id: string;
  title: string;
  /** The file, from the content root. */
  path: string;
  /** The page or the page that shows it; what stands on no page of its own has none. */
  href?: string;
  /** The HUB that looks after it; left out where nobody can tell. */
  hub?: string;
  why: Why;
  /** Sections and data of a piece in which readers see the mark; empty when it stands beside the source only. */
  places: string[];
  sources: Source[];
  /** Pieces that show a fact, by the address of their page. */
  shownOn: string[];
  /** What the note says, or since when it is late. */
  note?: string;
}

/** Everything that waits for a person, in the order of HUBs, kinds and ids. Drafts are nobody's business yet. */
export function waitingIn(portal: Portal, today: Day): Waiting[] {
  const order = [...portal.hubs].sort(([, a], [, b]) => a.order - b.order).map(([id]) => id);
  const rank = ({ hub }: Waiting): number => (hub === undefined ? order.length : order.indexOf(hub));
  return [
    ...waitingPieces(portal, today),
    ...waitingFacts(portal, today),
    ...waitingNumbers(portal),
    ...waitingServices(portal, today),
    ...waitingLaws(portal),
  ].sort((a, b) => rank(a) - rank(b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.id, b.id));
}

export const KINDS: readonly WaitingKind[] = [
  'sheet',
  'journey',
  'page',
  'media',
  'news',
  'project',
  'fact',
  'number',
  'service',
  'law',
];

/** The things of each HUB; last those that are nobody's. */
export function byHub(portal: Portal, waiting: readonly Waiting[]): [hub: string | undefined, Waiting[]][] {
  const hubs: (string | undefined)[] = [...portal.hubs]
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id]) => id);
  return [...hubs, undefined].map((hub) => [hub, waiting.filter((one) => one.hub === hub)]);
}
