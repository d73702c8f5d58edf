import { merged } from './content.ts';
import type { BenchLanguage } from './languages.ts';
import { costsOf, dataOf, timesOf, wordsOf } from './sheet.ts';

/** The front matter of a sheet's page in one language, with all its data: what generators without a common source file need. */
export function frontOf(index: number, sheets: number, language: BenchLanguage): Record<string, unknown> {
  const { title, summary, costs, times } = wordsOf(index, language);
  return {
    title,
    summary,
    ...dataOf(index, sheets),
    costs: merged(costs, costsOf(index)),
    times: merged(times, timesOf(index)),
  };
}
