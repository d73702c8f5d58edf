import { setImmediate } from 'node:timers/promises';
import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { emptyRecord, type FileRecord } from '#src/lib/domain/record.ts';
import { RecordCache } from './cache.ts';
import { pinAt } from './pin-lines.ts';
import { readFileAt } from './read.ts';
import { readRecords } from './reader.ts';

/** Files read before messages of the other process are let in. */
const BREATH = 20;

/**
 * What the states of translations follow from. Of a translation that is its pin. Only Italian bodies go through the parser
 * that may fall, so only they are read in a process apart; all else is read here meanwhile. What an earlier run has kept in
 * `folder` is not read again.
 */
export async function readForStates(
  root: string,
  paths: readonly string[],
  folder: string | undefined,
): Promise<FileRecord[]> {
  const cache = folder === undefined ? undefined : await RecordCache.open(folder, 'states');
  const records = new Map<string, FileRecord>();
  const bodies: string[] = [];
  const here: string[] = [];
  const translations = new Set(paths.filter((path) => pieceLang(path) !== SOURCE && pieceLang(path)));
  for (const path of paths) {
    const known = translations.has(path) ? undefined : cache?.find(root, path);
    if (known) records.set(path, known);
    else (pieceLang(path) === SOURCE ? bodies : here).push(path);
  }
  const apart = readRecords(root, bodies, { level: 'states' });
  for (const [at, path] of here.entries()) {
    const record = translations.has(path) ? pinned(root, path) : undefined;
    records.set(path, record ?? readFileAt(root, path, 'states'));
    if (at % BREATH === 0) await setImmediate();
  }
  for (const record of await apart) records.set(record.path, record);
  await cache?.save([...records.values()].filter(({ path }) => !translations.has(path)));
  return paths.flatMap((path) => records.get(path) ?? []);
}

/** The language of a piece's file; undefined for other files. */
function pieceLang(path: string): string | undefined {
  const role = roleOf(path);
  return role?.role === 'piece' ? role.lang : undefined;
}

/** A translation as far as its pin; undefined where more of it has to be read. */
function pinned(root: string, path: string): FileRecord | undefined {
  const pin = pinAt(root, path);
  return pin && { ...emptyRecord(path), value: { l10n: pin } };
}
