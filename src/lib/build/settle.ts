import { copyFile, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folders whose files nobody plans one by one: made pictures, attachments, the search, styles, scripts and fonts. */
const ASSETS = ['_guide', '_handout', '_img', '_file', '_search', '_astro'];

/** Copies assets into the new site, except those that the former one has already. */
export async function copyAssets(
  assets: ReadonlyMap<string, string>,
  aside: string,
  former: string | undefined,
): Promise<void> {
  for (const [path, from] of assets) {
    if (former !== undefined && (await isSame(from, join(former, path)))) continue;
    await mkdir(dirname(join(aside, path)), { recursive: true });
    await copyFile(from, join(aside, path));
  }
}

/**
 * Puts the new files of a site in the place of the former ones. A file that says the same stays as it was, with its
 * date: who has it already need not load it again.
 */
export async function settle(aside: string, out: string): Promise<void> {
  for (const path of await filesIn(aside)) {
    if (await isSame(join(aside, path), join(out, path))) continue;
    await mkdir(dirname(join(out, path)), { recursive: true });
    await rename(join(aside, path), join(out, path));
  }
}

/** The assets that the site has no more; styles and fonts only where Astro has just told which there are. */
export async function staleAssets(
  out: string,
  aside: string,
  assets: ReadonlyMap<string, string>,
): Promise<string[]> {
  const fresh = await filesIn(join(aside, '_astro'));
  const wanted = new Set([...assets.keys(), ...fresh.map((path) => `/_astro${path}`)]);
  const folders = ASSETS.filter((name) => name !== '_astro' || fresh.length > 0);
  const there = await Promise.all(
    folders.map(async (name) => (await filesIn(join(out, name))).map((path) => `/${name}${path}`)),
  );
  return there.flat().filter((path) => !wanted.has(path));
}

/** The files of a folder, at any depth, from its root: `/it/index.html`. None where there is no folder. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(one), stat(other).catch(() => undefined)]);
  if (first.size !== second?.size) return false;
  const [here, there] = await Promise.all([readFile(one), readFile(other)]);
  return here.equals(there);
}
