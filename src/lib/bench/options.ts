import { parseArgs } from 'node:util';

export const PARTS = ['build', 'weight', 'search', 'serve'] as const;
export type Part = (typeof PARTS)[number];

/** What `npm run bench -- …` is asked. */
export interface BenchOptions {
  /** Sheets × languages of each size, smallest first. */
  sizes: { sheets: number; languages: number }[];
  runs: number;
  parts: readonly Part[];
  readme: boolean;
}

export const USAGE = [
  'Uso: npm run bench -- [--sizes 200x10,1000x10] [--runs 2] [--only build,weight,search,serve] [--quick] [--readme]',
  'Usage: npm run bench -- [--sizes 200x10,1000x10] [--runs 2] [--only build,weight,search,serve] [--quick] [--readme]',
].join('\n');

/** `--quick` is one small size, once. Undefined where an option is not known or makes no sense. */
export function benchOptions(args: readonly string[]): BenchOptions | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        sizes: { type: 'string' },
        runs: { type: 'string' },
        only: { type: 'string', default: PARTS.join() },
        quick: { type: 'boolean', default: false },
        readme: { type: 'boolean', default: false },
      },
    });
    const wanted = values.only.split(',');
    const parts = PARTS.filter((part) => wanted.includes(part));
    const runs = Number(values.runs ?? (values.quick ? 1 : 2));
    const sizes = (values.sizes ?? (values.quick ? '20x10' : '200x10,1000x10')).split(',').map((size) => {
      const [, sheets, languages] = /^([1-9]\d*)x([1-9]\d*)$/.exec(size) ?? [];
      return { sheets: Number(sheets), languages: Number(languages) };
    });
    const known = parts.length === wanted.length && Number.isInteger(runs) && runs > 0;
    if (!known || sizes.some(({ sheets, languages }) => Number.isNaN(sheets * languages))) return undefined;
    return { sizes, runs, parts, readme: values.readme };
  } catch {
    return undefined;
  }
}
