import { readFile, rm, writeFile } from 'node:fs/promises';
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
  pages: number;
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
  const content = join(places.folder, 'content');
  const site = join(places.folder, 'eleventy');
  await Promise.all([content, site].map((folder) => rm(folder, { recursive: true, force: true })));
  await writeContent(content, size);
  await writeEleventy(places.eleventy, site, size);
  const pages = size.sheets * size.languages.length;
  const ours: Cost[] = [];
  const eleventy: Cost[] = [];
  for (let run = 1; run <= runs; run++) {
    await rm(join(site, 'site'), { recursive: true, force: true });
    eleventy.push(await runCommand(process.execPath, [places.program, '--quiet'], { cwd: site }));
    await forget(places.folder);
    ours.push(await build(places, content));
    say(`${pages} pagine / pages, ${run}/${runs}: ${seconds(ours)} · Eleventy ${seconds(eleventy)}`);
  }
  const file = join(content, sheetFile(0));
  await writeFile(file, (await readFile(file, 'utf8')).replace('<Section id="what">\n\n', '$&Attenzione: '));
  const edit = await build(places, content);
  const rendered = Number(/(\d+) rifatte/.exec(edit.output)?.[1] ?? Number.NaN);
  return {
    sheets: size.sheets,
    languages: size.languages.length,
    pages,
    ours,
    eleventy,
    edit: { ...edit, rendered },
  };
}

const seconds = (costs: readonly Cost[]): string => `${(costs.at(-1)?.seconds ?? 0).toFixed(1)} s`;

/** Nothing is kept from earlier builds. */
async function forget(folder: string): Promise<void> {
  for (const name of ['out', 'out.ledger.json', 'cache'])
    await rm(join(folder, name), { recursive: true, force: true });
}

/** The whole command that editors run. */
export function build({ project, folder }: Places, content: string): Promise<Cost> {
  const env = { CONTENT: content, OUT: join(folder, 'out'), CACHE: join(folder, 'cache'), TODAY };
  return runCommand(process.execPath, ['scripts/build.ts'], { cwd: project, env });
}
