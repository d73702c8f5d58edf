import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import type { ImportFile } from './file.ts';

/** How many paths a complaint names before it only counts. */
const NAMED = 5;

/**
 * Writes all files under `root` or none. They are made beside it first and then moved in; if a move fails,
 * the ones before it are undone and what they replaced comes back.
 */
export async function writeFiles(files: readonly ImportFile[], root: string, force: boolean): Promise<void> {
  if (!force) refuseExisting(files, root);
  await mkdir(root, { recursive: true });
  const stage = await mkdtemp(join(dirname(root), '.import-'));
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { path, text } of files) {
      await mkdir(dirname(join(stage, 'new', path)), { recursive: true });
      await writeFile(join(stage, 'new', path), text);
    }
    for (const { path } of files) await moveIn(path, stage, root, undo);
  } catch (cause) {
    for (const step of undo.reverse()) await step();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Trouble(say(`Non si è scritto niente: ${why}`, `Nothing was written: ${why}`), { cause });
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function moveIn(
  path: string,
  stage: string,
  root: string,
  undo: (() => Promise<void>)[],
): Promise<void> {
  const target = join(root, path);
  const old = join(stage, 'old', path);
  await mkdir(dirname(target), { recursive: true });
  if (existsSync(target)) {
    await mkdir(dirname(old), { recursive: true });
    await rename(target, old);
    undo.push(() => rename(old, target));
  }
  await rename(join(stage, 'new', path), target);
  undo.push(() => rm(target));
}

function refuseExisting(files: readonly ImportFile[], root: string): void {
  const existing = files.map(({ path }) => path).filter((path) => existsSync(join(root, path)));
  if (existing.length === 0) return;
  const list = `${existing.slice(0, NAMED).join(', ')}${existing.length > NAMED ? ', …' : ''}`;
  throw new Trouble(
    say(
      `${existing.length} file esistono già (${list}). Non si è scritto niente; --force li sostituisce.`,
      `${existing.length} files exist already (${list}). Nothing was written; --force replaces them.`,
    ),
  );
}
