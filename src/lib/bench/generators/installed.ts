import { cp, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { write } from '#src/lib/bench/content.ts';
import { runCommand } from '#src/lib/bench/measure.ts';

/**
 * Installs the packages of `from/package.json`, whose versions are exact, into a folder that is kept.
 *
 * @returns the version of its package `name`; undefined where it could not be installed
 */
export async function installed(from: string, into: string, name: string): Promise<string | undefined> {
  const wanted = await readFile(join(from, 'package.json'), 'utf8');
  const have = await readFile(join(into, 'package.json'), 'utf8').catch(() => '');
  const there = await stat(join(into, 'node_modules', name)).catch(() => undefined);
  if (have !== wanted || !there) {
    await rm(into, { recursive: true, force: true });
    await write(join(into, 'package.json'), wanted);
    const npm = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
    const done = await runCommand('npm', npm, { cwd: into }).catch(() => undefined);
    // Half an installation must not pass for a whole one the next time.
    if (!done) await rm(into, { recursive: true, force: true });
  }
  const made = await readFile(join(into, 'node_modules', name, 'package.json'), 'utf8').catch(
    () => undefined,
  );
  return made === undefined ? undefined : (JSON.parse(made) as { version: string }).version;
}

/** Copies a project's own files, without what an editor's tools may have left in it. */
export const copyProject = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, filter: (path) => !/\/(node_modules|\.astro|site|dist)$/.test(path) });
