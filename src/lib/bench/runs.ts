import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sheetFile, writeContent, type Size } from './content.ts';
import { writeEleventy } from './eleventy.ts';
import { runCommand, type Cost } from './measure.ts';

/** The day of every build, so that runs of other days make the same pages. */
export const TODAY = '2026-11-20';

/** Where things are: the project, Eleventy's project and program, and a folder to work in. */
export interface Places {
  project: string;
  eleventy: string;
  program: string;
  folder: string;
}

/** What one size cost, run by run, and then one edit. */
export interface SizeResult {
  sheets: number;
  languages: number;
  /** The sheets' pages, which both generators make. */
  pages: number;
  /** All that ours makes: offices, laws, short addresses and lists too. */
  written: number;
  ours: Cost[];
  eleventy: Cost[];
  edit: Cost & { rendered: number };
}

/** Builds one portal with both generators in turn, then once more with ours after the edit of one sheet's body. */
export async function runSize(
  places: Places,
  size: Size,
  runs: number,
  say: (line: string) => void,
): Promise<SizeResult> {
  const folder = join(places.folder, `${size.sheets}x${size.languages.length}`);
  const content = join(folder, 'content');
  const site = join(folder, 'eleventy');
  await writeContent(content, size);
  await writeEleventy(places.eleventy, site, size);
  const pages = size.sheets * size.languages.length;
  const ours: Cost[] = [];
  const eleventy: Cost[] = [];
  for (let run = 1; run <= runs; run++) {
    // Each run writes anew, and nothing is removed before the end: file systems make files slower for minutes
    // after many were removed (ext4 passes over the numbers of files that went lately).
    await rename(join(site, 'site'), join(folder, `eleventy-${run - 1}`)).catch(() => undefined);
    eleventy.push(await runCommand(process.execPath, [places.program, '--quiet'], { cwd: site }));
    ours.push(await build({ ...places, folder: join(folder, `run-${run}`) }, content));
    say(`${pages} pagine / pages, ${run}/${runs}: ${seconds(ours)} · Eleventy ${seconds(eleventy)}`);
  }
  const file = join(content, sheetFile(0));
  await writeFile(file, (await readFile(file, 'utf8')).replace('<Section id="what">\n\n', '$&Attenzione: '));
  const edit = await build({ ...places, folder: join(folder, `run-${runs}`) }, content);
  const rendered = Number(/(\d+) rifatte/.exec(edit.output)?.[1] ?? Number.NaN);
  return {
    sheets: size.sheets,
    languages: size.languages.length,
    pages,
    written: Number(/(\d+) pagine/.exec(edit.output)?.[1] ?? Number.NaN),
    ours,
    eleventy,
    edit: { ...edit, rendered },
  };
}

const seconds = (costs: readonly Cost[]): string => `${(costs.at(-1)?.seconds ?? 0).toFixed(1)} s`;

/** The whole command that editors run, but for the search, which Eleventy does not make; `bench:search` measures that. */
export function build({ project, folder }: Places, content: string): Promise<Cost> {
  const env = { CONTENT: content, OUT: join(folder, 'out'), CACHE: join(folder, 'cache'), TODAY };
  return runCommand(process.execPath, ['scripts/build.ts', '--pages-alone'], { cwd: project, env });
}
