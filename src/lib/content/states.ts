import { setImmediate } from 'node:timers/promises';
import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { readFileAt } from './read.ts';
import { readRecords } from './reader.ts';

/** Files read before messages of the other process are let in. */
const BREATH = 20;

/**
 * What the states of translations follow from. Only Italian bodies go through the parser that may fall, so only they
 * are read in a process apart; front matter and data are read here meanwhile: two processes, one start, less memory.
 */
export async function readForStates(root: string, paths: readonly string[]): Promise<FileRecord[]> {
  const bodies = paths.filter(hasBodyToRead);
  const own = new Set(bodies);
  const apart = readRecords(root, bodies, { level: 'states' });
  const records = new Map<string, FileRecord>();
  for (const [at, path] of paths.filter((one) => !own.has(one)).entries()) {
    records.set(path, readFileAt(root, path, 'states'));
    if (at % BREATH === 0) await setImmediate();
  }
  for (const record of await apart) records.set(record.path, record);
  return paths.flatMap((path) => records.get(path) ?? []);
}

function hasBodyToRead(path: string): boolean {
  const role = roleOf(path);
  return role?.role === 'piece' && role.lang === SOURCE;
}
