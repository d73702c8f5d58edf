import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the real content in a folder of its own. */
export interface Copy {
  root: string;
  cache: string;
  /** Every file, from the content root. */
  paths: () => Promise<string[]>;
  remove: () => Promise<void>;
}

export async function realContent(): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'real-'));
  const root = join(folder, 'content');
  await cp('content', root, { recursive: true });
  return {
    root,
    cache: join(folder, 'cache'),
    paths: async () => (await readdir(root, { recursive: true })).toSorted(),
    remove: () => rm(folder, { recursive: true }),
  };
}
