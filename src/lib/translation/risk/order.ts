import { orderCounts, type Token } from '#src/lib/domain/tokens.ts';

/** Whether two sentences have the same words in another order, and nothing hangs on it. */
export function sameInAnotherOrder(then: readonly Token[], now: readonly Token[]): boolean {
  return sorted(then) === sorted(now) && !orderCounts(then);
}

const sorted = (tokens: readonly Token[]): string =>
  tokens
    .map(({ form }) => form)
    .sort()
    .join(' ');
