import { memoryOf, processorOf, secondsOf, type Row } from './verdict.ts';
import type { Cost } from './measure.ts';
import type { SizeResult } from './runs.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Rows as a Markdown table, the first as its head. */
export const markdownTable = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(line).join('\n');

const seconds = (value: number): string => `${value.toFixed(1)} s`;
const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`;

/** The seconds and the memory of every size, as a Markdown table. */
export function costTable(sizes: readonly SizeResult[]): string {
  const cost = (costs: readonly Cost[]): string =>
    [seconds(secondsOf(costs)), seconds(processorOf(costs)), gigabytes(memoryOf(costs))].join(', ');
  const rows = sizes.map(({ pages, written, ours, eleventy, edit }) => [
    `${pages} (${written})`,
    cost(ours),
    cost(eleventy),
    `× ${(secondsOf(ours) / secondsOf(eleventy)).toFixed(2)}`,
    `${seconds(edit.seconds)}, ${edit.rendered}`,
  ]);
  return markdownTable([
    [
      'Sheets’ pages (all of the portal’s)',
      'Portal: time, processor, memory',
      'Eleventy',
      'Ratio',
      'After one edit: time, pages',
    ],
    ...rows,
  ]);
}

/** The goals and how far they are met, as a Markdown table. */
export const goalTable = (rows: readonly Row[]): string =>
  markdownTable([
    ['', 'Measured', 'Goal', ''],
    ...rows.map(({ what, value, goal, met }) => [what, value, goal, met ? '✓' : '✗']),
  ]);

/** A text with the tables of a benchmark between its markers; undefined where it has none. */
export function withTables(text: string, tables: string, bench: 'build' | 'search'): string | undefined {
  const begin = `<!-- bench:${bench} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(`<!-- /bench:${bench} -->`);
  return from < 0 || to < from
    ? undefined
    : `${text.slice(0, from + begin.length)}\n\n${tables}\n\n${text.slice(to)}`;
}
