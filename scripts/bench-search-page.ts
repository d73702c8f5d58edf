/** What a search weighs and how long it takes on a slow phone, in a real browser on the built site: `npm run bench:search-page`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '#src/lib/browser/find.ts';
import { measurePage, searchParts, type PageCost } from '#src/lib/bench/search/page.ts';
import { compressedCopy } from '#src/lib/bench/slow-phone.ts';
import { median } from '#src/lib/bench/verdict.ts';
import { readBuiltSite } from '#src/lib/serve/built.ts';
import { createSiteServer } from '#src/lib/serve/server.ts';
import { browser as findOrInstall } from '#scripts/browser.ts';
import { settings } from '#scripts/settings.ts';

const RUNS = 5;
const QUERIES: readonly [lang: string, query: string][] = [
  ['it', 'tessera sanitaria'],
  ['ar', 'بطاقة صحية'],
  ['ur', 'صحت کارڈ'],
];

const copy = await mkdtemp(join(tmpdir(), 'search-page-'));
await compressedCopy(
  settings().out,
  copy,
  QUERIES.flatMap(([lang]) => searchParts(lang)),
);
const { port, close } = await createSiteServer({ ...(await readBuiltSite(copy)), https: false }).listen(0);
const chrome = await chromium.launch(launchOptions(await findOrInstall()));
console.log('| | first result | whole answer | over the line |\n| --- | --- | --- | --- |');
for (const [lang, query] of QUERIES) {
  const costs: PageCost[] = [];
  for (let run = 0; run < RUNS; run++)
    costs.push(
      await measurePage(chrome, `http://localhost:${port}/${lang}/cerca/#q=${encodeURIComponent(query)}`),
    );
  const middle = (of: (cost: PageCost) => number): number => median(costs.map(of));
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
  console.log(
    `| ${lang}: ${query} | ${seconds(middle(({ first }) => first))} | ${seconds(middle(({ whole }) => whole))} | ${(middle(({ bytes }) => bytes) / 1000).toFixed(0)} kB |`,
  );
}
console.log(
  '\nSlow 4G (1.6 Mb/s, 150 ms), processor four times slower, nothing kept from before; median of 5. Goals: first result ≤ 0.8 s, ≤ 120 kB.',
);
await chrome.close();
await close();
await rm(copy, { recursive: true });
