import type { Collection, Query } from './collection.ts';
import type { Contender, IndexCost, Searcher } from './contender.ts';
import { kindOf, percentile, Tally, type Score } from './score.ts';

/** What one index cost, and how long its queries took, in milliseconds. */
export interface LanguageCost extends IndexCost {
  lang: string;
  asked: number;
  median: number;
  p95: number;
  /** Bytes of a first query: the median and the most of some. */
  cold: number;
  coldMost: number;
}

/** One way to search, measured on one collection. */
export interface Result {
  collection: string;
  contender: string;
  /** It was asked every so many queries only. */
  every: number;
  scores: Score[];
  costs: LanguageCost[];
}

/** How many first queries are weighed for each language. */
const COLD = 15;

/** Asks a contender the queries of a collection, language by language. */
export async function measure(
  { name, langs, docs, queries }: Collection,
  contender: Contender,
  say: (line: string) => void,
): Promise<Result> {
  const tally = new Tally();
  const costs: LanguageCost[] = [];
  for (const lang of langs) {
    const asked = queries
      .filter((query) => query.lang === lang)
      .filter((_, at) => at % contender.every === 0);
    const towns = new Set(docs.flatMap((doc) => (doc.lang === lang ? (doc.city ?? []) : [])));
    const start = performance.now();
    const searcher = await contender.open(docs, lang);
    const times = await ask(searcher, asked, towns, tally);
    const cold = await coldOf(searcher, asked);
    await searcher.close?.();
    costs.push({
      lang,
      ...searcher.cost,
      asked: times.length,
      median: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      cold: percentile(cold, 0.5),
      coldMost: Math.max(...cold),
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    say(`${name} · ${contender.name} · ${lang}: ${times.length} domande / queries, ${seconds} s`);
  }
  return { collection: name, contender: contender.name, every: contender.every, scores: tally.scores, costs };
}

async function ask(
  { search }: Searcher,
  queries: readonly Query[],
  towns: ReadonlySet<string>,
  tally: Tally,
): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const chosen = query.city !== undefined && towns.has(query.city) ? [query.city] : [];
    for (const town of [undefined, ...chosen]) {
      const start = performance.now();
      const found = await search(query, town);
      times.push(performance.now() - start);
      tally.add(kindOf(query, town), query.lang, query.relevant, found);
    }
  }
  return times;
}

async function coldOf({ cold }: Searcher, queries: readonly Query[]): Promise<number[]> {
  const step = Math.max(1, Math.floor(queries.length / COLD));
  const weighed: number[] = [];
  for (const query of queries.filter((_, at) => at % step === 0).slice(0, COLD))
    weighed.push(await cold(query));
  return weighed;
}
