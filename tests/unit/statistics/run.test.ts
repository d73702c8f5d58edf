import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Trouble } from '#src/lib/command/trouble.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { makeReport } from '#src/lib/report/report.ts';
import { planOf } from '#src/lib/site/plan.ts';
import { statisticsText } from '#src/lib/statistics/text.ts';
import { countVisits, type Counted, type StatsOptions } from '#scripts/stats/run.ts';
import { contentWith } from '#tests/unit/content/minimal.ts';

const copy = await contentWith();
const place = { root: copy.root, today: '2026-11-21', cache: join(copy.root, '..', 'cache') };
afterAll(copy.remove);
beforeEach(() => rm(join(copy.root, 'statistics'), { recursive: true, force: true }));

const line = (day: string, path: string): string =>
  `203.0.113.9 - - [${day}:10:00:00 +0200] "GET ${path}?q=segreto HTTP/1.1" 200 1 "-" "Mozilla/5.0 (X11) Firefox/140.0"`;
const LOG = [
  ...Array<string>(6).fill(line('01/Oct/2026', '/it/salute/tessera-sanitaria/')),
  'questa riga non si legge',
  ...Array<string>(2).fill(line('31/Oct/2026', '/ar/salute/tessera-sanitaria/')),
  line('31/Oct/2026', '/redazione/'),
].join('\r\n');

async function log(name: string, text: string | Uint8Array): Promise<string> {
  const file = join(copy.root, '..', name);
  await writeFile(file, text);
  return file;
}
const october = join(copy.root, 'statistics/2026-10.yaml');
const TRIAL = { dryRun: true, replace: false, month: undefined };
const WRITE = { ...TRIAL, dryRun: false };

let told: Counted | undefined;
const count = (files: readonly string[], options: StatsOptions = WRITE): Promise<Counted> =>
  countVisits(files, options, place, (counted) => (told = counted));

test('visits become a file of counts that the check lets pass, and nothing of anybody is in it', async () => {
  const file = await log('access.log', LOG);
  await count([file]);
  expect(await readFile(october, 'utf8')).toBe(
    'first: 2026-10-01\nlast: 2026-10-31\npages:\n  /salute/tessera-sanitaria/: { it: 6 }\nfew:\n  salute: { ar: 2 }\n'.replaceAll(
      /\{ (.*?) \}/g,
      '{$1}',
    ),
  );
  const portal = await loadPortal(place);
  expect(portal.findings.filter(({ path }) => path.startsWith('statistics'))).toEqual([]);
  expect([...portal.statistics.keys()]).toEqual(['2026-10']);
});

test('a packed log counts like the log, and the line that cannot be read is named by its place only', async () => {
  const file = await log('access.log.1.gz', gzipSync(LOG));
  await count([file], TRIAL);
  if (!told) throw new Error('Nothing was told');
  const text = statisticsText(told.tally, told.months, told.hubs, 'it');
  expect(text).toContain('10 righe, 8 visite');
  expect(text).toContain(`1 righe che non si leggono; la prima: ${file}:7`);
  expect(text).not.toMatch(/segreto|203\.0/);
  expect(existsSync(october)).toBe(false);
});

test('the same log does not count twice: not in one go, not packed, not later', async () => {
  const file = await log('access.log', LOG);
  const packed = await log('access.log.1.gz', gzipSync(LOG));
  await expect(count([file, packed])).rejects.toThrow('sono lo stesso registro');
  await count([file]);
  const before = await readFile(october, 'utf8');
  await expect(count([file])).rejects.toThrow(/Già contati: 2026-10/);
  expect(await readFile(october, 'utf8')).toBe(before);
  const longer = await log('longer.log', `${LOG}\n${line('31/Oct/2026', '/it/salute/tessera-sanitaria/')}\n`);
  await count([longer], { ...WRITE, replace: true });
  expect(await readFile(october, 'utf8')).toContain('it: 7');
});

test('what cannot be counted leaves nothing behind', async () => {
  const broken = await log('broken.gz', gzipSync(LOG).subarray(0, 60));
  await expect(count([broken])).rejects.toThrow(Trouble);
  await expect(count([join(copy.root, 'missing.log')])).rejects.toThrow(/non si legge \(ENOENT\)/);
  await expect(count([await log('empty.log', '')])).rejects.toThrow('nessun giorno');
  const later = await log('later.log', line('01/Dec/2026', '/it/'));
  await expect(count([later])).rejects.toThrow('non lo lascia passare');
  expect(existsSync(join(copy.root, 'statistics'))).toBe(false);
});

test('the page and the indicators are there when something was counted, and only then', async () => {
  const query = { from: '2026-01-01', to: '2026-12-31' };
  const empty = await loadPortal(place);
  const pages = (portal: typeof empty): number =>
    planOf(portal, place.today).filter(({ template }) => template === 'statistics').length;
  const accesses = (portal: typeof empty, more = {}): (number | undefined)[] =>
    makeReport(portal, [], { ...query, ...more }, place.today)
      .tables.flatMap(({ id, rows }) => (id === 'totals' ? rows : []))
      .filter(({ id }) => id === 'accesses')
      .map(({ values }) => values[0]);
  expect([pages(empty), accesses(empty)]).toEqual([0, []]);

  await count([await log('access.log', LOG)]);
  const full = await loadPortal(place);
  expect(pages(full)).toBe(full.site.languages.length);
  expect(accesses(full)).toEqual([8]);
  expect(accesses(full, { lang: 'ar', hub: 'salute' })).toEqual([2]);
  // A month of which the period holds a part is not guessed at.
  expect(accesses(full, { to: '2026-10-15' })).toEqual([]);
  expect(accesses(full, { project: 'casper' })).toEqual([]);
});
