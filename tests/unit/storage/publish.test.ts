import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chanceOf } from '#scripts/judges/chance.ts';
import { Bucket } from '#src/lib/storage/bucket.ts';
import { publishToBucket, rollbackBucket, type BucketOptions } from '#src/lib/storage/publish.ts';
import { bucketVenue } from '#src/lib/storage/venue.ts';
import { listText } from '#src/lib/release/text.ts';
import { EXPECTED, expectedText, readExpected } from '#src/lib/sitegate/expected.ts';
import { seal } from '#tests/unit/sitegate/small-site.ts';
import { version } from '#tests/unit/release/versions.ts';
import { some, times } from '#tests/thorough.ts';
import { placeAt } from './places.ts';
import { differences, sufferings } from './readers.ts';
import { S3Server } from './s3-server.ts';
import { stopBucketPublishers } from './stopped.ts';

const NOW: BucketOptions = { now: '2026-11-21T10:00:00.000Z' };
const [one, two] = [version('one'), version('two')];
const MEDICO = 'it/salute/medico/index.html';
const server = new S3Server();
let bucket: Bucket;
let address: string;

beforeAll(async () => {
  await server.start();
  address = `${server.endpoint}/sito`;
});
beforeEach(() => {
  server.reset();
  bucket = new Bucket(placeAt(server.endpoint), { firstPause: 2 });
});
afterAll(async () => {
  for (const site of [one, two]) rmSync(site, { recursive: true });
  await server.stop();
});

const venue = (): ReturnType<typeof bucketVenue> => bucketVenue(bucket);
const liveFaults = async (): Promise<string[]> => {
  const { live } = await venue().list();
  return live ? venue().faults(live.id) : ['nothing is live'];
};
/** A publisher that has died left this: nobody renews it. */
const forgetLease = (): void => void server.objects.delete('_releases/lock.json');

