import { join, resolve } from 'node:path';
import { write } from '#src/lib/bench/content.ts';
import { chartOf } from '#src/lib/bench/chart.ts';
import { eleventy } from '#src/lib/bench/generators/eleventy.ts';
import type { Generator } from '#src/lib/bench/generators/generator.ts';
import { hugo } from '#src/lib/bench/generators/hugo.ts';
import { portal } from '#src/lib/bench/generators/portal.ts';
import { starlight } from '#src/lib/bench/generators/starlight.ts';
import { BENCH_LANGUAGES } from '#src/lib/bench/languages.ts';
import type { BenchOptions } from '#src/lib/bench/options.ts';
import { runSize, type Contender, type SizeResult } from '#src/lib/bench/runs.ts';
import { costTable, goalTable } from '#src/lib/bench/table.ts';
import { verdict } from '#src/lib/bench/verdict.ts';
import type { Measured, Places } from './measured.ts';

/**
 * Builds cold and after one edit, beside Hugo, Eleventy and Starlight. A program that is not here is said to be missing.
 * What was found is told after each size: the next may take long.
 */
export async function* benchBuild(
  { cache, folder }: Places,
  { sizes, runs }: BenchOptions,
): AsyncGenerator<Measured> {
  const generators = allGenerators(cache);
  const asked = await Promise.all(
    generators.map(async (generator) => ({
      generator,
      name: generator.name,
      version: await generator.version(),
    })),
  );
  const contenders = asked.flatMap(({ generator, version }): Contender[] =>
    version === undefined ? [] : [{ generator, version }],
  );
  const versions = Object.fromEntries(asked.map(({ name, version }) => [name, version]));
  const results: SizeResult[] = [];
  for (const { sheets, languages } of sizes) {
    const size = { sheets, languages: BENCH_LANGUAGES.slice(0, languages) };
    const place = join(folder, `${sheets}x${languages}`);
    results.push(await runSize(contenders, place, size, runs, console.log));
    const rows = verdict(results);
    const chart = chartOf(results);
    await write(join(cache, 'build.svg'), chart);
    const text = `${costTable(results, asked)}\n\n${goalTable(rows)}`;
    yield { text, data: { versions, results, rows }, chart };
  }
}

/** Ours first. Those from npm are installed, by exact versions, into a folder that is kept. */
export function allGenerators(cache: string): [Generator, ...Generator[]] {
  const project = (name: string): string => resolve('tests/bench', name);
  return [
    portal(process.cwd()),
    hugo(project('hugo')),
    eleventy(project('eleventy'), join(cache, 'eleventy')),
    starlight(project('starlight'), join(cache, 'starlight')),
  ];
}
