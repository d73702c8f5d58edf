import type { Cost } from './measure.ts';
import type { Runs, SizeResult } from './runs.ts';
import { memoryOf, processorOf, secondsOf, type Row } from './verdict.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Rows as a Markdown table, the first as its head. */
export const markdownTable = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(line).join('\n');

const seconds = (value: number): string => `${value.toFixed(1)} s`;
const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`;

interface Figure {
  what: string;
  of: (runs: Runs) => number;
  text: (value: number) => string;
}

const after = (figure: (costs: readonly Cost[]) => number): Figure['of'] => {
  return ({ edit }) => figure([edit]);
};

const FIGURES: readonly Figure[] = [
  { what: 'cold build', of: ({ cold }) => secondsOf(cold), text: seconds },
  { what: 'processor', of: ({ cold }) => processorOf(cold), text: seconds },
  { what: 'memory', of: ({ cold }) => memoryOf(cold), text: gigabytes },
  {
    what: 'processor for each page written',
    of: ({ cold, pages }) => (processorOf(cold) / pages) * 1000,
    text: (value) => `${value.toFixed(1)} ms`,
  },
  { what: 'after one edit', of: after(secondsOf), text: seconds },
  { what: 'after one edit, processor', of: after(processorOf), text: seconds },
];

/** What every size cost each generator, and in brackets how many times as much it cost ours. */
export function costTable(
  sizes: readonly SizeResult[],
  all: readonly { name: string; version: string | undefined }[],
): string {
  const head = [
    '',
    ...all.map(({ name, version }) => (version === 'this' ? name : `${name} ${version ?? ''}`.trim())),
  ];
  const rows = sizes.flatMap(({ pages, runs }) => {
    const [own] = runs;
    const of = (name: string): Runs | undefined => runs.find((one) => one.name === name);
    const cell = ({ of: value, text }: Figure, name: string): string => {
      const found = of(name);
      if (!found || !own) return 'not measured';
      const times = found === own ? '' : ` (× ${(value(own) / value(found)).toFixed(2)})`;
      return `${text(value(found))}${times}`;
    };
    return [
      [`**${pages} sheets’ pages**: pages written`, ...all.map(({ name }) => String(of(name)?.pages ?? ''))],
      ...FIGURES.map((figure) => [figure.what, ...all.map(({ name }) => cell(figure, name))]),
    ];
  });
  return markdownTable([head, ...rows]);
}

/** The goals and how far they are met, as a Markdown table. */
export const goalTable = (rows: readonly Row[]): string =>
  markdownTable([
    ['', 'Measured', 'Goal', ''],
    ...rows.map(({ what, value, goal, met }) => [
      what,
      value,
      goal,
      met === undefined ? '–' : met ? '✓' : '✗',
    ]),
  ]);

/** What of a README a benchmark writes. */
export type Marked = 'build' | 'weight' | 'index' | 'serve' | 'search';

/** A text with the tables of a benchmark between its markers; undefined where it has none. */
export function withTables(text: string, tables: string, bench: Marked): string | undefined {
  const begin = `<!-- bench:${bench} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(`<!-- /bench:${bench} -->`);
  return from < 0 || to < from
    ? undefined
    : `${text.slice(0, from + begin.length)}\n\n${tables}\n\n${text.slice(to)}`;
}
