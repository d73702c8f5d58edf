import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { atOnce } from '#src/lib/machine/at-once.ts';
import { syncPath } from '#src/lib/machine/sync.ts';
import { digestOf, readManifest, type Manifest } from '#src/lib/sitegate/manifest.ts';
import { isPackable, TWIN_ENDINGS, twinsOf } from './twins.ts';

/** Files that are packed at the same time: as many as Node has threads for it, and a few that wait. */
const AT_ONCE = 8;

/** What a release is put together from. */
export interface Parts {
  /** The folder of the site that was built, and the digests that its manifest says. */
  site: string;
  files: Manifest;
  /** Whole releases whose files are taken over where they are the same, the live one first. */
  former: readonly string[];
  /** Files of earlier releases that are taken along. */
  carried: ReadonlyMap<string, Carried>;
}

/** A file of an earlier release: the folder of that, and the file's digest. */
export interface Carried {
  folder: string;
  digest: string;
}

/**
 * Puts a release together in a new folder: files that an earlier release has are links to those, with their date, so that
 * what has not changed need not be loaded again; the others are copied and packed.
 *
 * @returns the digest of every file of the release
 * @throws when a file is not what the manifest says, or there is no room
 */
export async function assemble(
  to: string,
  { site, files, former, carried }: Parts,
): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  const manifests = former.map((folder) => ({ folder, manifest: readManifest(folder) }));
  const folders = new Set<string>();
  const place = (file: string): string => {
    const path = join(to, file);
    mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    return path;
  };
  const write = (file: string, bytes: Buffer): void => {
    writeFileSync(place(file), bytes, { flag: 'wx' });
    syncPath(join(to, file));
    digests.set(file, digestOf(bytes));
  };
  const take = (from: string, file: string, digest: string): void => {
    linkOrCopy(join(from, file), place(file));
    digests.set(file, digest);
  };
  const fresh: string[] = [];
  for (const [file, digest] of files) {
    const same = manifests.find(({ manifest }) => manifest?.get(file) === digest);
    if (!same) fresh.push(file);
    else {
      take(same.folder, file, digest);
      for (const ending of TWIN_ENDINGS) {
        const twin = same.manifest?.get(file + ending);
        if (twin !== undefined && !files.has(file + ending)) take(same.folder, file + ending, twin);
      }
    }
  }
  await atOnce(AT_ONCE, fresh, async (file) => {
    const bytes = readFileSync(join(site, file));
    if (digestOf(bytes) !== files.get(file)) throw new Error(`${file} has changed while it was published`);
    write(file, bytes);
    if (!isPackable(file, bytes.length)) return;
    for (const { ending, bytes: packed } of await twinsOf(bytes)) write(file + ending, packed);
  });
  for (const [file, { folder, digest }] of carried) if (!digests.has(file)) take(folder, file, digest);
  for (const folder of folders) syncPath(folder);
  return digests;
}

/** Another name for the same file where the disk can; else a copy. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!existsSync(from) || (error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
