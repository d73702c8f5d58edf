import { parseArgs } from 'node:util';

/** What `npm run bench:search -- …` is asked. */
export interface SearchBenchOptions {
  folders: string[];
  /** Where all numbers are written. */
  json: string | undefined;
  readme: boolean;
  /** Pagefind is asked every so many queries. */
  sample: number;
}

export const USAGE = [
  'Uso: npm run bench:search -- <cartella> [<cartella>…] [--sample 10] [--json file] [--readme]; in ogni cartella docs.jsonl e queries.jsonl.',
  'Usage: npm run bench:search -- <folder> [<folder>…] [--sample 10] [--json file] [--readme]; each folder has docs.jsonl and queries.jsonl.',
].join('\n');

/** The folders and choices of a command line; undefined where there is no folder or a choice is not known. */
export function searchBenchOptions(args: readonly string[]): SearchBenchOptions | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'string' },
        readme: { type: 'boolean', default: false },
        sample: { type: 'string', default: '1' },
      },
    });
    const sample = Number(values.sample);
    if (positionals.length === 0 || !Number.isInteger(sample) || sample < 1) return undefined;
    return { folders: positionals, json: values.json, readme: values.readme, sample };
  } catch {
    return undefined;
  }
}
