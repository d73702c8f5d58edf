import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { LedgerEntry, SharedItem } from '#src/lib/domain/ledger.ts';
import { say } from '#src/lib/domain/say.ts';
import { Trouble } from '#src/lib/command/trouble.ts';
import { keepSmall } from '#src/lib/machine/memory.ts';
import { writeWhole } from '#src/lib/machine/whole.ts';

/** What an export folder was made from: the same key means the same files. */
export interface Mark {
  key: string;
  /** What was still to be shared. */
  delta: readonly SharedItem[];
  /** The ZIP of some of it: what was asked for, and its name in the folder. */
  zip?: { of: string; name: string };
}

const MARK = '.feed.json';

/** After how many files memory is looked at. */
const OFTEN = 200;

export const writeMark = (out: string, mark: Mark): void => {
  writeWhole(join(out, MARK), `${JSON.stringify(mark)}\n`);
};

/** Puts right what an interrupted run left: the former feed comes back, half of a new one goes. */
function settle(out: string): void {
  const left = existsSync(out) ? readdirSync(out) : [];
  for (const name of left.filter((one) => /^\.old-\d+$/.test(one))) {
    if (!existsSync(join(out, 'feed'))) renameSync(join(out, name), join(out, 'feed'));
    else rmSync(join(out, name), { recursive: true });
  }
  for (const name of left.filter((one) => /^\.feed-\d+$/.test(one)))
    rmSync(join(out, name), { recursive: true });
}

/** The mark of what stands in a folder, if it is whole. */
export function readMark(out: string): Mark | undefined {
  try {
    const mark = JSON.parse(readFileSync(join(out, MARK), 'utf8')) as Mark;
    return existsSync(join(out, 'feed')) ? mark : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes files under `out/feed`, all or nothing: beside the former ones, which are put away only when the new ones
 * are whole.
 *
 * @throws Trouble when `out/feed` is not ours
 */
export function writeFeed(
  out: string,
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
): { files: number; bytes: number } {
  settle(out);
  const now = join(out, 'feed');
  const [next, old] = [join(out, `.feed-${process.pid}`), join(out, `.old-${process.pid}`)];
  if (existsSync(now) && !existsSync(join(now, 'items.json')))
    throw new Trouble(
      say(
        `In ${now} c’è qualcosa che non ha scritto questo comando: scegli un’altra cartella con --out.`,
        `${now} holds something that this command did not write: choose another folder with --out.`,
      ),
    );
  const folders = new Set<string>();
  let [count, bytes] = [0, 0];
  try {
    for (const [path, content] of files) {
      const file = join(next, path);
      const folder = dirname(file);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      // Given a text, Node writes it in one go and leaves no copy of it behind.
      writeFileSync(file, content);
      [count, bytes] = [count + 1, bytes + Buffer.byteLength(content)];
      if (count % OFTEN === 0) keepSmall();
    }
    // A mark is true of what stands there: it goes first and comes back last.
    rmSync(join(out, MARK), { force: true });
    if (existsSync(now)) renameSync(now, old);
    renameSync(join(next, 'feed'), now);
  } finally {
    rmSync(next, { recursive: true, force: true });
    settle(out);
  }
  return { files: count, bytes };
}

/**
 * Writes a run into the ledger and gives its path from the content root. A run never takes the place of another:
 * the second of a day is `<day>-2.json`.
 */
export function writeRun(root: string, entry: LedgerEntry): string {
  const { date, items } = entry;
  const text = `{\n"date": "${date}",\n"items": [\n${items.map((line) => JSON.stringify(line)).join(',\n')}\n]\n}\n`;
  const folder = join(root, 'ledger');
  mkdirSync(folder, { recursive: true });
  // Not among the runs: whatever interrupts us, no half of a run lies there.
  const partial = join(root, `../.ledger-${process.pid}`);
  writeFileSync(partial, text);
  try {
    for (let run = 1; ; run++) {
      const name = run === 1 ? `${date}.json` : `${date}-${run}.json`;
      try {
        // A link fails where the name is taken, even between two commands at once.
        linkSync(partial, join(folder, name));
        return `ledger/${name}`;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  } finally {
    rmSync(partial, { force: true });
  }
}
