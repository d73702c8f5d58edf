import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import { syncPath } from '#src/lib/machine/sync.ts';
import { cacheControl } from '#src/lib/serve/headers.ts';
import { readExpected, type Expected } from '#src/lib/sitegate/expected.ts';
import { digestOf, MANIFEST, manifestText, readManifest, type Manifest } from '#src/lib/sitegate/manifest.ts';
import { assemble, type Carried } from './assemble.ts';
import { takeLock, type Lock } from './lock.ts';
import { BILL } from './bill.ts';
import { lossesOf, refuseLosses } from './losses.ts';
import {
  addedFiles,
  CARRIED,
  earlier,
  KEPT,
  ownFiles,
  releaseAfter,
  unsealed,
  type PublishOptions,
} from './record.ts';
import { Shelf, type Release } from './shelf.ts';
import { TWIN_ENDINGS } from './twins.ts';

/** What a publication came to. */
export interface Published {
  release: Release;
  /** Releases that were taken away. */
  pruned: readonly string[];
}

/**
 * Publishes a built site that the output gate has passed: a new release beside the others, made live in one step when
 * it is whole. Whatever happens on the way, what was live stays live.
 *
 * @param site the folder of the built site
 * @param to the folder of the releases; `current` in it is what servers serve
 * @throws {Trouble} when another publisher is at work, or when readers would lose pages and nobody said why
 */
export async function publish(site: string, to: string, options: PublishOptions): Promise<Published> {
  return locked(to, async (shelf, lock) => {
    const files = readManifest(site);
    if (!files) throw unsealed(site);
    const [expected, live] = [await readExpected(site), shelf.live()];
    if (live)
      refuseLosses(
        lossesOf(await readExpected(shelf.folder(live.id)), expected, textOf(site, '_redirects')),
        options,
      );
    return bring(shelf, lock, { site, files, expected, options });
  });
}

/**
 * Goes back to an earlier release: the one before the live one, or the one that is named. It is published again as a new
 * one, so that what pages of the live one load stays there.
 *
 * @throws {Trouble} when there is none to go back to
 */
export async function rollback(to: string, { now }: PublishOptions, id?: string): Promise<Published> {
  return locked(to, async (shelf, lock) => {
    const live = shelf.live();
    const back = earlier(shelf.all(), live, id);
    const site = shelf.folder(back.id);
    const own = ownFiles(back, readManifest(site) ?? new Map<string, string>());
    return bring(shelf, lock, {
      site,
      files: own,
      expected: await readExpected(site),
      options: { now, ...(own.delete(BILL) && { bill: textOf(site, BILL) }) },
      of: back.id,
      digest: back.site,
    });
  });
}

interface Brought {
  site: string;
  files: Manifest;
  expected: Expected;
  options: PublishOptions;
  of?: string;
  /** The digest of the site's manifest, where the site is a release and has another. */
  digest?: string;
}

async function bring(shelf: Shelf, lock: Lock, brought: Brought): Promise<Published> {
  const { site, files, expected, options, of } = brought;
  const all = shelf.all();
  const live = shelf.live();
  const digest = brought.digest ?? digestOf(Buffer.from(manifestText(files)));
  const carried = carriedFiles(shelf, all.slice(0, CARRIED), files);
  const aside = join(shelf.releases, `.new-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  const order = [...(live ? [live] : []), ...all.filter((one) => one.id !== live?.id)];
  const digests = await assemble(aside, {
    site,
    files,
    former: order.map((one) => shelf.folder(one.id)),
    carried,
  });
  const release = releaseAfter(all[0], { digest, expected, carried: [...carried.keys()], of }, options);
  const added = addedFiles(release, options);
  for (const [name, text] of added) {
    writeFileSync(join(aside, name), text);
    digests.set(name, digestOf(Buffer.from(text)));
  }
  writeFileSync(join(aside, MANIFEST), manifestText(digests));
  for (const name of [...added.map(([name]) => name), MANIFEST, '']) syncPath(join(aside, name));
  lock.assertHeld();
  renameSync(aside, shelf.folder(release.id));
  syncPath(shelf.releases);
  shelf.swap(release.id);
  return { release, pruned: shelf.prune(KEPT) };
}

/** Files under names that change with their bytes, which earlier releases had and this one has not, with their twins. */
function carriedFiles(shelf: Shelf, releases: readonly Release[], files: Manifest): Map<string, Carried> {
  const carried = new Map<string, Carried>();
  for (const release of releases) {
    const folder = shelf.folder(release.id);
    const manifest = readManifest(folder) ?? new Map<string, string>();
    for (const file of ownFiles(release, manifest).keys()) {
      if (files.has(file) || !cacheControl(`/${file}`).includes('immutable')) continue;
      for (const name of [file, ...TWIN_ENDINGS.map((ending) => file + ending)]) {
        const digest = manifest.get(name);
        if (digest !== undefined && !carried.has(name)) carried.set(name, { folder, digest });
      }
    }
  }
  return carried;
}

/** Under the lock, with nothing left of publishers that were stopped, and nothing left of this one if it fails. */
async function locked<T>(to: string, work: (shelf: Shelf, lock: Lock) => Promise<T>): Promise<T> {
  const shelf = new Shelf(to);
  try {
    const lock = takeLock(to);
    try {
      shelf.tidy();
      return await work(shelf, lock);
    } finally {
      rmSync(join(shelf.releases, `.new-${process.pid}`), { recursive: true, force: true });
      lock.release();
    }
  } catch (error) {
    throw noRoom(error, to) ?? error;
  }
}

/** What a disk says when it is full, closed to us or not there. */
const REFUSALS = ['EACCES', 'EDQUOT', 'EFBIG', 'EIO', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'];

function noRoom(error: unknown, to: string): Trouble | undefined {
  if (!(error instanceof Error) || error instanceof Trouble) return undefined;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined || !REFUSALS.includes(code)) return undefined;
  return new Trouble(
    say(
      `Non riesco a scrivere in ${to}: ${message}. Quello che era pubblicato è rimasto com’era.`,
      `${to} cannot be written to: ${message}. What was published has stayed as it was.`,
    ),
    { cause: error },
  );
}

const textOf = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
