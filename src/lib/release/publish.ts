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
import { lossesOf } from './losses.ts';
import { RELEASE, Shelf, type Release } from './shelf.ts';
import { TWIN_ENDINGS } from './twins.ts';

/** Releases whose files pages in readers' browsers may still ask for. */
const CARRIED = 5;
const KEPT = 10;

export interface PublishOptions {
  /** When, as ISO 8601 in UTC. */
  now: string;
  /** Why pages may be lost. */
  allow?: string;
  /** What the site was made with, as `plainBill` gives it. */
  bill?: string;
}

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
    const losses = live
      ? lossesOf(await readExpected(shelf.folder(live.id)), expected, textOf(site, '_redirects'))
      : [];
    if (losses.length > 0 && options.allow === undefined)
      throw new Trouble(
        say(
          `Non ho pubblicato niente: ${losses.map(({ it }) => it).join('\n')}\nSe è giusto così, ripeti con --allow "<perché>".`,
          `Nothing was published: ${losses.map(({ en }) => en).join('\n')}\nIf it is meant so, repeat it with --allow "<why>".`,
        ),
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
    const all = shelf.all();
    const back = all.find((one) =>
      id === undefined ? one.number < (live?.number ?? 0) && one.site !== live?.site : one.id === id,
    );
    if (!back)
      throw new Trouble(
        say(
          `Non c’è una versione ${id ?? 'precedente'} a cui tornare. Quelle che ci sono: npm run release -- --to … --list`,
          `There is no ${id ?? 'earlier'} release to go back to. Those that are there: npm run release -- --to … --list`,
        ),
      );
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
  const number = (all[0]?.number ?? 0) + 1;
  const digest = brought.digest ?? digestOf(Buffer.from(manifestText(files)));
  const id = `${String(number).padStart(6, '0')}-${digest.slice(0, 12)}`;
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
  const release: Release = {
    id,
    number,
    at: options.now,
    site: digest,
    pages: expected.pages.length,
    languages: countsOf(expected),
    ...(of === undefined ? {} : { of }),
    ...(options.allow === undefined ? {} : { allowed: options.allow }),
    carried: [...carried.keys()],
  };
  const added: [name: string, text: string][] = [
    [RELEASE, `${JSON.stringify(release, null, 2)}\n`],
    ...(options.bill === undefined ? [] : [[BILL, options.bill] satisfies [string, string]]),
  ];
  for (const [name, text] of added) {
    writeFileSync(join(aside, name), text);
    digests.set(name, digestOf(Buffer.from(text)));
  }
  writeFileSync(join(aside, MANIFEST), manifestText(digests));
  for (const name of [...added.map(([name]) => name), MANIFEST, '']) syncPath(join(aside, name));
  lock.assertHeld();
  renameSync(aside, shelf.folder(id));
  syncPath(shelf.releases);
  shelf.swap(id);
  return { release, pruned: shelf.prune(KEPT) };
}

/** The files that a release has of its own site: without those taken along, and without what a release adds. */
function ownFiles({ carried }: Release, manifest: Manifest): Map<string, string> {
  const others = new Set([...carried, RELEASE]);
  const isTwin = (file: string): boolean =>
    TWIN_ENDINGS.some((ending) => file.endsWith(ending) && manifest.has(file.slice(0, -ending.length)));
  return new Map([...manifest].filter(([file]) => !others.has(file) && !isTwin(file)));
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

function countsOf({ pages }: Expected): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { lang } of pages) counts[lang] = (counts[lang] ?? 0) + 1;
  return counts;
}

const textOf = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

const unsealed = (site: string): Trouble =>
  new Trouble(
    say(
      `In ${site} non c’è un sito costruito e controllato. Prima: npm run build`,
      `There is no built and checked site in ${site}. First: npm run build`,
    ),
  );
