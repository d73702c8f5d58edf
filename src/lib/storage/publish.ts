import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atOnce } from '#src/lib/machine/at-once.ts';
import { BILL } from '#src/lib/release/bill.ts';
import { lossesOf, refuseLosses } from '#src/lib/release/losses.ts';
import type { Published } from '#src/lib/release/publish.ts';
import {
  addedFiles,
  CARRIED,
  earlier,
  ownFiles,
  releaseAfter,
  unsealed,
  type PublishOptions,
} from '#src/lib/release/record.ts';
import type { Release } from '#src/lib/release/shelf.ts';
import { cacheControl } from '#src/lib/serve/headers.ts';
import { parseRedirects } from '#src/lib/serve/redirects.ts';
import { readExpected, type Expected } from '#src/lib/sitegate/expected.ts';
import { digestOf, manifestText, readManifest, type Manifest } from '#src/lib/sitegate/manifest.ts';
import type { Bucket } from './bucket.ts';
import { blobKey, BLOB } from './keys.ts';
import { takeLease, type Lease, type LeaseTimes } from './lease.ts';
import { readLedger, type KeptLedger } from './ledger.ts';
import { makeLive } from './live.ts';
import { objectsOf } from './objects.ts';
import { prune } from './prune.ts';
import { BucketShelf } from './shelf.ts';

/** Requests that are under way at the same time. */
const AT_ONCE = 8;

export interface BucketOptions extends PublishOptions {
  times?: LeaseTimes;
  /** Told when another publisher's right must run out first, with how many seconds that may take. */
  onWait?: (seconds: number) => void;
}

/**
 * Publishes a built site that the output gate has passed into a bucket: first all new bytes, beside what readers get; then
 * each object that differs, by a copy within the bucket, in an order in which every page is whole at any moment.
 *
 * @throws {Trouble} when another publisher is at work, when readers would lose pages and nobody said why, or when the
 *   bucket refuses
 */
export async function publishToBucket(
  site: string,
  bucket: Bucket,
  options: BucketOptions,
): Promise<Published> {
  const files = readManifest(site);
  if (!files) throw unsealed(site);
  const expected = await readExpected(site);
  return leased(bucket, options, async (desk) => {
    const redirects = readFileSync(join(site, '_redirects'), 'utf8');
    if (desk.live)
      refuseLosses(lossesOf(await desk.shelf.expected(desk.live.id), expected, redirects), options);
    return bring(
      desk,
      { files, expected, redirects, read: (file) => readFileSync(join(site, file)) },
      options,
    );
  });
}

/**
 * Goes back to an earlier release: the one before the live one, or the one that is named. Its bytes are in the bucket, so no
 * site need be here.
 *
 * @throws {Trouble} when there is none to go back to
 */
export async function rollbackBucket(
  bucket: Bucket,
  options: BucketOptions,
  id?: string,
): Promise<Published> {
  return leased(bucket, options, async (desk) => {
    const { shelf } = desk;
    const back = earlier(desk.releases, desk.live, id);
    const files = ownFiles(back, await shelf.manifest(back.id));
    const told = files.delete(BILL) ? { bill: await shelf.text(back.id, BILL) } : {};
    const [expected, redirects] = [await shelf.expected(back.id), await shelf.text(back.id, '_redirects')];
    const source = { files, expected, redirects, of: back.id, digest: back.site };
    return bring(desk, source, { ...options, ...told });
  });
}

/** What a publisher knows of the bucket once it has the right to publish. */
export interface Desk {
  shelf: BucketShelf;
  lease: Lease;
  /** The latest first. */
  releases: readonly Release[];
  /** The release that is live; where a publisher was stopped, the one before. */
  live?: Release;
  kept: KeptLedger;
  /** The tags of all objects, by key. */
  listed: ReadonlyMap<string, string>;
}

interface Source {
  files: Manifest;
  expected: Expected;
  redirects: string;
  /** Reads a file whose bytes are not in the bucket yet; without it they are all there. */
  read?: (file: string) => Buffer;
  of?: string;
  digest?: string;
}

async function leased(
  bucket: Bucket,
  options: BucketOptions,
  work: (desk: Desk) => Promise<Published>,
): Promise<Published> {
  const lease = await takeLease(bucket, options);
  try {
    const shelf = new BucketShelf(bucket);
    const [listed, kept] = [await bucket.list(), await readLedger(bucket)];
    const releases = await shelf.among([...listed.keys()]);
    const live = releases.find(({ id }) => id === kept.ledger.live);
    return await work({ shelf, lease, releases, kept, listed, ...(live && { live }) });
  } finally {
    // Who cannot reach the bucket any more leaves a right that runs out.
    await lease.release().catch(() => undefined);
  }
}

async function bring(desk: Desk, source: Source, options: BucketOptions): Promise<Published> {
  const { shelf, releases } = desk;
  const digest = source.digest ?? digestOf(Buffer.from(manifestText(source.files)));
  const carried = await carriedFiles(desk, source.files);
  const contents = { digest, expected: source.expected, carried: [...carried.keys()], of: source.of };
  const release = releaseAfter(releases[0], contents, options);
  const added = new Map(addedFiles(release, options).map(([name, text]) => [name, Buffer.from(text)]));
  const files = new Map([
    ...source.files,
    ...carried,
    ...[...added].map(([name, bytes]) => [name, digestOf(bytes)] as const),
  ]);
  const objects = objectsOf(files, parseRedirects(source.redirects));
  const bytesOf = new Map<string, () => Buffer>();
  for (const [file, of] of source.files)
    if (source.read) bytesOf.set(of, () => source.read?.(file) ?? NOTHING);
  for (const bytes of added.values()) bytesOf.set(digestOf(bytes), () => bytes);
  for (const { digest: of, text } of objects.values())
    if (text !== undefined) bytesOf.set(of, () => Buffer.from(text));
  await upload(desk, bytesOf);
  await desk.lease.permit();
  await shelf.add(release, files);
  await makeLive(desk, release.id, objects, AT_ONCE);
  return { release, pruned: await prune(desk, release, objects.values(), AT_ONCE) };
}

const NOTHING = Buffer.alloc(0);

/** Files under names that change with their bytes, which earlier releases had and this one has not. */
async function carriedFiles({ shelf, releases }: Desk, files: Manifest): Promise<Map<string, string>> {
  const carried = new Map<string, string>();
  for (const release of releases.slice(0, CARRIED))
    for (const [file, digest] of ownFiles(release, await shelf.manifest(release.id)))
      if (!files.has(file) && !carried.has(file) && cacheControl(`/${file}`).includes('immutable'))
        carried.set(file, digest);
  return carried;
}

/** Brings the bytes that are not there yet: nobody reads them before they are copied. */
async function upload(
  { shelf, lease, listed }: Desk,
  bytesOf: ReadonlyMap<string, () => Buffer>,
): Promise<void> {
  const there = BucketShelf.blobsAmong(listed.keys());
  const fresh = [...bytesOf].filter(([digest]) => !there.has(digest));
  await atOnce(AT_ONCE, fresh, async ([digest, read]) => {
    await lease.permit();
    const bytes = read();
    if (digestOf(bytes) !== digest) throw new Error(`${digest}: a file has changed while it was published`);
    await shelf.bucket.put(blobKey(digest), bytes, digest, { headers: BLOB });
  });
}
