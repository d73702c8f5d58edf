import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import type { Finding } from '#src/lib/domain/finding.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';

/** New files of the content: texts, and copies of files from elsewhere; paths from the content root. */
export interface NewFiles {
  files: readonly { path: string; text: string }[];
  copies: readonly { from: string; to: string }[];
}

/** What was written, and the way to take it all back. */
export interface Placed {
  undo: () => Promise<void>;
}

/**
 * Writes new files under the content root, all or none, and nothing over what is there. A folder made for them goes
 * with them when they are taken back.
 */
export async function placeFiles({ files, copies }: NewFiles, root: string): Promise<Placed> {
  const made: string[] = [];
  const undo = async (): Promise<void> => {
    for (const path of made.toReversed()) await rm(path, { recursive: true, force: true });
  };
  const make = async (path: string, write: (to: string) => Promise<void>): Promise<void> => {
    const to = join(root, path);
    if (await exists(to))
      throw new Trouble(
        say(
          `${path} c’è già: scegli un altro nome (--slug), oppure cambia quello. Non ho scritto niente.`,
          `${path} is there already: choose another name (--slug), or change that one. Nothing was written.`,
        ),
      );
    const folder = await mkdir(dirname(to), { recursive: true });
    if (folder !== undefined) made.push(folder);
    made.push(to);
    await write(to);
  };
  try {
    for (const { path, text } of files) await make(path, (to) => writeFile(to, text, { flag: 'wx' }));
    for (const { from, to: path } of copies) {
      if (!(await exists(from)))
        throw new Trouble(
          say(
            `Il file ${resolve(from)} non c’è. Non ho scritto niente.`,
            `There is no file ${resolve(from)}. Nothing was written.`,
          ),
        );
      await make(path, (to) => copyFile(from, to));
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return { undo };
}

/** Writes other texts into files that are there, all or none. Paths are from the content root. */
export async function changeFiles(
  changes: readonly { path: string; text: string }[],
  root: string,
): Promise<Placed> {
  const old: { to: string; was: Buffer }[] = [];
  const undo = async (): Promise<void> => {
    for (const { to, was } of old) await writeFile(to, was);
  };
  try {
    for (const { path, text } of changes) {
      const to = join(root, path);
      old.push({ to, was: await readFile(to) });
      await writeFile(to, text);
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return { undo };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The findings that were not there before. */
export function newFindings(before: Portal, after: Portal): Finding[] {
  const key = ({ path, rule, what }: Finding): string => [path, rule, what.it].join('\n');
  const old = new Set(before.findings.map(key));
  return after.findings.filter((finding) => !old.has(key(finding)));
}
