import { RELEASE } from '#src/lib/release/shelf.ts';
import type { LiveObject } from './objects.ts';

/**
 * The order in which objects become live, in steps; those of a step may come in any order. A page never comes before what
 * it loads (files whose names change with their bytes), no page is named before it is there, and `release.json` tells of a
 * release that is whole.
 *
 * @param isThere whether something stands at the key already
 */
export function stepsOf(changed: Iterable<LiveObject>, isThere: (key: string) => boolean): LiveObject[][] {
  const steps: LiveObject[][] = [[], [], [], [], []];
  for (const object of changed) steps[stepOf(object, isThere)]?.push(object);
  return steps.filter((step) => step.length > 0);
}

function stepOf({ key, headers }: LiveObject, isThere: (key: string) => boolean): number {
  if (key === RELEASE) return 4;
  if (headers.cacheControl.includes('immutable')) return 0;
  if (!isThere(key)) return 1;
  return key.endsWith('.html') ? 2 : 3;
}
