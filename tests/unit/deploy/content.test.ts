import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NGINX, startNginx } from '#scripts/judges/real-nginx.ts';
import type { RealServer } from '#scripts/judges/real-server.ts';
import { realPortal } from '#tests/unit/content/real.ts';
import { caddyTables } from '#src/lib/deploy/caddy-tables.ts';
import { published } from '#src/lib/domain/locale.ts';
import { parseRedirects } from '#src/lib/serve/redirects.ts';
import { siteFiles } from '#src/lib/site/files.ts';
import { ask } from '#tests/unit/serve/built-site.ts';

const portal = await realPortal();
const languages = published(portal.site.languages).map(({ code }) => code);
const redirects = parseRedirects(siteFiles(portal)['_redirects'] ?? '');

test('Caddy can be told of every address of the real content that has moved', () => {
  const tables = caddyTables(languages, redirects);
  for (const { from, to } of redirects) expect(tables).toContain(`  ${from} ${to}\n`);
});

const name = `nginx with the real content’s tables${NGINX === undefined ? ' (not judged: nginx is not installed here)' : ''}`;

describe.skipIf(NGINX === undefined)(name, () => {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  let server: RealServer;
  beforeAll(async () => {
    writeFileSync(join(home, 'index.html'), '');
    server = await startNginx(home, { root: home, languages, redirects, url: portal.site.url });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(home, { recursive: true });
  });

  test('sends every address that has moved on, with and without its last slash', async () => {
    expect(redirects.length).toBeGreaterThan(100);
    for (const { from, to, status } of redirects)
      for (const path of [from, from.replace(/(.)\/$/, '$1')]) {
        const answer = await ask(server.port, path);
        expect([answer.status, answer.headers.location], path).toEqual([status, to]);
      }
  });

  test.each(languages)('opens in %s for who asks for it', async (code) => {
    for (const wish of [code, `${code}-XX,en;q=0.1`, `xx,${code};q=0.4`]) {
      const answer = await ask(server.port, '/', { 'Accept-Language': wish });
      expect([answer.status, answer.headers.location], wish).toEqual([302, `/${code}/`]);
    }
  });
});
