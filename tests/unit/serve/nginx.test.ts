import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '#src/lib/release/publish.ts';
import { cacheControl, securityHeaders } from '#src/lib/serve/headers.ts';
import { nginxMaps, nginxServer } from '#src/lib/serve/nginx.ts';
import { smallSite } from '#tests/unit/sitegate/small-site.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));

test('the headers of nginx stand where no inner place can drop them', () => {
  const conf = nginxServer('/srv/current', { https: true });
  const inner = conf.split('\n').filter((line) => line.startsWith('location'));
  expect(inner.join()).not.toContain('add_header');
  for (const [name, value] of Object.entries(securityHeaders({ https: true })))
    expect(conf).toContain(`add_header ${name} "${value}" always;`);
  expect(conf).toContain('access_log off;');
});

describe.skipIf(NGINX === undefined)('a real nginx (skipped where none is installed)', () => {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const site = smallSite();
  let origin = '';
  let stop: () => void = () => undefined;

  beforeAll(async () => {
    await publish(site, join(home, 'live'), { now: '2026-11-21T10:00:00.000Z' });
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${join(home, name)};`)
      .join('\n');
    const maps = nginxMaps(['it', 'ar']);
    const server = nginxServer(join(home, 'live/current'), { https: false });
    writeFileSync(
      join(home, 'nginx.conf'),
      `daemon off;\n${process.getuid?.() === 0 ? 'user root;\n' : ''}pid ${join(home, 'pid')};\nerror_log ${join(home, 'errors')};\nevents {}\nhttp {\n${temporary}\n${maps}\nserver {\nlisten 127.0.0.1:${port};\n${server}\n}\n}\n`,
    );
    const tested = spawnSync(NGINX ?? '', ['-t', '-c', join(home, 'nginx.conf')], { encoding: 'utf8' });
    expect(tested.status, tested.stderr).toBe(0);
    const child = spawn(NGINX ?? '', ['-c', join(home, 'nginx.conf')], { stdio: 'ignore' });
    stop = () => child.kill('SIGTERM');
    for (let tries = 0; tries < 200; tries++) {
      if (await fetch(origin).catch(() => undefined)) break;
      await new Promise((done) => setTimeout(done, 25));
    }
  });
  afterAll(() => {
    stop();
    for (const folder of [home, site]) rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['/it/salute/', 200],
    ['/_astro/base.abc.css', 200],
    ['/_search/it/first.json', 200],
    ['/feed/items/it.json', 200],
    ['/it/salute', 301],
    ['/it/non-c-e/', 404],
    ['/_pages.json', 404],
    ['/_manifest.sha256', 404],
  ])('gives %s with %i and every header of the table', async (path, status) => {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(securityHeaders({ https: false })))
      expect(answer.headers.get(name), name).toBe(value);
    if (status === 200) expect(answer.headers.get('cache-control')).toBe(cacheControl(path));
  });

  test('says that a page has not changed, with the same headers', async () => {
    const first = await fetch(`${origin}/it/salute/`);
    const again = await fetch(`${origin}/it/salute/`, {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect(again.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('says in the language of an address that nothing is there', async () => {
    const lost = await (await fetch(`${origin}/ar/non-c-e/`)).text();
    expect(lost).toContain('<html lang="ar" dir="rtl">');
  });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
