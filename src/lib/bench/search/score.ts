import { DEPTH } from './contender.ts';
import type { Query } from './collection.ts';

/** How queries of one kind, in one language, were answered. */
export interface Score {
  kind: string;
  lang: string;
  asked: number;
  /** Answered by the first page; by one of the first five. */
  first: number;
  five: number;
  /** The sum of one over the place of the page that answers, within the first ten. */
  reciprocal: number;
  nothing: number;
}

/** What a query is counted under: with a town it is asked twice, and what no page answers is kept apart. */
export const kindOf = ({ kind, answerable }: Query, town?: string): string =>
  `${kind}${town === undefined ? '' : ' + town'}${answerable === false ? UNANSWERABLE : ''}`;

const UNANSWERABLE = ' (unanswerable)';

/** Whether no page answers the queries of this kind. */
export const isUnanswerable = (kind: string): boolean => kind.endsWith(UNANSWERABLE);

/** Counts answers by kind and language. */
export class Tally {
  readonly #scores = new Map<string, Score>();

  add(kind: string, lang: string, relevant: readonly string[], found: readonly string[]): void {
    const key = `${kind}\n${lang}`;
    const score = this.#scores.get(key) ?? none(kind, lang);
    const place = found.slice(0, DEPTH).findIndex((id) => relevant.includes(id));
    score.asked++;
    if (place === 0) score.first++;
    if (place >= 0 && place < 5) score.five++;
    if (place >= 0) score.reciprocal += 1 / (place + 1);
    if (found.length === 0) score.nothing++;
    this.#scores.set(key, score);
  }

  get scores(): Score[] {
    return [...this.#scores.values()];
  }
}

/** All the scores as one. */
export function total(scores: readonly Score[], kind = '', lang = ''): Score {
  const sum = none(kind, lang);
  for (const { asked, first, five, reciprocal, nothing } of scores) {
    sum.asked += asked;
    sum.first += first;
    sum.five += five;
    sum.reciprocal += reciprocal;
    sum.nothing += nothing;
  }
  return sum;
}

const none = (kind: string, lang: string): Score => ({
  kind,
  lang,
  asked: 0,
  first: 0,
  five: 0,
  reciprocal: 0,
  nothing: 0,
});

/** The value below which such a share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
