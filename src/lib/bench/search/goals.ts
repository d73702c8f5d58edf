import { isUnanswerable, total, type Score } from './score.ts';
import type { Result } from './run.ts';

/** One headline figure, for each contender, with what is wanted of ours. */
export interface Goal {
  what: string;
  values: string[];
  goal: string;
  /** Undefined where nothing is wanted. */
  met: boolean | undefined;
}

interface Wanted {
  collection: string;
  what: string;
  kinds: RegExp;
  lang?: string;
  figure: 'first' | 'five';
  least?: number;
}

/** What is wanted of collections whose names hold these. */
const WANTED: readonly Wanted[] = [
  {
    collection: 'integreat',
    what: 'questions, municipality chosen, R@5',
    kinds: /^question \+ town$/,
    figure: 'five',
    least: 92,
  },
  {
    collection: 'integreat',
    what: 'questions, municipality chosen, R@1',
    kinds: /^question \+ town$/,
    figure: 'first',
    least: 60,
  },
  { collection: 'integreat', what: 'questions, R@5', kinds: /^question$/, figure: 'five', least: 80 },
  { collection: 'udhr', what: 'one typing slip, R@5', kinds: /^typo$/, figure: 'five', least: 99 },
  { collection: 'tico', what: 'one typing slip, R@5', kinds: /^typo$/, figure: 'five', least: 97 },
  {
    collection: 'tico',
    what: 'one typing slip, Chinese, R@5',
    kinds: /^typo$/,
    lang: 'zh',
    figure: 'five',
    least: 90,
  },
  { collection: 'tico', what: 'another form of a word, R@5', kinds: /^inflect$/, figure: 'five', least: 95 },
  {
    collection: 'tico',
    what: 'variants of Arabic letters, R@5',
    kinds: /^arvar$/,
    figure: 'five',
    least: 99,
  },
  { collection: 'udhr', what: 'query in another language, R@1', kinds: /^xlang/, figure: 'first', least: 97 },
  { collection: 'tico', what: 'query in another language, R@1', kinds: /^xlang/, figure: 'first' },
  { collection: 'squad-it', what: 'questions, R@5', kinds: /^question$/, figure: 'five' },
];

/** Headline figures of all collections; each inner list has one collection's results, ours first. */
export function goalsOf(collections: readonly (readonly Result[])[]): Goal[] {
  const found = WANTED.flatMap((wanted) =>
    collections.flatMap((results) => answerGoal(wanted, results) ?? []),
  );
  return [...found, nothingGoal(collections), ...costGoals(collections)];
}

function answerGoal(
  { collection, what, kinds, lang, figure, least }: Wanted,
  results: readonly Result[],
): Goal | undefined {
  const name = results[0]?.collection ?? '';
  if (!name.toLowerCase().includes(collection)) return undefined;
  const shares = results.map(({ scores }) => {
    const sum = total(
      scores.filter((score) => kinds.test(score.kind) && (lang ?? score.lang) === score.lang),
    );
    return (100 * sum[figure]) / sum.asked;
  });
  const [own = Number.NaN] = shares;
  if (Number.isNaN(own)) return undefined;
  return {
    what: `${name}: ${what}`,
    values: shares.map((share) => (Number.isNaN(share) ? '–' : `${share.toFixed(1)} %`)),
    goal: least === undefined ? '–' : `≥ ${least} %`,
    met: least === undefined ? undefined : own >= least,
  };
}

/** Results of all collections, contender by contender. */
function byContender(collections: readonly (readonly Result[])[]): Result[][] {
  const all = collections.flat();
  return [...new Set(all.map(({ contender }) => contender))].map((name) =>
    all.filter(({ contender }) => contender === name),
  );
}

function nothingGoal(collections: readonly (readonly Result[])[]): Goal {
  const scores = byContender(collections).map((results) =>
    total(results.flatMap((result): Score[] => result.scores.filter(({ kind }) => !isUnanswerable(kind)))),
  );
  return {
    what: 'Nothing found, of all queries that a page answers',
    values: scores.map(({ nothing, asked }) => `${nothing} of ${asked}`),
    goal: '0',
    met: scores[0]?.nothing === 0,
  };
}

/** Smaller indexes say little about big ones: those of so many pages are looked at, or else of so many, or else none. */
const ENOUGH_PAGES: readonly number[] = [500, 100];

function costGoals(collections: readonly (readonly Result[])[]): Goal[] {
  const least = ENOUGH_PAGES.find((enough) =>
    collections.flat().some(({ costs }) => costs.some(({ pages }) => pages >= enough)),
  );
  if (least === undefined) return [];
  const costs = byContender(collections).map((results) =>
    results.flatMap((result) => result.costs.filter(({ pages }) => pages >= least)),
  );
  const worst = (
    what: string,
    of: (cost: Result['costs'][number]) => number,
    most: number,
    write: (value: number) => string,
  ): Goal => {
    const values = costs.map((list) => Math.max(...list.map(of)));
    return {
      what,
      values: values.map(write),
      goal: `≤ ${write(most)}`,
      met: (values[0] ?? Infinity) <= most,
    };
  };
  return [
    worst(
      'Loaded before a query, for 600 pages, Brotli, worst language',
      ({ first, pages }) => (first / pages) * 600,
      15_000,
      (bytes) => `${(bytes / 1000).toFixed(1)} kB`,
    ),
    worst(
      'p95 of a query, processor four times slower (Node’s × 4), worst language',
      ({ p95 }) => p95 * 4,
      20,
      (milliseconds) => `${milliseconds.toFixed(1)} ms`,
    ),
    worst(
      'Indexing 10,000 pages (scaled), worst language',
      ({ milliseconds, pages }) => (milliseconds / pages) * 10,
      30,
      (seconds) => `${seconds.toFixed(1)} s`,
    ),
  ];
}
