import { parseArgs } from 'node:util';

/** What `npm run bench:build -- …` is asked. */
export interface BenchOptions {
  /** Sheets × languages of each size, smallest first. */
  sizes: { sheets: number; languages: number }[];
  runs: number;
  readme: boolean;
}

/** `--sizes 200x10,1000x10`, `--runs 2`, `--quick` (one small size, once), `--readme`. */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      runs: { type: 'string' },
      quick: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
    },
  });
  const sizes = (values.sizes ?? (values.quick ? '20x10' : '200x10,1000x10')).split(',').map((size) => {
    const [, sheets, languages] = /^(\d+)x(\d+)$/.exec(size) ?? [];
    if (sheets === undefined || languages === undefined)
      throw new Error(`--sizes 200x10,1000x10, not ${size}`);
    return { sheets: Number(sheets), languages: Number(languages) };
  });
  return { sizes, runs: Number(values.runs ?? (values.quick ? 1 : 2)), readme: values.readme };
}
