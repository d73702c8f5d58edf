import type { Change } from '#src/lib/domain/fingerprint.ts';

/** How well changes are weighed, against what a person says of them: counts of edits. */
export interface Score {
  /** Major, and found so. */
  hits: number;
  /** Major, but taken for minor: a reader is not warned. */
  misses: number;
  /** Minor, but taken for major: a reader is warned for nothing. */
  alarms: number;
  /** Minor, and found so. */
  passes: number;
}

/** Counts judgements of edits whose weight is known. */
export function scoreOf(judged: Iterable<{ truth: Change; found: Change }>): Score {
  const score: Score = { hits: 0, misses: 0, alarms: 0, passes: 0 };
  for (const { truth, found } of judged) {
    if (truth === 'major') score[found === 'major' ? 'hits' : 'misses']++;
    else score[found === 'major' ? 'alarms' : 'passes']++;
  }
  return score;
}

/** The share of major changes that are found, 0 to 1. */
export const recall = ({ hits, misses }: Score): number => hits / Math.max(1, hits + misses);

/** The share of what is called major that is, 0 to 1. */
export const precision = ({ hits, alarms }: Score): number => hits / Math.max(1, hits + alarms);
