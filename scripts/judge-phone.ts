/** What a cheap phone on a slow line makes of the built site, by Lighthouse and by the clock: `npm run judge:phone`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { installed } from '#src/lib/bench/generators/installed.ts';
import { judged } from '#src/lib/bench/lighthouse.ts';
import { compressedCopy, readable } from '#src/lib/bench/slow-phone.ts';
import { median } from '#src/lib/bench/verdict.ts';
import { launchOptions } from '#src/lib/browser/find.ts';
import { readBuiltSite } from '#src/lib/serve/built.ts';
import { createSiteServer } from '#src/lib/serve/server.ts';
import { browser as findOrInstall } from '#scripts/browser.ts';
import { rowText, tally, timed, type Row } from '#scripts/judges/rows.ts';
import { settings } from '#scripts/settings.ts';

const LANGS = ['it', 'ar'];
const SHEET = 'soggiorno/rinnovo';
/** Home, HUB, sheet, search, directory. */
const PARTS = ['', 'soggiorno/', `${SHEET}/`, 'cerca/', 'servizi/'];
/** A page that is measured on a machine that does other things too is measured so often; the best and the middle count. */
const RUNS = 3;
const READABLE = 1000;

const home = await mkdtemp(join(tmpdir(), 'phone-'));
const copy = join(home, 'site');
await compressedCopy(settings().out, copy, ['_search', '_img', '_qr', ...LANGS]);
const { port, close } = await createSiteServer({ ...(await readBuiltSite(copy)), https: false }).listen(0);
const origin = `http://localhost:${port}`;
const program = await findOrInstall();
const chrome = await chromium.launch(launchOptions(program));
const lighthouse = resolve('.cache/bench/lighthouse');
const version = await installed(resolve('tests/bench/lighthouse'), lighthouse, 'lighthouse');

const rows: Row[] = [];
const tell = async (row: Promise<Row>): Promise<void> => {
  rows.push(await row);
  console.log(rows.slice(-1).map(rowText).join('\n'));
};

/** All categories at 100, in the best of some runs: what else the machine does can only slow a page down. */
async function lighthouseOn(path: string): Promise<Omit<Row, 'judge' | 'of' | 'seconds'>> {
  if (version === undefined)
    return { judged: 0, faults: [], skipped: 'Lighthouse non si installa / does not install' };
  let faults: string[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { scores, costs } = await judged(lighthouse, program, origin + path, home);
    const low = Object.entries(scores).filter(([, score]) => score < 100);
    faults = low.length === 0 ? [] : [...low.map(([name, score]) => `${name} ${score}`), ...costs];
    if (faults.length === 0) break;
  }
  return { judged: 4, faults };
}

for (const lang of LANGS) {
  const path = `/${lang}/${SHEET}/`;
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await readable(chrome, origin + path));
  const middle = median(times);
  await tell(
    timed(`leggibile / readable, ${(middle / 1000).toFixed(2)} s`, path, () => ({
      judged: RUNS,
      faults: middle > READABLE ? [`${(middle / 1000).toFixed(2)} s > ${READABLE / 1000} s`] : [],
    })),
  );
  for (const part of PARTS)
    await tell(
      timed(`Lighthouse ${version ?? ''}`, `/${lang}/${part}`, () => lighthouseOn(`/${lang}/${part}`)),
    );
}
await chrome.close();
await close();
await rm(home, { recursive: true });
const { passed, failed, notRun } = tally(rows);
console.log(`${passed} superati / passed, ${failed} falliti / failed, ${notRun} non giudicati / not run`);
process.exitCode = failed > 0 ? 1 : 0;
