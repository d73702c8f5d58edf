import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NGINX, PACKINGS, startNginx } from '#scripts/judges/real-nginx.ts';
import { differences } from '#scripts/judges/same-answers.ts';
import { publish } from '#src/lib/release/publish.ts';
import { readBuiltSite } from '#src/lib/serve/built.ts';
import { securityHeaders } from '#src/lib/serve/headers.ts';
import { nginxServer } from '#src/lib/serve/nginx.ts';
import { nginxTables } from '#src/lib/serve/nginx-tables.ts';
import { createSiteServer } from '#src/lib/serve/server.ts';
import { ask } from '#tests/unit/serve/built-site.ts';
import { QUESTIONS, siteWithDoor } from './door.ts';

test('the headers of nginx stand where no inner place can drop them', () => {
  const conf = nginxServer('/srv/current', { https: true });
  const inner = conf.split('\n').filter((line) => line.startsWith('location'));
  expect(inner.join()).not.toContain('add_header');
  for (const [name, value] of Object.entries(securityHeaders({ https: true })))
    expect(conf).toContain(`add_header ${name} "${value}" always;`);
  expect(conf).toContain('access_log off;');
});

describe('the tables of a release for nginx', () => {
  test('hold an address once, however it is written', () => {
    const text = nginxTables(
      ['it'],
      [
        { from: '/a/', to: '/it/', status: 301 },
        { from: '/A', to: '/it/b/', status: 302 },
      ],
    );
    expect(text.match(/"\/a\/?" "\/it\/";/g)).toHaveLength(2);
    expect(text).not.toContain('/it/b/');
  });

  test.each(['/a";return 200;"/', '/$host/', '/a;/', '/{/', '/è/'])('refuse %s', (to) => {
    expect(() => nginxTables(['it'], [{ from: '/a/', to, status: 301 }])).toThrow(/_redirects/);
  });
});

const name =
  NGINX === undefined
    ? 'a real nginx (not judged: nginx is not installed here; apt-get install nginx-light)'
    : `a real nginx (asked for ${PACKINGS.join(', ')})`;

describe.skipIf(NGINX === undefined)(name, () => {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const site = siteWithDoor();
  const stops: (() => Promise<void>)[] = [];
  let [port, own] = [0, 0];

  beforeAll(async () => {
    await publish(site, join(home, 'live'), { now: '2026-11-21T10:00:00.000Z' });
    const live = await readBuiltSite(join(home, 'live/current'));
    mkdirSync(join(home, 'nginx'));
    const nginx = await startNginx(join(home, 'nginx'), live);
    const server = await createSiteServer({ ...live, https: false }).listen(0);
    stops.push(nginx.stop, server.close);
    [port, own] = [nginx.port, server.port];
  });
  afterAll(async () => {
    for (const stop of stops) await stop();
    for (const folder of [home, site]) rmSync(folder, { recursive: true, force: true });
  });

  test.each(QUESTIONS)('answers as our own server: %s', async (_, question) => {
    expect(await differences(port, own, [question], PACKINGS)).toEqual([]);
  });

  test('says that a page has not changed, with the same headers', async () => {
    const first = await ask(port, '/it/salute/');
    const again = await ask(port, '/it/salute/', { 'If-None-Match': first.headers.etag ?? '' });
    expect(again.status).toBe(304);
    for (const [key, value] of Object.entries(securityHeaders({ https: false })))
      expect(again.headers[key.toLowerCase()]).toBe(value);
  });

  test('gives nothing from above the site', async () => {
    for (const path of ['/../live/release.json', '/it/%2e%2e/%2e%2e/%2e%2e/errors', '//etc/passwd'])
      expect([400, 404]).toContain((await ask(port, path)).status);
  });

  test('writes nothing down of who asks for what', async () => {
    await ask(port, '/it/segreto-cercato?q=permesso-scaduto');
    await ask(port, `/${'x'.repeat(9000)}`).catch(() => undefined);
    expect(readFileSync(join(home, 'nginx/errors'), 'utf8')).not.toMatch(/segreto|127\.0\.0\.1|permesso/);
  });
});
