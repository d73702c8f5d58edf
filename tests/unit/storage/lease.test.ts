import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Bucket } from '#src/lib/storage/bucket.ts';
import { takeLease } from '#src/lib/storage/lease.ts';
import { publishToBucket } from '#src/lib/storage/publish.ts';
import { bucketFaults } from '#src/lib/storage/verify.ts';
import { version } from '#tests/unit/release/versions.ts';
import { placeAt, QUICK } from './places.ts';
import { differences, sufferings } from './readers.ts';
import { S3Server } from './s3-server.ts';

const LOCK = '_releases/lock.json';
const NOW = { now: '2026-11-21T10:00:00.000Z', times: QUICK };
const [one, two] = [version('one'), version('two')];
const server = new S3Server();
let bucket: Bucket;

beforeAll(async () => {
  await server.start();
});
beforeEach(() => {
  server.reset();
  bucket = new Bucket(placeAt(server.endpoint), { firstPause: 2 });
});
afterAll(async () => {
  for (const site of [one, two]) rmSync(site, { recursive: true });
  await server.stop();
});

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await pause(2);
};

test('of two publishers at once one is told that the other is at work, and the site is of one', async () => {
  const other = new Bucket(placeAt(server.endpoint), { firstPause: 2 });
  const lease = await takeLease(other, { times: QUICK });
  await expect(publishToBucket(one, bucket, NOW)).rejects.toThrow(`processo ${process.pid} su`);
  await lease.release();
  const ends = await Promise.allSettled([
    publishToBucket(one, bucket, NOW),
    publishToBucket(two, other, NOW),
  ]);
  const ids = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value.release.id] : []));
  expect(ids.length).toBeGreaterThan(0);
  expect(await bucketFaults(bucket, ids.sort().at(-1) ?? '')).toEqual([]);
  expect(server.objects.has(LOCK)).toBe(false);
});

test('a right that nobody renews is waited for, and then taken over', async () => {
  await takeLease(bucket, { times: { ...QUICK, renew: 1000 } });
  let told = 0;
  await publishToBucket(one, bucket, { ...NOW, onWait: (seconds) => (told = seconds) });
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThanOrEqual(QUICK.lost + 1);
});

test('who has lost the right may write nothing more', async () => {
  const lease = await takeLease(bucket, { times: { ...QUICK, own: 0.2 } });
  await lease.permit();
  await pause(300);
  const kept = server.objects.get(LOCK);
  if (kept) server.objects.set(LOCK, { ...kept, etag: '"another"' });
  await expect(lease.permit()).rejects.toThrow('Qualcun altro sta pubblicando');
});

test('what comes too late over a slow line is sent again, by who still has the right', async () => {
  await publishToBucket(one, bucket, NOW);
  server.behaviour.delay = 4500;
  await publishToBucket(two, bucket, NOW);
  expect(await differences(`${server.endpoint}/sito`, two)).toEqual([]);
});

test('what was sent by somebody who was held up is refused by the server', async () => {
  await publishToBucket(one, bucket, NOW);
  const late = () => Promise.resolve({ at: new Date(Date.now() - 5000), seconds: 2 });
  await expect(bucket.remove('it/index.html', late)).rejects.toThrow('AccessDenied');
  expect(server.objects.has('it/index.html')).toBe(true);
});

test(
  'a publisher that is held up halfway, and wakes when another has published, spoils nothing',
  { timeout: 60_000 },
  async () => {
    await publishToBucket(one, bucket, NOW);
    const copies = (): number => server.writes.filter((line) => line.startsWith('COPY')).length;
    const before = copies();
    const child: ChildProcess = spawn(
      process.execPath,
      ['tests/unit/storage/endless.ts', server.endpoint, '--quick', two],
      { stdio: 'ignore' },
    );
    const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
    await until(() => copies() >= before + 3);
    child.kill('SIGSTOP');
    expect(await sufferings(`${server.endpoint}/sito`, [one, two])).toEqual([]);
    await publishToBucket(one, bucket, NOW);
    child.kill('SIGCONT');
    // It publishes again and again: only the first time it may have been held up in the middle.
    await Promise.race([ended, pause(1500)]);
    child.kill('SIGKILL');
    await ended;
    expect(await sufferings(`${server.endpoint}/sito`, [one, two])).toEqual([]);
    server.objects.delete(LOCK);
    await publishToBucket(two, bucket, NOW);
    expect(await differences(`${server.endpoint}/sito`, two)).toEqual([]);
  },
);

test.each(['ignored', 'unknown'] as const)(
  'a server whose conditional writes are %s is not published to',
  async (conditions) => {
    server.behaviour.conditions = conditions;
    await expect(publishToBucket(one, bucket, NOW)).rejects.toThrow('non conosce le scritture condizionate');
    expect([...server.objects.keys()].filter((key) => !key.startsWith('_releases/'))).toEqual([]);
  },
);
