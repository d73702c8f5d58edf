import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (how: { type: 'major'; execution: 'sync'; flavor?: 'last-resort' }) => void;

let known: Collect | undefined;

/** V8's own collector, which a process sees only when it asks. */
function collector(): Collect {
  if (!known) {
    setFlagsFromString('--expose-gc');
    known = runInNewContext('gc') as Collect;
  }
  return known;
}

/**
 * Gives what a step no longer needs back to the system, before the next asks for memory of its own. Left alone, V8
 * keeps it for later: a quarter of the peak of a big site.
 */
export function giveBack(): void {
  collector()({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** What may lie in the heap and beside it, in bytes, before {@link keepSmall} looks for what nobody uses. */
const ENOUGH = 1.5e8;

/**
 * For long loops: collects what nobody uses any more once it is much. Where the machine has memory to spare, V8 by
 * itself waits until garbage is several times what is in use.
 */
export function keepSmall(): void {
  const { used_heap_size: heap, external_memory: beside } = getHeapStatistics();
  if (heap + beside > ENOUGH) collector()({ type: 'major', execution: 'sync' });
}
