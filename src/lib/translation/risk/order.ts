import type { RiskKind } from '#src/lib/domain/risk-words.ts';
import type { Token } from './words.ts';

/** Kinds that act on other words: where there is one, the order of a sentence says on which. */
const ACTS: ReadonlySet<RiskKind | undefined> = new Set([
  'number',
  'negation',
  'modal',
  'deadline',
  'condition',
]);

/** With these the order of the rest is the message, whatever else stands there. */
const SEQUENCE = new Set(['da', 'dal', 'dalla', 'per', 'contro']);

/** Whether two sentences have the same words in another order, and nothing hangs on it. */
export function sameInAnotherOrder(then: readonly Token[], now: readonly Token[]): boolean {
  return sorted(then) === sorted(now) && !then.some(({ form, kind }) => ACTS.has(kind) || SEQUENCE.has(form));
}

const sorted = (tokens: readonly Token[]): string =>
  tokens
    .map(({ form }) => form)
    .sort()
    .join(' ');
