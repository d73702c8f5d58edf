import type { Venue } from '#src/lib/release/venue.ts';
import type { Bucket } from './bucket.ts';
import { readLedger } from './ledger.ts';
import { publishToBucket, rollbackBucket, type BucketOptions } from './publish.ts';
import { BucketShelf } from './shelf.ts';
import { bucketFaults } from './verify.ts';

/** A bucket whose objects a CDN shows. */
export function bucketVenue(bucket: Bucket, how: Pick<BucketOptions, 'onWait' | 'times'> = {}): Venue {
  return {
    list: async () => {
      const releases = await new BucketShelf(bucket).all();
      const { ledger } = await readLedger(bucket);
      const live = releases.find(({ id }) => id === ledger.live);
      return { releases, ...(live && { live }) };
    },
    faults: (id) => bucketFaults(bucket, id),
    publish: (site, options) => publishToBucket(site, bucket, { ...options, ...how }),
    rollback: (options, id) => rollbackBucket(bucket, { ...options, ...how }, id),
  };
}
