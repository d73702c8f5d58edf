import type { Cost } from './measure.ts';
import type { Runs, SizeResult } from './runs.ts';

/** One line of the result: what was measured, its goal, and whether it is met; undefined where it was not measured. */
export interface Row {
  what: string;
  value: string;
  goal: string;
  met: boolean | undefined;
}

const GB = 1e9;

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

/** What is wanted beside another generator, at the biggest size that both were asked for. */
interface Wanted {
  of: string;
  what: string;
  figure: (runs: Runs) => number;
  most: number;
}

const cold = ({ cold }: Runs): number => secondsOf(cold);
const edit = ({ edit }: Runs): number => edit.seconds;

const WANTED: readonly Wanted[] = [
  { of: 'Hugo', what: 'cold build', figure: cold, most: 0.5 },
  { of: 'Hugo', what: 'after one edit', figure: edit, most: 0.1 },
  { of: 'Hugo', what: 'memory', figure: ({ cold }) => memoryOf(cold), most: 0.6 },
  { of: 'Eleventy', what: 'cold build', figure: cold, most: 0.25 },
  { of: 'Starlight', what: 'cold build', figure: cold, most: 0.1 },
];

/** Measures of builds against the goals: each beside another generator, or the growth from the smallest to the biggest size. */
export function verdict(sizes: readonly SizeResult[]): Row[] {
  const own = ({ runs }: SizeResult): Runs | undefined => runs[0];
  const [small, big] = [sizes[0], sizes.at(-1)];
  const [first, last] = [small && own(small), big && own(big)];
  if (!small || !big || !first || !last) return [];
  const rows = WANTED.map(({ of, what, figure, most }): Row => {
    const size = sizes.findLast(({ runs }) => runs.some(({ name }) => name === of));
    const [ours, other] = [size && own(size), size?.runs.find(({ name }) => name === of)];
    const name = `${of} = 1, ${what}${size ? `, ${size.pages} pages` : ''}`;
    return ours && other
      ? { what: name, ...ratio(figure(ours) / figure(other), most) }
      : { what: name, value: 'not measured', goal: `≤ × ${most}`, met: undefined };
  });
  // Five times the pages may take five and a half times the time.
  if (big !== small)
    rows.push({
      what: `From ${small.pages} to ${big.pages} pages, processor`,
      ...ratio(
        processorOf(last.cold) / processorOf(first.cold),
        Number(((big.pages / small.pages) * 1.1).toFixed(1)),
      ),
    });
  rows.push(
    {
      what: `Memory at ${big.pages} pages, all processes`,
      value: `${(memoryOf(last.cold) / GB).toFixed(2)} GB`,
      goal: '≤ 1.2 GB',
      met: memoryOf(last.cold) <= 1.2 * GB,
    },
    { what: 'One sheet edited, cold build = 1', ...ratio(edit(last) / cold(last), 0.3) },
  );
  return rows;
}

export const ratio = (value: number, most: number): Pick<Row, 'value' | 'goal' | 'met'> => ({
  value: `× ${value.toFixed(2)}`,
  goal: `≤ × ${most}`,
  met: value <= most,
});
