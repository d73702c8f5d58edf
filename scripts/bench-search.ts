/** Whether people find what they look for, beside MiniSearch and Pagefind: `npm run bench:search -- <folder>…`. */
import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { CollectionError, readCollection } from '#src/lib/bench/search/collection.ts';
import { goalsOf } from '#src/lib/bench/search/goals.ts';
import { anyWord, everyWord } from '#src/lib/bench/search/minisearch.ts';
import { searchBenchOptions, USAGE } from '#src/lib/bench/search/options.ts';
import { ours } from '#src/lib/bench/search/ours.ts';
import { pagefind } from '#src/lib/bench/search/pagefind.ts';
import { measure, type Result } from '#src/lib/bench/search/run.ts';
import { costTable, goalTable, scoreTable } from '#src/lib/bench/search/table.ts';
import { withTables } from '#src/lib/bench/table.ts';

const options = searchBenchOptions(process.argv.slice(2));
if (!options) {
  console.error(USAGE);
  process.exit(2);
}
const { folders, json, readme, sample } = options;
const collections = await Promise.all(folders.map(readCollection)).catch((error: unknown) => {
  if (!(error instanceof CollectionError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exit(2);
});

const load = loadavg()[0];
const results: Result[][] = [];
for (const collection of collections) {
  console.error(
    `${collection.name}: ${collection.docs.length} pagine / pages, ${collection.queries.length} domande / queries`,
  );
  const found: Result[] = [];
  for (const contender of [await ours(collection.docs), anyWord, everyWord, pagefind(sample)])
    found.push(await measure(collection, contender, console.error));
  results.push(found);
  console.log(
    [`\n## ${collection.name}`, scoreTable(found, false), scoreTable(found, true), costTable(found)].join(
      '\n\n',
    ),
  );
}

const goals = goalsOf(results);
const table = goalTable(
  goals,
  (results[0] ?? []).map(({ contender }) => contender),
);
console.log(`\n${table}\n\nCarico della macchina all’inizio / load at the start: ${load?.toFixed(2)}`);
if (json !== undefined)
  await writeFile(json, `${JSON.stringify({ load, sample, results: results.flat(), goals }, null, 2)}\n`);
if (readme) {
  const text = withTables(await readFile('README.md', 'utf8'), table, 'search');
  if (text === undefined)
    console.error(
      'README.md non ha i segni / has no markers: <!-- bench:search --> … <!-- /bench:search -->',
    );
  else await writeFile('README.md', text);
}
// Pagefind's program waits for more.
process.exit();
