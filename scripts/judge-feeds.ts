/** Asks others what they think of the feed and of the built site's data: `npm run judge:feeds`. A row for each judge. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPortal } from '#src/lib/content/load.ts';
import { feedFiles, feedTexts } from '#src/lib/feed/feed.ts';
import { writeFeed } from '#src/lib/feed/write.ts';
import type { ExportCost } from '#scripts/judges/export-cost.ts';
import { afterRun } from '#scripts/judges/feed-shelf.ts';
import * as feeds from '#scripts/judges/feeds.ts';
import { judgeHostile } from '#scripts/judges/hostile.ts';
import { hasPassed, rowText, timed, type Row } from '#scripts/judges/rows.ts';
import { SITE_JUDGES } from '#scripts/judges/site.ts';
import { templatePages, vnuFaults, vnuMissing } from '#scripts/judges/vnu.ts';
import { settings } from '#scripts/settings.ts';

const { values } = parseArgs({
  options: {
    mutations: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
  },
});
const { root, out, today, cache } = settings();
const portal = await loadPortal({ root, today, cache });
const shared = afterRun(portal, today, today);
const rows: Row[] = [];
const tell = async (row: Promise<Row>): Promise<void> => {
  rows.push(await row);
  console.log(rows.slice(-1).map(rowText).join('\n'));
};

for (const [of, files] of [
  ['i contenuti / the content', feedTexts(portal, today)],
  ['dopo un invio / after a run', feedTexts(shared, today)],
] as const) {
  for (const judge of Object.values(feeds)) {
    const start = performance.now();
    const { judge: name, files: judged, wrong } = await judge(files);
    const seconds = (performance.now() - start) / 1000;
    await tell(Promise.resolve({ judge: name, of, judged, faults: wrong, seconds }));
  }
}

const missing = vnuMissing();
const folder = await mkdtemp(join(tmpdir(), 'feed-vnu-'));
writeFeed(folder, feedFiles(shared, today));
const pages = [...feedTexts(shared, today).keys()].filter((path) => path.endsWith('.html'));
const vnu = (of: string, files: readonly string[]): Promise<Row> =>
  timed('HTML: vnu', of, () =>
    missing === undefined
      ? { judged: files.length, faults: vnuFaults(files) }
      : { judged: 0, faults: [], skipped: missing },
  );
await tell(
  vnu(
    'pagine del feed / feed pages',
    pages.map((path) => join(folder, path)),
  ),
);
await rm(folder, { recursive: true });

if (existsSync(out)) {
  await tell(vnu('modelli / templates it ar zh', templatePages(portal, today, out, ['it', 'ar', 'zh'])));
  for (const { name, run } of SITE_JUDGES)
    await tell(
      timed(name, 'sito / built site', async () => {
        const { judged, details } = await run(out);
        return { judged, faults: details };
      }),
    );
} else {
  const skipped = 'prima / first: npm run build';
  for (const { name } of SITE_JUDGES)
    await tell(timed(name, 'sito / built site', () => ({ judged: 0, faults: [], skipped })));
}

for (const { pieces, seconds, megabytes } of [
  { pieces: 251, seconds: 5, megabytes: 500 },
  { pieces: 589, seconds: 30, megabytes: 500 },
]) {
  const { stdout } = spawnSync(process.execPath, ['scripts/judges/export-cost.ts', String(pieces)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const cost = JSON.parse(stdout) as ExportCost;
  const of = `${cost.seconds.toFixed(1)} s (cpu ${cost.cpu.toFixed(1)}), ${cost.again.toFixed(2)} s, ${cost.megabytes.toFixed(0)} MB`;
  const faults = [
    // On a busy machine the clock counts the work of others too.
    ...(Math.min(cost.seconds, cost.cpu) > seconds
      ? [`${cost.seconds.toFixed(1)} s, cpu ${cost.cpu.toFixed(1)} s > ${seconds} s`]
      : []),
    ...(cost.again > 1 || !cost.isIdle ? [`again: ${cost.again.toFixed(2)} s > 1 s`] : []),
    ...(cost.megabytes > megabytes ? [`${cost.megabytes.toFixed(0)} MB > ${megabytes} MB`] : []),
  ];
  await tell(timed('Costo / cost of an export', of, () => ({ judged: cost.texts, faults })));
}

await tell(
  timed('Parole ostili / hostile words', 'titoli e testi / titles, bodies', () => {
    const texts = values.quick ? 2000 : Number(values.mutations);
    const result = judgeHostile(portal, today, { texts, seed: Number(values.seed) });
    return { judged: result.texts, faults: result.wrong };
  }),
);

const [passed, skipped] = [rows.filter(hasPassed), rows.filter((row) => row.skipped !== undefined)];
const failed = rows.length - passed.length - skipped.length;
console.log(
  `\n${failed === 0 ? '✓' : '✗'} ${passed.length} passati / passed, ${failed} no / failed, ${skipped.length} non giudicati / not judged`,
);
process.exitCode = failed === 0 ? 0 : 1;
