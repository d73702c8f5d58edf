/** What a build costs, beside Eleventy on the same content, and what a page weighs: `npm run bench:build`. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { write } from '#src/lib/bench/content.ts';
import { installEleventy } from '#src/lib/bench/eleventy.ts';
import { BENCH_LANGUAGES } from '#src/lib/bench/languages.ts';
import { benchOptions } from '#src/lib/bench/options.ts';
import type { Cost } from '#src/lib/bench/measure.ts';
import { build, runSize, type SizeResult } from '#src/lib/bench/runs.ts';
import { costTable, goalTable, withTables } from '#src/lib/bench/table.ts';
import { verdict } from '#src/lib/bench/verdict.ts';
import { weighSheet } from '#src/lib/bench/weigh.ts';

const { sizes, runs, readme } = benchOptions(process.argv.slice(2));
const [cache, eleventy] = [resolve('.cache/bench'), resolve('tests/bench/eleventy')];
await installEleventy(eleventy, join(cache, 'eleventy'));
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const places = {
  project: process.cwd(),
  eleventy,
  program: join(cache, 'eleventy/node_modules/@11ty/eleventy/cmd.cjs'),
  folder,
};
const load = loadavg()[0];

const results: SizeResult[] = [];
for (const { sheets, languages } of sizes)
  results.push(
    await runSize(places, { sheets, languages: BENCH_LANGUAGES.slice(0, languages) }, runs, console.log),
  );
const real = { ...places, folder: join(folder, 'real') };
const weights = await build(real, resolve('content')).then(
  () => Promise.all(['it', 'uk'].map((lang) => weighSheet(join(real.folder, 'out'), lang))),
  (error: unknown) => {
    console.error('I contenuti veri non si costruiscono / the real content does not build:', error);
    return [];
  },
);
await rm(folder, { recursive: true });

const rows = verdict(results, weights);
const tables = `${costTable(results)}\n\n${goalTable(rows)}`;
console.log(`\n${tables}\n\nCarico della macchina all’inizio / load at the start: ${load?.toFixed(2)}`);
const plain = results.map((result) => ({
  ...result,
  edit: { ...result.edit, output: undefined },
  ours: result.ours.map(bare),
  eleventy: result.eleventy.map(bare),
}));
await write(join(cache, 'build.json'), `${JSON.stringify({ load, sizes: plain, weights, rows }, null, 2)}\n`);
if (readme) {
  const text = withTables(await readFile('README.md', 'utf8'), tables, 'build');
  if (text === undefined)
    console.error('README.md non ha i segni / has no markers: <!-- bench:build --> … <!-- /bench:build -->');
  else await writeFile('README.md', text);
}

function bare({ seconds, processor, memory }: Cost): object {
  return { seconds, processor, memory };
}
