/** How safely the site is published, a row for each promise with its figure: `npm run judge:safety [-- --quick]`. */
import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bareBuild } from '#scripts/judges/bare-build.ts';
import { hostileRows } from '#scripts/judges/hostile-rows.ts';
import { plantFaults } from '#scripts/judges/plant.ts';
import { answersAsOurs } from '#scripts/judges/other-servers.ts';
import { CADDY, startCaddy } from '#scripts/judges/real-caddy.ts';
import { NGINX, PACKINGS, startNginx } from '#scripts/judges/real-nginx.ts';
import { sameBuilds } from '#scripts/judges/same-builds.ts';
import { QUICK_RUN, safetyRows, WHOLE_RUN } from '#scripts/judges/safety-rows.ts';
import { rowText, tally, timed, type Row } from '#scripts/judges/rows.ts';
import { FAULTS } from '#scripts/judges/site-faults.ts';
import { runNode } from '#scripts/run.ts';
import { gateSite } from '#src/lib/sitegate/gate.ts';
import { version } from '#tests/unit/release/versions.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const SEEDS = values.quick ? 2 : 25;
const REGION = { CONTENT: 'tests/fixtures/region-altrove', TODAY: '2026-11-02' };

const home = await mkdtemp(join(tmpdir(), 'safety-'));
const rows: Row[] = [];
const tell = async (row: Promise<Row>): Promise<void> => {
  rows.push(await row);
  console.log(rows.slice(-1).map(rowText).join('\n'));
};

try {
  const site = join(home, 'site');
  const env = { ...REGION, OUT: site, CACHE: join(home, 'cache') };
  await tell(
    timed('cancello / gate: falsi allarmi', 'un’altra regione / another region', async () => {
      const built = await runNode(['scripts/build.ts'], { env, quiet: true });
      const { findings, pages } = await gateSite(site);
      const faults = findings.map(({ path, what }) => `${path} ${what.en}`);
      // The planted faults spoil what the gate has sealed: servers get a copy.
      if (built) cpSync(site, join(home, 'served'), { recursive: true });
      return { judged: pages, faults: built ? faults : ['the build failed', ...faults] };
    }),
  );
  await tell(
    timed('difetti messi / planted faults', `${FAULTS.length} tipi / kinds × ${SEEDS}`, async () => {
      const planted = await plantFaults(site, SEEDS);
      const missed = planted.filter(({ found }) => !found);
      return { judged: planted.length, faults: missed.map(({ fault, seed }) => `${fault} (${seed})`) };
    }),
  );
  const served = join(home, 'served');
  await tell(
    timed('nginx', 'come il nostro server / as our own', () =>
      answersAsOurs(
        join(home, 'nginx'),
        served,
        NGINX === undefined ? undefined : startNginx,
        'nginx non è installato / nginx is not installed',
        PACKINGS,
      ),
    ),
  );
  await tell(
    timed('Caddy', 'come il nostro server / as our own', () =>
      answersAsOurs(
        join(home, 'caddy'),
        served,
        CADDY === undefined ? undefined : startCaddy,
        'Caddy non è installato (CADDY=<file>) / Caddy is not installed',
        ['identity', 'gzip', 'br'],
      ),
    ),
  );
  await tell(
    timed('senza rete / without network', 'ambiente vuoto / empty environment', () =>
      bareBuild(join(home, 'bare'), served, REGION),
    ),
  );
  await tell(
    timed('costruzioni uguali / same builds', 'posto, ora, lingua / place, zone, locale', () =>
      sameBuilds(join(home, 'builds'), resolve(REGION.CONTENT), REGION.TODAY),
    ),
  );
  const sites = [version('one'), version('two')];
  const place = { home, served, sites, content: resolve(REGION.CONTENT), today: REGION.TODAY };
  await safetyRows(place, values.quick ? QUICK_RUN : WHOLE_RUN, tell);
  const force = values.quick ? { mutants: 1000, pages: 40 } : { mutants: 100_000, pages: 400 };
  await hostileRows(join(home, 'hostile'), force, tell);
  for (const one of sites) await rm(one, { recursive: true });
} finally {
  await rm(home, { recursive: true, force: true });
}
const { passed, failed, notRun } = tally(rows);
console.log(`${passed} superati / passed, ${failed} falliti / failed, ${notRun} non giudicati / not run`);
process.exitCode = failed > 0 ? 1 : 0;
