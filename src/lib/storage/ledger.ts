import { z } from 'zod';
import { digestOf } from '#src/lib/sitegate/manifest.ts';
import type { Bucket, ObjectHeaders } from './bucket.ts';
import { LEDGER, NOTE } from './keys.ts';
import type { LiveObject } from './objects.ts';

const schema = z.strictObject({
  /** The release that is live as a whole; none before the first has become it. */
  live: z.string().nullable(),
  /** The release that is being made live: where a publisher was stopped, some objects are of this one. */
  next: z.string().nullable(),
  /** By key: sha256 of the bytes, a short digest of the headers, and the tag that the server gave them. */
  objects: z.record(z.string(), z.tuple([z.string(), z.string(), z.string()])),
});

/** What publishers know of the objects that readers get. */
export type Ledger = z.infer<typeof schema>;

/** A ledger as it stands in the bucket; without a tag there is none yet. */
export interface KeptLedger {
  ledger: Ledger;
  etag?: string;
}

export async function readLedger(bucket: Bucket): Promise<KeptLedger> {
  const kept = await bucket.get(LEDGER);
  if (!kept) return { ledger: { live: null, next: null, objects: {} } };
  return { ledger: schema.parse(JSON.parse(kept.bytes.toString('utf8'))), etag: kept.etag };
}

/** @returns the new tag; undefined where another publisher has written it since it was read */
export async function writeLedger(
  bucket: Bucket,
  ledger: Ledger,
  etag: string | undefined,
): Promise<string | undefined> {
  const bytes = Buffer.from(JSON.stringify(ledger));
  return bucket.put(LEDGER, bytes, digestOf(bytes), {
    headers: NOTE,
    when: etag === undefined ? { absent: true } : { etag },
  });
}

/** Names what is said of an object: where the table of headers changes, objects are told anew. */
export const headersDigest = ({ type, cacheControl, location }: ObjectHeaders): string =>
  digestOf(Buffer.from([type, cacheControl, location ?? ''].join('\n'))).slice(0, 12);

/** Whether an object is the one that is wanted, by its tag now and by what the ledger knows of that. */
export function isAsWanted({ objects }: Ledger, wanted: LiveObject, etag: string | undefined): boolean {
  const [digest, headers, tag] = objects[wanted.key] ?? [];
  return (
    etag !== undefined &&
    tag === etag &&
    digest === wanted.digest &&
    headers === headersDigest(wanted.headers)
  );
}
