import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MadeSets } from './file-sets.ts';
import type { MadeAreas } from './offline/write.ts';

/** What the site in a folder was made from: the world, each page's key, the other files' digests. It lies beside the folder. */
export interface Ledger {
  /** Digest of code, configuration and lockfile. */
  world: string;
  pages: Record<string, string>;
  sets: MadeSets;
  /** What phones can keep and archives hold. */
  areas: MadeAreas;
}

const ledgerFile = (out: string): string => `${out}.ledger.json`;

/** The file of a page in the built site. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The ledger of the site in `out`, if that site was made by the same world and is still there. */
export async function readLedger(out: string, world: string): Promise<Ledger | undefined> {
  try {
    const ledger = JSON.parse(await readFile(ledgerFile(out), 'utf8')) as Ledger;
    await stat(join(out, 'index.html'));
    return ledger.world === world ? ledger : undefined;
  } catch {
    return undefined;
  }
}

export async function writeLedger(out: string, ledger: Ledger): Promise<void> {
  await writeFile(ledgerFile(out), JSON.stringify(ledger));
}

export async function forgetLedger(out: string): Promise<void> {
  await rm(ledgerFile(out), { force: true });
}

/** Removes pages that are no longer planned, and files that no page needs any more. */
export async function sweep(out: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const file = join(out, fileOf(path));
    await rm(path.endsWith('/') ? dirname(file) : file, { recursive: true, force: true });
  }
}
