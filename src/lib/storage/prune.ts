import { KEPT } from '#src/lib/release/record.ts';
import { RELEASE, type Release } from '#src/lib/release/shelf.ts';
import { MANIFEST } from '#src/lib/sitegate/manifest.ts';
import { atOnce } from '#src/lib/machine/at-once.ts';
import { blobKey, releaseKey } from './keys.ts';
import type { LiveObject } from './objects.ts';
import type { Desk } from './publish.ts';
import { BucketShelf } from './shelf.ts';

/**
 * Takes releases away but the latest, and the bytes that none of those has. Only after a release has become live, and only
 * when there is one too many: else nothing is looked at.
 *
 * @returns the releases that were taken away
 */
export async function prune(
  { shelf, lease, releases, listed }: Desk,
  live: Release,
  objects: Iterable<LiveObject>,
  most: number,
): Promise<string[]> {
  const old = releases.slice(KEPT - 1).map(({ id }) => id);
  if (old.length === 0) return [];
  const { bucket } = shelf;
  const permits = () => lease.permit();
  const used = new Set([...objects].map(({ digest }) => digest));
  for (const { id } of [live, ...releases.slice(0, KEPT - 1)])
    for (const digest of (await shelf.manifest(id)).values()) used.add(digest);
  // First the record: a release without all its bytes must not look like one.
  for (const id of old) await bucket.remove(releaseKey(id, RELEASE), permits);
  for (const id of old) await bucket.remove(releaseKey(id, MANIFEST), permits);
  const unused = [...BucketShelf.blobsAmong(listed.keys())].filter((digest) => !used.has(digest));
  await atOnce(most, unused, (digest) => bucket.remove(blobKey(digest), permits));
  return old;
}
