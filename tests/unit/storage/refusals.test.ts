import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Bucket } from '#src/lib/storage/bucket.ts';
import { placeOf } from '#src/lib/storage/place.ts';
import { takeLease } from '#src/lib/storage/lease.ts';
import { ENVIRONMENT, placeAt, QUICK } from './places.ts';
import { S3Server, type Behaviour } from './s3-server.ts';

const server = new S3Server();

beforeAll(async () => {
  await server.start();
});
beforeEach(() => server.reset());
afterAll(() => server.stop());

const bucketAt = (to = 's3://sito', env: Readonly<Record<string, string>> = {}): Bucket =>
  new Bucket(placeOf(to, { ...ENVIRONMENT, ...env }, server.endpoint), { firstPause: 2 });

test.each<[string, Bucket | (() => Bucket), Partial<Behaviour>, string]>([
  ['a bucket that is not there', () => bucketAt('s3://altro'), {}, 'Il bucket “altro” non c’è'],
  [
    'keys that nobody knows',
    () => bucketAt('s3://sito', { AWS_ACCESS_KEY_ID: 'x' }),
    {},
    'Le chiavi non sono quelle giuste',
  ],
  [
    'a wrong secret',
    () => bucketAt('s3://sito', { AWS_SECRET_ACCESS_KEY: 'x' }),
    {},
    'Le chiavi non sono quelle giuste',
  ],
  ['keys that may only read', () => bucketAt(), { mayWrite: /^$/ }, 'PutObject'],
  ['a clock that is an hour late', () => bucketAt(), { ahead: 3_600_000 }, 'L’orologio di questo computer'],
])('%s is told as such, first in Italian', async (_, bucket, behaviour, words) => {
  Object.assign(server.behaviour, behaviour);
  const one = typeof bucket === 'function' ? bucket() : bucket;
  await expect(takeLease(one, { times: QUICK })).rejects.toThrow(words);
});

test('a server that does not answer is told by its address', async () => {
  const gone = new Bucket(placeAt('http://127.0.0.1:9'), { firstPause: 2 });
  await expect(gone.list()).rejects.toThrow('http://127.0.0.1:9 non risponde');
});

test('a clock that is a little wrong makes no difference: moments are the server’s', async () => {
  server.behaviour.ahead = 5 * 60_000;
  const bucket = bucketAt();
  const lease = await takeLease(bucket, { times: QUICK });
  await lease.release();
  expect([...server.objects.keys()]).toEqual(['_releases/probe']);
});

test('what has changed on its way is refused by the server', async () => {
  const wrong = bucketAt().put('a', Buffer.from('a'), '0'.repeat(64), {
    headers: { type: 'text/plain', cacheControl: '' },
  });
  await expect(wrong).rejects.toThrow('BadDigest');
});

test.each([
  ['without keys', 's3://sito', { AWS_REGION: 'eu-south-1' }, 'Mancano le chiavi'],
  ['without an endpoint', 's3://sito', { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }, '--endpoint'],
  [
    'with something that is no address',
    's3://sito',
    { ...ENVIRONMENT, AWS_ENDPOINT_URL_S3: 'minio:9000' },
    '“minio:9000”',
  ],
  ['with a name in capitals', 's3://Sito', ENVIRONMENT, 'non è il nome di un bucket'],
  ['with a way out of the prefix', 's3://sito/../altro', ENVIRONMENT, 'non è il nome di un bucket'],
])('a command %s says what is missing', (_, to, env, words) => {
  expect(() => placeOf(to, env)).toThrow(words);
});

test.each([
  [{}, undefined, 'https://s3.eu-south-1.amazonaws.com'],
  [{ AWS_ENDPOINT_URL_S3: 'https://s3.example/' }, undefined, 'https://s3.example'],
  [{ AWS_ENDPOINT_URL_S3: 'https://s3.example' }, 'http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
])('the endpoint is the one of the command, else of the environment, else AWS: %o', (env, endpoint, is) => {
  const place = placeOf('s3://sito/a//b/', { ...ENVIRONMENT, ...env }, endpoint);
  expect(place).toMatchObject({ endpoint: is, bucket: 'sito', prefix: 'a/b/', region: 'eu-south-1' });
});
