/** Publishes two sites into a bucket in turn, until somebody stops it: `node endless.ts <endpoint> [--quick] <site> <site>`. */
import { Bucket } from '#src/lib/storage/bucket.ts';
import { publishToBucket } from '#src/lib/storage/publish.ts';
import { placeAt, QUICK } from './places.ts';

const [endpoint = '', ...told] = process.argv.slice(2);
const quick = told[0] === '--quick';
const sites = quick ? told.slice(1) : told;
const bucket = new Bucket(placeAt(endpoint));
for (;;)
  for (const site of sites)
    await publishToBucket(site, bucket, { now: new Date().toISOString(), ...(quick && { times: QUICK }) });
