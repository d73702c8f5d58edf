import { atOnce } from '#src/lib/machine/at-once.ts';
import { compare } from '#src/lib/domain/finding.ts';
import { digestOf } from '#src/lib/sitegate/manifest.ts';
import type { Bucket, Fetched } from './bucket.ts';
import { blobKey, SHELF } from './keys.ts';
import { readLedger } from './ledger.ts';
import { BucketShelf } from './shelf.ts';

const AT_ONCE = 8;

/**
 * What is wrong with a release in a bucket, a line for each object; none where it is as it was made. Of the live one every
 * object is fetched as readers get it, with what is said of it; of another one its bytes on the shelf.
 */
export async function bucketFaults(bucket: Bucket, id: string): Promise<string[]> {
  const shelf = new BucketShelf(bucket);
  const { ledger } = await readLedger(bucket);
  const faults: string[] = [];
  const ask = async (key: string, digest: string, isRight: (found: Fetched) => boolean): Promise<void> => {
    const found = await bucket.get(key);
    if (!found) faults.push(`${key}: manca / missing`);
    else if (digestOf(found.bytes) !== digest) faults.push(`${key}: cambiato / changed`);
    else if (!isRight(found)) faults.push(`${key}: intestazioni / headers`);
  };
  const manifest = await shelf.manifest(id);
  if (manifest.size === 0) return [`${id}: manca / missing`];
  await atOnce(AT_ONCE, new Set(manifest.values()), (digest) => ask(blobKey(digest), digest, () => true));
  if (ledger.live === id) {
    if (ledger.next !== null) faults.push(`${ledger.next}: interrotta a metà / broken off halfway`);
    const objects = await shelf.objects(id);
    await atOnce(AT_ONCE, objects.values(), ({ key, digest, headers: { type, cacheControl } }) =>
      ask(key, digest, ({ headers }) => headers.type === type && headers.cacheControl === cacheControl),
    );
    for (const key of (await bucket.list()).keys())
      if (!key.startsWith(SHELF) && !objects.has(key)) faults.push(`${key}: in più / added`);
  }
  return faults.sort(compare);
}
