import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askFor } from '#src/lib/links/ask.ts';
import { askAll } from '#src/lib/links/round.ts';
import { faultServer, type FaultServer } from './fault-server.ts';

const options = { timeout: 3000, agent: 'sister-hub-links/1 (+https://sito.example)' };
let server: FaultServer;
beforeAll(async () => {
  server = await faultServer();
});
beforeEach(() => {
  server.asked.length = 0;
});
afterAll(() => server.close());

const ask = (path: string) => askFor(server.origin + path, options);

describe('what became of an address', () => {
  test.each([
    ['/ok', { kind: 'ok', status: 200 }],
    ['/404', { kind: 'gone', status: 404 }],
    ['/410', { kind: 'gone', status: 410 }],
    ['/500', { kind: 'failed', status: 500 }],
    ['/429', { kind: 'unsure', status: 429 }],
    ['/for-now', { kind: 'ok', status: 200 }],
    ['/loop', { kind: 'loop' }],
    ['/endless/1', { kind: 'loop' }],
    ['/to-a-file', { kind: 'failed', status: 301 }],
    ['/moved-to-nothing', { kind: 'gone', status: 404 }],
    ['/silent', { kind: 'timeout' }],
    ['/hangs-up', { kind: 'unreachable' }],
    ['/no-head', { kind: 'ok', status: 200 }],
    ['/hangs-up-on-head', { kind: 'ok', status: 200 }],
  ])('is told of %s', async (path, outcome) => {
    expect(await ask(path)).toMatchObject({ url: server.origin + path, ...outcome });
  });

  test('says where a page has moved for good, and no further', async () => {
    const to = (path: string) => server.origin + path;
    expect(await ask('/moved')).toMatchObject({ kind: 'moved', to: to('/ok') });
    expect(await ask('/moved-then-for-now')).toMatchObject({ kind: 'moved', to: to('/for-now') });
    expect(await ask('/for-now-then-moved')).toMatchObject({ kind: 'ok' });
  });

  test('does not wait for a body that never ends', async () => {
    const start = performance.now();
    expect(await askFor(`${server.origin}/slow-body`, options)).toMatchObject({ kind: 'ok' });
    expect(performance.now() - start).toBeLessThan(2 * options.timeout);
  });

  test('asks for the page itself only where its head is not enough', async () => {
    await ask('/ok');
    await ask('/no-head');
    expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'HEAD /ok',
      'HEAD /no-head',
      'GET /no-head',
    ]);
    expect(new Set(server.asked.map(({ agent }) => agent))).toEqual(new Set([options.agent]));
  });

  test('is told of a server that is not there', async () => {
    const gone = await faultServer();
    await gone.close();
    expect(await askFor(`${gone.origin}/`, options)).toMatchObject({
      kind: 'unreachable',
      code: 'ECONNREFUSED',
    });
  });

  test('is told of a server that speaks no TLS', async () => {
    const url = `${server.origin.replace('http:', 'https:')}/ok`;
    expect(await askFor(url, options)).toMatchObject({ kind: 'tls' });
  });

  const openssl = spawnSync('openssl', ['version']).status === 0;
  const name = `is told of a certificate that nobody vouches for${openssl ? '' : ' (not judged: no openssl here)'}`;
  test.skipIf(!openssl)(name, async () => {
    const home = mkdtempSync(join(tmpdir(), 'tls-'));
    const [key, cert] = [join(home, 'key'), join(home, 'cert')];
    spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=127.0.0.1'],
      ...['-keyout', key, '-out', cert],
    ]);
    const secure = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
      response.end(),
    );
    await new Promise<void>((done) => secure.listen(0, '127.0.0.1', done));
    const { port } = secure.address() as AddressInfo;
    expect(await askFor(`https://127.0.0.1:${port}/`, { ...options, timeout: 5000 })).toMatchObject({
      kind: 'tls',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    secure.close();
    secure.closeAllConnections();
    rmSync(home, { recursive: true });
  });
});

describe('a round of questions', () => {
  test('is polite: one at a time, and a pause between two to the same host', async () => {
    const urls = ['/ok', '/for-now', '/404', '/silent', '/ok?again'].map((path) => server.origin + path);
    const outcomes = await askAll(urls, { ...options, delay: 120 });
    expect(outcomes.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'gone', 'timeout', 'gone']);
    // One that was given up may still be open on the server's side.
    const others = server.asked.filter(({ path }) => path !== '/silent' && path !== '/ok?again');
    expect(Math.max(...others.map(({ atOnce }) => atOnce))).toBe(1);
    const first = (path: string) => server.asked.find((one) => one.path === path)?.at ?? NaN;
    expect(first('/for-now') - first('/ok')).toBeGreaterThanOrEqual(110);
  });
});
