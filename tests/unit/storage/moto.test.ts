import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RealServer } from '#scripts/judges/real-server.ts';
import { AwsV4Signer } from 'aws4fetch';
import { Bucket } from '#src/lib/storage/bucket.ts';
import { takeLease } from '#src/lib/storage/lease.ts';
import { publishToBucket, rollbackBucket } from '#src/lib/storage/publish.ts';
import { bucketFaults } from '#src/lib/storage/verify.ts';
import { version } from '#tests/unit/release/versions.ts';
import { hasMoto, startMoto } from './moto.ts';
import { placeAt, QUICK } from './places.ts';
import { KEYS, REGION } from './signature.ts';

const NOW = { now: '2026-11-21T10:00:00.000Z', times: QUICK };

async function makeBucket({ port }: RealServer): Promise<string> {
  const endpoint = `http://127.0.0.1:${port}`;
  const signer = new AwsV4Signer({
    method: 'PUT',
    url: `${endpoint}/sito`,
    ...KEYS,
    service: 's3',
    region: REGION,
  });
  const { url, headers } = await signer.sign();
  const body = `<CreateBucketConfiguration><LocationConstraint>${REGION}</LocationConstraint></CreateBucketConfiguration>`;
  expect((await fetch(url, { method: 'PUT', headers, body })).status).toBe(200);
  return endpoint;
}

test.skipIf(!hasMoto)(
  'a server of S3 that others wrote (moto; skipped where it is not installed) publishes and goes back',
  { timeout: 120_000 },
  async () => {
    const [one, two] = [version('one'), version('two')];
    const moto = await startMoto();
    try {
      const endpoint = await makeBucket(moto);
      const bucket = new Bucket(placeAt(endpoint, 's3://sito/portale'));
      await publishToBucket(one, bucket, NOW);
      const second = await publishToBucket(two, bucket, NOW);
      expect(await bucketFaults(bucket, second.release.id)).toEqual([]);
      const back = await rollbackBucket(bucket, NOW);
      expect(back.release.of).toContain('000001-');
      expect(await bucketFaults(bucket, back.release.id)).toEqual([]);
      const moved = await bucket.get('vecchio/index.html');
      expect(moved?.headers.location).toBe('/it/salute/');
      const lease = await takeLease(bucket, { times: QUICK });
      const other = new Bucket(placeAt(endpoint, 's3://sito/portale'));
      await expect(publishToBucket(one, other, NOW)).rejects.toThrow('Qualcun altro sta pubblicando');
      await lease.release();
      const elsewhere = new Bucket(placeAt(endpoint, 's3://altro'));
      await expect(publishToBucket(one, elsewhere, NOW)).rejects.toThrow('non c’è presso');
    } finally {
      await moto.stop();
      for (const site of [one, two]) rmSync(site, { recursive: true });
    }
  },
);
