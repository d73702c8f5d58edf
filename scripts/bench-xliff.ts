/** How long 600 exchange files take, out and back: `npm run bench:xliff`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeContent } from '#src/lib/bench/content.ts';
import { BENCH_LANGUAGES } from '#src/lib/bench/languages.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { xliff21 } from '#src/lib/translation/xliff/write.ts';
import { exportsOf } from '#scripts/l10n/exports.ts';
import { importOf } from '#scripts/l10n/imports.ts';
import { settings } from '#scripts/settings.ts';

/** 200 sheets in three languages beside Italian. */
const SHEETS = 200;
const GOAL = 10;

const folder = await mkdtemp(join(tmpdir(), 'xliff-'));
const place = { ...settings(), root: join(folder, 'content'), cache: join(folder, 'cache') };
await writeContent(place.root, { sheets: SHEETS, languages: BENCH_LANGUAGES.slice(0, 4) });
const portal = await loadPortal(place);

const before = process.cpuUsage();
const start = performance.now();
const sent = portal.site.languages
  .filter(({ code }) => code !== SOURCE)
  .flatMap((locale) => exportsOf({ portal, locale, settings: place, names: [], want: 'all' }).found)
  .filter(({ exchange }) => exchange.memory.kind === 'piece')
  .map(({ name, exchange }) => ({ path: `${name}.xlf`, text: xliff21(exchange) }));
const half = performance.now();
const back = sent.map(({ path, text }) => importOf({ portal, settings: place, path, text, wishes: {} }));
const end = performance.now();
await rm(folder, { recursive: true });

const { user, system } = process.cpuUsage(before);
const processor = (user + system) / 1e6;
const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
const wrong = back.filter(({ refusals, text }) => refusals.length > 0 || text !== undefined);
console.log(
  `${sent.length} file: export ${seconds(start, half)} s, import ${seconds(half, end)} s, ${wrong.length} diversi / different; processore / processor: ${processor.toFixed(1)} s, obiettivo / goal: ${GOAL} s; carico / load: ${loadavg()[0]?.toFixed(1) ?? ''}`,
);
process.exitCode = processor > GOAL || wrong.length > 0 ? 1 : 0;
