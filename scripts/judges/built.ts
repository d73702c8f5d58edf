import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Paths of the files below a folder, with slashes, in order; none where the folder is not there. */
export async function filesBelow(root: string, folder: string, ending = ''): Promise<string[]> {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export const readText = (root: string, path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** @throws when the file is not JSON */
export const readJson = async (root: string, path: string): Promise<unknown> =>
  JSON.parse(await readText(root, path)) as unknown;
