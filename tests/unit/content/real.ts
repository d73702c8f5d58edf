import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readerDigest } from '#src/lib/content/cache.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { settings } from '#scripts/settings.ts';

const portals = new Map<string, Promise<Portal>>();

/**
 * The project's own content on a day, from what the last check kept: reading all of it anew takes ten times as long. Tests
 * share it: who wants another portal makes a copy.
 */
export function realPortal(today = '2026-11-21'): Promise<Portal> {
  const portal = portals.get(today) ?? loadPortal({ ...settings('content'), today });
  portals.set(today, portal);
  return portal;
}

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
  const cache = join(folder, 'cache');
  await cp('content', root, { recursive: true });
  await keptRecords(cache);
  return {
    root,
    cache,
    paths: async () => (await readdir(root, { recursive: true })).toSorted(),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** What the last check kept, of the code as it is now: a copy of the content has the same texts. */
async function keptRecords(cache: string): Promise<void> {
  const kept = settings().cache;
  await mkdir(cache);
  for (const name of await readdir(kept).catch(() => []))
    if (name.includes(await readerDigest())) await cp(join(kept, name), join(cache, name));
}
