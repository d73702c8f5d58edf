/** What the portal costs beside its peers, to build, to fetch, to search and to serve: `npm run bench`. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { write } from '#src/lib/bench/content.ts';
import { benchOptions, USAGE, type Part } from '#src/lib/bench/options.ts';
import { withTables, type Marked } from '#src/lib/bench/table.ts';
import { benchBuild } from './bench/build.ts';
import type { Measured } from './bench/measured.ts';
import { benchSearch } from './bench/search.ts';
import { benchServe } from './bench/serve.ts';
import { benchWeight } from './bench/weight.ts';

const options = benchOptions(process.argv.slice(2));
if (!options) {
  console.error(USAGE);
  process.exit(2);
}
const cache = resolve('.cache/bench');
await mkdir(cache, { recursive: true });
// Beside the packages of the others: Astro loses its way when a project and what it loads share no folder.
const places = { cache, folder: await mkdtemp(join(cache, 'run-')) };
const parts: Record<Part, [Marked, () => AsyncGenerator<Measured>]> = {
  build: ['build', () => benchBuild(places, options)],
  weight: ['weight', () => benchWeight(places)],
  search: ['index', benchSearch],
  serve: ['serve', () => benchServe(places)],
};

try {
  for (const part of options.parts) {
    const [mark, run] = parts[part];
    const load = loadavg()[0]?.toFixed(1) ?? '';
    for await (const { text, data, chart } of run()) {
      const told = `${text}\n\n${machine(part, load)}`;
      console.log(`\n${told}\n`);
      await write(
        join(cache, `${part}.json`),
        `${JSON.stringify({ machine: machine(part, load), ...data }, bare, 2)}\n`,
      );
      if (options.readme) await intoReadme(told, mark);
      if (options.readme && chart !== undefined) await writeFile('tests/bench/last-run.svg', chart);
    }
  }
} finally {
  await rm(places.folder, { recursive: true, force: true });
}
// Pagefind's program waits for more.
process.exit();

/** When, with what and on what: the last line of every part. */
function machine(part: Part, load: string): string {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  const how = options?.parts.length === 1 ? '' : ` (${part})`;
  return `\`npm run bench -- ${process.argv.slice(2).join(' ')}\`${how}, ${day}: ${cpus().length} × ${cpu?.model.trim() ?? ''}, ${gigabytes} GB, Node ${process.versions.node}; load of the machine at the start ${load}.`;
}

/** What programs said is not part of a result. */
function bare(key: string, value: unknown): unknown {
  return key === 'output' ? undefined : value;
}

async function intoReadme(text: string, mark: Marked): Promise<void> {
  const readme = withTables(await readFile('README.md', 'utf8'), text, mark);
  if (readme === undefined)
    console.error(
      `README.md non ha i segni / has no markers: <!-- bench:${mark} --> … <!-- /bench:${mark} -->`,
    );
  else await writeFile('README.md', readme);
}
