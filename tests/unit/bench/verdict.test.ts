import { expect, test } from 'vitest';
import { chartOf } from '#src/lib/bench/chart.ts';
import type { Runs, SizeResult } from '#src/lib/bench/runs.ts';
import { costTable, goalTable, withTables } from '#src/lib/bench/table.ts';
import { median, verdict } from '#src/lib/bench/verdict.ts';

const cost = (seconds: number, memory = 1e9): Runs['edit'] => ({
  seconds,
  processor: seconds,
  memory,
  output: '',
});
const runs = (name: string, cold: number[], edit: number, memory?: number): Runs => ({
  name,
  pages: 100,
  cold: cold.map((seconds) => cost(seconds, memory)),
  edit: cost(edit),
});
const size = (sheets: number, ...of: Runs[]): SizeResult => ({
  sheets,
  languages: 10,
  pages: sheets * 10,
  runs: of,
  rendered: 3,
});

const SMALL = size(200, runs('Portal', [2, 4], 1), runs('Hugo', [6], 5), runs('Starlight', [60], 50));
const BIG = size(1000, runs('Portal', [10], 0.4, 2e9), runs('Hugo', [40], 5));

const valueOf = (what: string): [string, boolean | undefined] => {
  const row = verdict([SMALL, BIG]).find((one) => one.what.startsWith(what));
  return [row?.value ?? '', row?.met];
};

test('each peer is met at the biggest size that it was asked for', () => {
  expect(valueOf('Hugo = 1, cold build, 10000 pages')).toEqual(['× 0.25', true]);
  expect(valueOf('Hugo = 1, after one edit, 10000 pages')).toEqual(['× 0.08', true]);
  expect(valueOf('Hugo = 1, memory')).toEqual(['× 2.00', false]);
  expect(valueOf('Starlight = 1, cold build, 2000 pages')).toEqual(['× 0.05', true]);
});

test('a peer that is not here is said to be not measured, neither met nor missed', () => {
  expect(valueOf('Eleventy = 1')).toEqual(['not measured', undefined]);
  expect(goalTable(verdict([SMALL, BIG]))).toMatch(
    /Eleventy = 1, cold build \| not measured \| ≤ × 0.25 \| – \|/,
  );
});

test('what grows and what one edit costs is asked of our own builds', () => {
  expect(valueOf('From 2000 to 10000 pages')).toEqual(['× 3.33', true]);
  expect(valueOf('One sheet edited')).toEqual(['× 0.04', true]);
  expect(valueOf('Memory at 10000 pages')).toEqual(['2.00 GB', false]);
  expect(verdict([])).toEqual([]);
});

test('the table has a column for each program, with how many times as much ours cost', () => {
  const table = costTable(
    [SMALL],
    [
      { name: 'Portal', version: 'this' },
      { name: 'Hugo', version: '0.111.3' },
      { name: 'Eleventy', version: undefined },
    ],
  );
  expect(table).toContain('|  | Portal | Hugo 0.111.3 | Eleventy |');
  expect(table).toContain('| cold build | 3.0 s | 6.0 s (× 0.50) | not measured |');
  expect(table).toContain('| after one edit | 1.0 s | 5.0 s (× 0.20) | not measured |');
});

test('the chart says in words what its bars say, and the longest bar is the slowest program’s', () => {
  const chart = chartOf([SMALL]);
  expect(chart).toContain(
    '2000 sheets’ pages, cold build, seconds of processor: Portal 3.0, Hugo 6.0, Starlight 60.0',
  );
  const widths = [...chart.matchAll(/width="([\d.]+)" height="18"/g)].map(([, width]) => Number(width));
  expect(widths.slice(0, 3)).toEqual([27, 54, 540]);
  expect(chart).toContain('prefers-color-scheme:dark');
});

test('a README gets the tables between its own markers, and nothing where it has none', () => {
  const text = 'a\n<!-- bench:serve -->\nold\n<!-- /bench:serve -->\nb';
  expect(withTables(text, 'new', 'serve')).toBe('a\n<!-- bench:serve -->\n\nnew\n\n<!-- /bench:serve -->\nb');
  expect(withTables(text, 'new', 'weight')).toBeUndefined();
});

test('of an even number of runs the middle is between two', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
