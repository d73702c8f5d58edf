import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble } from '#src/lib/content/assemble.ts';
import { listFiles } from '#src/lib/content/files.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { readFileAt } from '#src/lib/content/read.ts';
import { readRecord } from '#src/lib/content/record.ts';
import { Verdicts } from '#src/lib/content/verdicts.ts';
import type { Finding } from '#src/lib/domain/finding.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { bytesOf, place } from './frozen.ts';
import type { Hostile } from './case.ts';

/** The smallest good content. */
export const MINIMAL = fileURLToPath(new URL('../fixtures/content-min', import.meta.url));

/** The day on which the corpus is tried. */
export const DAY = '2026-05-02';

export interface Tried {
  kind: string;
  file: Hostile;
  /** What the gate says of this very file. */
  said: Finding[];
  /** The file was let through, though it should not have been; or stopped, though nothing is wrong with it. */
  wrong: boolean;
  /** The finding stands on the line where the fault is. */
  placed: boolean;
}

export interface Trial {
  tried: Tried[];
  /** The portal that came out of the run with most of the files. */
  portal: Portal;
  seconds: number;
}

/** The smallest good content with some hostile files in it, read by the gate. */
export async function gateWith(files: readonly Hostile[]): Promise<Portal> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  try {
    // Links of the corpus lead up from here, to nothing.
    const root = join(folder, 'a/b/c/content');
    await cp(MINIMAL, root, { recursive: true });
    for (const file of files) place(root, file);
    return await loadPortal({ root, today: DAY });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Tries the whole corpus: all files at once, but for those that take the place of one that everything rests on. */
export async function tryCorpus(corpus: ReadonlyMap<string, readonly Hostile[]>): Promise<Trial> {
  const all = [...corpus].flatMap(([kind, files]) => files.map((file) => ({ kind, file })));
  const start = performance.now();
  const portal = await gateWith(all.filter(({ file }) => !file.alone).map(({ file }) => file));
  const seconds = (performance.now() - start) / 1000;
  const alone = await aloneGate();
  const tried = all.map(({ kind, file }) => judge(kind, file, (file.alone ? alone(file) : portal).findings));
  return { tried, portal, seconds };
}

/** The gate over the smallest content with one file in the place of its own, in this process: a hundred in a second. */
async function aloneGate(): Promise<(file: Hostile) => Portal> {
  const { pictures } = await loadPortal({ root: MINIMAL, today: DAY });
  const { paths } = await listFiles(MINIMAL);
  const isText = (path: string): boolean => 'schema' in (roleOf(path) ?? {});
  const good = paths.filter(isText).map((path) => readFileAt(MINIMAL, path, 'whole'));
  const verdicts = await Verdicts.open();
  return (file) => {
    const bytes = bytesOf(file);
    const records = [
      ...good.filter(({ path }) => path !== file.path),
      readRecord(file.path, bytes.toString(), bytes),
    ];
    const assets = new Set(paths.filter((path) => !isText(path)));
    return assemble({ root: MINIMAL, today: DAY, records, pictures, assets, findings: [], verdicts });
  };
}

function judge(kind: string, file: Hostile, findings: readonly Finding[]): Tried {
  // A folder of a bad name is told once, for all that lies in it.
  const said = findings.filter(
    ({ path, rule }) => path === file.path || (rule === 'file-name' && file.path.startsWith(`${path}/`)),
  );
  const errors = said.filter(
    ({ severity, rule }) => severity === 'error' && (file.by === undefined || file.by.includes(rule)),
  );
  return {
    kind,
    file,
    said,
    wrong: file.harmless === true ? errors.length > 0 : errors.length === 0,
    placed: file.harmless === true || errors.some(({ line }) => line === file.line),
  };
}
