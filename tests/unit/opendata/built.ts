import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadPortal } from '#src/lib/content/load.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { openDataFiles } from '#src/lib/opendata/files.ts';

export const TODAY = '2026-11-21';

/** Open data as a build writes them, in a folder of its own, and the portal they were made from. */
export interface Built {
  portal: Portal;
  root: string;
  files: ReadonlyMap<string, string | Uint8Array>;
  /** Writes a file anew: how else could a judge refuse one? */
  put: (path: string, content: string | Uint8Array) => Promise<void>;
  remove: () => Promise<void>;
}

/** Open data that were not written. */
export type Made = Pick<Built, 'portal' | 'files'>;

/** The open data of some content, of this portal's own unless another root is named, without writing them. */
export async function made(content = 'content'): Promise<Made> {
  const portal = await loadPortal({ root: content, today: TODAY });
  return { portal, files: new Map(openDataFiles(portal, TODAY)) };
}

/** The same, written as a build writes them. */
export async function built(content = 'content'): Promise<Built> {
  const { portal, files } = await made(content);
  const root = await mkdtemp(join(tmpdir(), 'opendata-'));
  const put = async (path: string, text: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  for (const [path, text] of files) await put(path, text);
  return { portal, root, files, put, remove: () => rm(root, { recursive: true }) };
}

/** A file of JSON among the built ones. */
export const jsonOf = (files: Built['files'], path: string): Record<string, unknown> =>
  JSON.parse(String(files.get(path))) as Record<string, unknown>;
