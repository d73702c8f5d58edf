import type { LedgerEntry, SharedItem } from './ledger.ts';

/** Names one item in one language, in the ledger and out of it. */
export const itemKey = ({ id, lang }: Pick<SharedItem, 'id' | 'lang'>): string => `${id} ${lang}`;

/** What the ledger knows of one item in one language. */
export interface Shared {
  /** As it was last shared or withdrawn. */
  last: SharedItem;
  /** The days of the first and of the last run that named it. */
  first: string;
  on: string;
  /** When the last run was: runs of one day are seconds apart. */
  at: string;
}

/** A line of the ledger that cannot be, by its run and its place in it. */
export interface Contradiction {
  run: number;
  item: number;
  why: 'twice' | 'never-shared' | 'already-shared';
}

/** The moment of each run: midnight UTC of its day, a second later for each run before it on that day. */
export function runMoments(ledger: readonly LedgerEntry[]): string[] {
  return ledger.map(({ date }, index) => {
    const before = ledger.slice(0, index).filter((run) => run.date === date).length;
    return new Date(Date.parse(`${date}T00:00:00Z`) + before * 1000).toISOString().replace('.000', '');
  });
}

/**
 * What has been shared so far, by {@link itemKey}, and what in the ledger contradicts what stands before it: an
 * update or withdrawal of what is not shared, something new that already is, an item that a run names twice.
 */
export function historyOf(ledger: readonly LedgerEntry[]): {
  shared: Map<string, Shared>;
  contradictions: Contradiction[];
} {
  const shared = new Map<string, Shared>();
  const contradictions: Contradiction[] = [];
  const moments = runMoments(ledger);
  ledger.forEach(({ date, items }, run) => {
    const named = new Set<string>();
    items.forEach((item, index) => {
      const key = itemKey(item);
      const known = shared.get(key);
      const isOut = known !== undefined && known.last.change !== 'withdraw';
      if (named.has(key)) contradictions.push({ run, item: index, why: 'twice' });
      else if ((item.change === 'new') === isOut)
        contradictions.push({ run, item: index, why: isOut ? 'already-shared' : 'never-shared' });
      named.add(key);
      shared.set(key, { last: item, first: known?.first ?? date, on: date, at: moments[run] ?? '' });
    });
  });
  return { shared, contradictions };
}
