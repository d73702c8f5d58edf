import { join } from 'node:path';
import { BENCH_LANGUAGES } from '#src/lib/bench/languages.ts';
import { goalTable, markdownTable } from '#src/lib/bench/table.ts';
import { weighSheet, weightRows, type Weight } from '#src/lib/bench/weigh.ts';
import { allGenerators } from './build.ts';
import type { Measured, Places } from './measured.ts';
import { realSite } from './real-site.ts';

const LANGS = ['it', 'uk'];
/** Those that bring style sheets. */
const STYLED = ['Portal', 'Starlight'];

/**
 * What a reader's phone fetches for the longest sheet, in letters with and without a font of their own; then a sheet of the
 * made-up portal beside Starlight's page of it. Hugo and Eleventy bring no style sheet: there is nothing to weigh.
 */
export async function* benchWeight(places: Places): AsyncGenerator<Measured> {
  const site = await realSite(places);
  const weights = await Promise.all(LANGS.map((lang) => weighSheet(site, lang)));
  const made = await madeUp(places);
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const beside = markdownTable([
    ['A made-up sheet', 'Page and style sheets, Brotli', 'Requests', 'Scripts'],
    ...made.map(({ name, weight }) =>
      weight
        ? [name, kB(weight.compressed), String(weight.requests), kB(weight.scripts)]
        : [name, 'not measured', '', ''],
    ),
  ]);
  const rows = weightRows(weights);
  yield { text: `${goalTable(rows)}\n\n${beside}`, data: { rows, weights, made } };
}

async function madeUp({ cache, folder }: Places): Promise<{ name: string; weight: Weight | undefined }[]> {
  const generators = allGenerators(cache).filter(({ name }) => STYLED.includes(name));

  const size = { sheets: 10, languages: BENCH_LANGUAGES.slice(0, 10) };
  const found: { name: string; weight: Weight | undefined }[] = [];
  for (const generator of generators) {
    const { name } = generator;
    if ((await generator.version()) === undefined) {
      found.push({ name, weight: undefined });
      continue;
    }
    const place = join(folder, 'weight', name);
    await generator.write(join(place, 'project'), size);
    await generator.build(join(place, 'project'), join(place, 'site'));
    found.push({ name, weight: await weighSheet(join(place, 'site'), 'it') });
  }
  return found;
}
