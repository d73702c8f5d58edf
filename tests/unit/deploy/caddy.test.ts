import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CADDY, startCaddy } from '#scripts/judges/real-caddy.ts';
import { differences } from '#scripts/judges/same-answers.ts';
import { caddyTables } from '#src/lib/deploy/caddy-tables.ts';
import { publish } from '#src/lib/release/publish.ts';
import { readBuiltSite } from '#src/lib/serve/built.ts';
import { createSiteServer } from '#src/lib/serve/server.ts';
import { QUESTIONS, siteWithDoor } from '#tests/unit/serve/door.ts';

test('the tables for Caddy refuse an address that would mean something else there', () => {
  for (const to of ['/{env.HOME}/', '/`/', '/"/'])
    expect(() => caddyTables(['it'], [{ from: '/a/', to, status: 301 }])).toThrow(/_redirects/);
});

const name =
  CADDY === undefined
    ? 'a real Caddy (not judged: Caddy is not installed here; CADDY names one)'
    : 'a real Caddy';

describe.skipIf(CADDY === undefined)(name, () => {
  const home = mkdtempSync(join(tmpdir(), 'caddy-'));
  const site = siteWithDoor();
  const stops: (() => Promise<void>)[] = [];
  let [port, own] = [0, 0];

  beforeAll(async () => {
    await publish(site, join(home, 'live'), { now: '2026-11-21T10:00:00.000Z' });
    const live = await readBuiltSite(join(home, 'live/current'));
    mkdirSync(join(home, 'caddy'));
    const caddy = await startCaddy(join(home, 'caddy'), live);
    const server = await createSiteServer({ ...live, https: false }).listen(0);
    stops.push(caddy.stop, server.close);
    [port, own] = [caddy.port, server.port];
  });
  afterAll(async () => {
    for (const stop of stops) await stop();
    for (const folder of [home, site]) rmSync(folder, { recursive: true, force: true });
  });

  test.each(QUESTIONS)('answers as our own server: %s', async (_, question) => {
    expect(await differences(port, own, [question])).toEqual([]);
  });
});
