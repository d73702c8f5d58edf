import { madeUpCollection } from '#src/lib/bench/search/made-up.ts';
import { BENCH_LANGUAGES } from '#src/lib/bench/languages.ts';
import { anyWord } from '#src/lib/bench/search/minisearch.ts';
import { ours } from '#src/lib/bench/search/ours.ts';
import { pagefind } from '#src/lib/bench/search/pagefind.ts';
import { measure, type Result } from '#src/lib/bench/search/run.ts';
import { costTable } from '#src/lib/bench/search/table.ts';
import type { Measured } from './measured.ts';

/** Pagefind asks a browser's worth of files for each query: every so many will do. */
const SAMPLE = 10;
const SHEETS = 200;
/** Latin, Arabic and Chinese letters. */
const LANGS = ['it', 'ar', 'zh'];

/**
 * What an index of made-up pages weighs, and how long it takes to make and to ask, beside MiniSearch and Pagefind as shipped.
 * Who finds what is another question, and needs real questions: `npm run bench:search`.
 */
export async function* benchSearch(): AsyncGenerator<Measured> {
  const languages = BENCH_LANGUAGES.filter(({ locale }) => LANGS.includes(locale.code));
  const collection = madeUpCollection({ sheets: SHEETS, languages });
  const results: Result[] = [];
  for (const contender of [await ours(collection.docs), anyWord, pagefind(SAMPLE)])
    results.push(await measure(collection, contender, console.log));
  yield { text: costTable(results), data: { results } };
}
