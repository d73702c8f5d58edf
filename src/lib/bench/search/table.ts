import { markdownTable } from '#src/lib/bench/table.ts';
import type { Goal } from './goals.ts';
import { total, type Score } from './score.ts';
import type { Result } from './run.ts';

const nameOf = ({ contender, every }: Result): string =>
  every === 1 ? contender : `${contender} (1 domanda su ${every} / 1 query in ${every})`;

/** How the contenders answered one collection: R@1, R@5, MRR and nothing found, by kind, or by kind and language. */
export function scoreTable(results: readonly Result[], byLanguage: boolean): string {
  const keyOf = ({ kind, lang }: Score): string => (byLanguage ? `${kind} · ${lang}` : kind);
  const keys = [...new Set(results.flatMap(({ scores }) => scores.map(keyOf)))].sort();
  return markdownTable([
    ['', ...results.map((result) => `${nameOf(result)}: n, R@1, R@5, MRR, ∅`)],
    ...keys.map((key) => [
      key,
      ...results.map(({ scores }) => figures(total(scores.filter((score) => keyOf(score) === key)))),
    ]),
  ]);
}

function figures({ asked, first, five, reciprocal, nothing }: Score): string {
  if (asked === 0) return '–';
  const share = (count: number): string => ((100 * count) / asked).toFixed(1).padStart(5);
  return `${String(asked).padStart(4)} ${share(first)} ${share(five)} ${(reciprocal / asked).toFixed(3)} ${share(nothing)}`;
}

/** What the indexes of one collection weigh and took, language by language. */
export function costTable(results: readonly Result[]): string {
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const ms = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`;
  return markdownTable([
    [
      '',
      'Pages',
      'Index',
      'First tier',
      '… for 600 pages',
      'Cold query: median, most',
      'Indexing, 1,000 pages',
      'Query p50, p95',
    ],
    ...results.flatMap(({ contender, costs }) =>
      costs.map(({ lang, pages, bytes, first, cold, coldMost, milliseconds, median, p95 }) => [
        `${contender} · ${lang}`,
        String(pages),
        kB(bytes),
        kB(first),
        kB((first / pages) * 600),
        `${kB(cold)}, ${kB(coldMost)}`,
        `${(milliseconds / pages).toFixed(2)} s`,
        `${ms(median)}, ${ms(p95)}`,
      ]),
    ),
  ]);
}

/** The headline figures with what is wanted. */
export function goalTable(goals: readonly Goal[], contenders: readonly string[]): string {
  const mark = (met: boolean | undefined): string => (met === undefined ? '' : met ? '✓' : '✗');
  return markdownTable([
    ['', ...contenders, 'Goal', ''],
    ...goals.map(({ what, values, goal, met }) => [what, ...values, goal, mark(met)]),
  ]);
}
