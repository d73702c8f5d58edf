import type { Cost } from './measure.ts';
import type { SizeResult } from './runs.ts';
import type { Weight } from './weigh.ts';

/** One line of the result: what was measured, its goal, and whether it is met. */
export interface Row {
  what: string;
  value: string;
  goal: string;
  met: boolean;
}

const GB = 1e9;
/** A page and its style sheet in the first round trip of a connection. */
const FIRST_TRIP = 14_000;

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

export const secondsOf = (costs: readonly Cost[]): number => median(costs.map(({ seconds }) => seconds));
export const processorOf = (costs: readonly Cost[]): number =>
  median(costs.map(({ processor }) => processor));
export const memoryOf = (costs: readonly Cost[]): number => Math.max(...costs.map(({ memory }) => memory));

/** Measures against the goals: each is about the biggest size, the growth from the smallest to it, or one page. */
export function verdict(sizes: readonly SizeResult[], weights: readonly Weight[]): Row[] {
  const [small, big] = [sizes[0], sizes.at(-1)];
  if (!small || !big) return [];
  const ratio = (value: number, limit: number): Pick<Row, 'value' | 'goal' | 'met'> => ({
    value: `× ${value.toFixed(2)}`,
    goal: `≤ × ${limit}`,
    met: value <= limit,
  });
  const cold = secondsOf(big.ours);
  const rows: Row[] = [
    {
      what: `Whole build of ${big.pages} pages, Eleventy = 1`,
      ...ratio(cold / secondsOf(big.eleventy), 0.8),
    },
    {
      what: `Memory at ${big.pages} pages, all processes`,
      value: `${(memoryOf(big.ours) / GB).toFixed(2)} GB`,
      goal: '≤ 1.2 GB',
      met: memoryOf(big.ours) <= 1.2 * GB,
    },
    { what: `One sheet edited, whole command, cold build = 1`, ...ratio(big.edit.seconds / cold, 0.3) },
    {
      // Each translation also stands beside the Italian; the desk's list of each language says that it lags, the indicators count it.
      what: 'One sheet edited: pages rendered, its own in one and two languages, the desk’s lists, the indicators',
      value: `${big.edit.rendered}`,
      goal: `${3 * big.languages}`,
      met: big.edit.rendered === 3 * big.languages,
    },
  ];
  // Five times the pages may take five and a half times the time.
  if (big !== small)
    rows.splice(2, 0, {
      what: `From ${small.pages} to ${big.pages} pages`,
      ...ratio(cold / secondsOf(small.ours), Number(((big.pages / small.pages) * 1.1).toFixed(1))),
    });
  for (const { path, compressed, scripts, fonts } of weights) {
    rows.push(
      {
        what: `Page and style sheet, Brotli: ${path}`,
        value: `${(compressed / 1000).toFixed(1)} kB`,
        goal: `≤ ${FIRST_TRIP / 1000} kB`,
        met: compressed <= FIRST_TRIP,
      },
      {
        what: `Scripts, font files: ${path}`,
        value: `${scripts} B, ${fonts.length}`,
        goal: '0 B, 0',
        met: scripts === 0 && fonts.length === 0,
      },
    );
  }
  return rows;
}