describe('a publication into a bucket', () => {
  test('gives readers the files of the site, with their kind and the time to keep', async () => {
    const { release } = await publishToBucket(one, bucket, NOW);
    expect(await differences(address, one)).toEqual([]);
    expect(release).toMatchObject({ number: 1, pages: 12, languages: { it: 6, ar: 6 }, carried: [] });
    const page = await fetch(`${address}/it/salute/medico/`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const font = await fetch(`${address}/_astro/uno.abc.woff2`);
    expect(font.headers.get('content-type')).toBe('font/woff2');
    expect(font.headers.get('cache-control')).toContain('immutable');
    expect(await (await fetch(`${address}/release.json`)).json()).toEqual(release);
    expect(await liveFaults()).toEqual([]);
  });

  test('keeps what is for servers only, and earlier releases, from readers', async () => {
    await publishToBucket(one, bucket, NOW);
    for (const file of ['_pages.json', '_redirects', '_site.json', '_manifest.sha256', '_releases/live.json'])
      expect((await fetch(`${address}/${file}`)).status, file).toBe(404);
  });

  test('leads on from addresses that have moved', async () => {
    await publishToBucket(one, bucket, NOW);
    const moved = await fetch(`${address}/vecchio/`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/it/salute/']);
    expect(server.objects.get('vecchio/index.html')?.bytes.toString()).toContain('<a href="/it/salute/">');
  });

  test('brings only the bytes that are new, first what pages load, then pages, then the note of what is live', async () => {
    await publishToBucket(one, bucket, NOW);
    server.writes = [];
    await publishToBucket(two, bucket, NOW);
    const written = server.writes.filter((line) => !line.includes('_releases/'));
    expect(written[0]).toBe('COPY _astro/uno.two.js');
    expect(written.at(-1)).toBe('COPY release.json');
    expect(written.slice(1, -1).every((line) => line.endsWith('.html'))).toBe(true);
    // The script has another name, not other bytes.
    expect(server.writes.filter((line) => line.includes('/blobs/'))).toHaveLength(written.length - 1);
    expect(await differences(address, two)).toEqual([]);
    server.writes = [];
    await publishToBucket(two, bucket, NOW);
    expect(server.writes.filter((line) => !line.includes('_releases/'))).toEqual(['COPY release.json']);
  });

  test('below a prefix leaves all other objects of the bucket alone', async () => {
    const prefixed = new Bucket(placeAt(server.endpoint, 's3://sito/guide/di/oggi'));
    server.objects.set('altro.html', { bytes: Buffer.from('altro'), etag: '"1"', headers: {}, written: 0 });
    for (const site of [one, two]) await publishToBucket(site, prefixed, NOW);
    expect(await differences(`${address}/guide/di/oggi`, two)).toEqual([]);
    const others = [...server.objects.keys()].filter((key) => !key.startsWith('guide/di/oggi/'));
    expect(others).toEqual(['altro.html']);
  });

  test('takes away pages that are gone, and nothing that others have put there', async () => {
    const less = version('less');
    rmSync(join(less, 'feed'), { recursive: true });
    seal(less);
    await publishToBucket(one, bucket, NOW);
    server.objects.set('video.mp4', { bytes: Buffer.from('x'), etag: '"1"', headers: {}, written: 0 });
    await publishToBucket(less, bucket, NOW);
    expect((await fetch(`${address}/feed/items/it.json`)).status).toBe(404);
    expect((await fetch(`${address}/video.mp4`)).status).toBe(200);
    expect(await liveFaults()).toEqual(['video.mp4: in più / added']);
    rmSync(less, { recursive: true });
  });

  test('keeps ten releases, the bytes of those, and what pages of the last five load', async () => {
    const sites = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => version(name));
    for (const site of [...sites, ...sites.slice(0, 5)]) await publishToBucket(site, bucket, NOW);
    const { releases } = await venue().list();
    expect(releases.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    for (const { id } of releases.slice(0, 3)) expect(await venue().faults(id)).toEqual([]);
    const scripts = [...server.objects.keys()].filter((key) => /^_astro\/uno\..*js$/.test(key));
    expect(scripts.sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'g'].map((name) => `_astro/uno.${name}.js`));
    for (const site of sites) rmSync(site, { recursive: true });
  });

  test('can be taken back, without the site at hand', async () => {
    await publishToBucket(one, bucket, NOW);
    await publishToBucket(two, bucket, NOW);
    server.writes = [];
    const { release } = await rollbackBucket(bucket, NOW);
    expect(release).toMatchObject({ number: 3, of: expect.stringContaining('000001-') as string });
    expect(await differences(address, one)).toEqual([]);
    expect((await fetch(`${address}/_astro/uno.two.js`)).status).toBe(200);
    expect(server.writes.filter((line) => line.includes('/blobs/'))).toHaveLength(1);
    await expect(rollbackBucket(bucket, NOW, 'no')).rejects.toThrow('no');
    const { releases, live } = await venue().list();
    expect(listText(releases, live)).toContain('→ 000003');
  });

  test('is refused when a language loses a page, unless somebody says why', async () => {
    const less = version('less');
    const page = 'ar/salute/tessera/index.html';
    const { origin, pages } = await readExpected(less);
    rmSync(join(less, page));
    const left = pages.filter(({ path }) => path !== '/ar/salute/tessera/');
    writeFileSync(join(less, EXPECTED), expectedText({ origin, pages: left }));
    seal(less);
    await publishToBucket(one, bucket, NOW);
    await expect(publishToBucket(less, bucket, NOW)).rejects.toThrow('ar: 1 pagine spariscono');
    expect(await differences(address, one)).toEqual([]);
    await publishToBucket(less, bucket, { ...NOW, allow: 'unita a un’altra' });
    expect((await fetch(`${address}/${page}`)).status).toBe(404);
    rmSync(less, { recursive: true });
  });

  test('finds again what somebody has changed by hand', async () => {
    await publishToBucket(one, bucket, NOW);
    const other = { bytes: Buffer.from('altro'), etag: '"altro"', headers: {}, written: 0 };
    server.objects.set(MEDICO, other);
    expect(await liveFaults()).toEqual([`${MEDICO}: cambiato / changed`]);
    await publishToBucket(one, bucket, NOW);
    expect(await liveFaults()).toEqual([]);
  });

  test('goes through lists in parts, and through a server that is often busy', async () => {
    Object.assign(server.behaviour, { page: 3, busyEvery: 4 });
    for (const site of [one, two]) await publishToBucket(site, bucket, NOW);
    server.well();
    expect(await differences(address, two)).toEqual([]);
    expect(await liveFaults()).toEqual([]);
  });
});

describe('readers always get whole pages', () => {
  /** Publishes with a network that goes after so many writes: what readers then get, and what the next run makes of it. */
  async function brokenOff(writes: number, lastIsDone: boolean): Promise<boolean> {
    server.reset();
    await publishToBucket(one, bucket, NOW);
    Object.assign(server.behaviour, { writesLeft: writes, lastIsDone });
    const ended = await publishToBucket(two, bucket, NOW).then(
      () => true,
      () => false,
    );
    server.well();
    expect(await sufferings(address, [one, two]), `after ${writes} writes`).toEqual([]);
    forgetLease();
    await publishToBucket(two, bucket, NOW);
    expect(await differences(address, two), `after ${writes} writes`).toEqual([]);
    expect(await liveFaults()).toEqual([]);
    return ended;
  }

  test('wherever a publication breaks off, and the next one ends it', { timeout: 240_000 }, async () => {
    await publishToBucket(one, bucket, NOW);
    server.writes = [];
    await publishToBucket(two, bucket, NOW);
    const all = server.writes.length;
    const moments = Array.from({ length: all }, (_, index) => index);
    for (const writes of some(moments, 11)) expect(await brokenOff(writes, writes % 2 === 0)).toBe(false);
  });

  test('when publishers are stopped at any moment', { timeout: 300_000 }, async () => {
    await publishToBucket(one, bucket, NOW);
    expect(await stopBucketPublishers(server, [two, one], times(4, 40), chanceOf(5))).toEqual([]);
    await publishToBucket(two, bucket, NOW);
    expect(await differences(address, two)).toEqual([]);
    expect(await liveFaults()).toEqual([]);
  });

  test('while somebody publishes again and again', async () => {
    await publishToBucket(one, bucket, NOW);
    const reading = { isOver: false };
    const read = (async () => {
      const faults: string[] = [];
      while (!reading.isOver) faults.push(...(await sufferings(address, [one, two])));
      return faults;
    })();
    try {
      for (let count = 0; count < 4; count++) await publishToBucket(count % 2 ? one : two, bucket, NOW);
    } finally {
      reading.isOver = true;
    }
    expect(await read).toEqual([]);
  });
});
