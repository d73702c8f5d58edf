import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Size } from './content.ts';
import { editSheet, type Generator } from './generators/generator.ts';
import { renderedIn } from './generators/portal.ts';
import type { Cost } from './measure.ts';

/** A generator that can be asked here, and which one it is. */
export interface Contender {
  generator: Generator;
  version: string;
}

/** What one generator made of one portal. */
export interface Runs {
  name: string;
  /** Pages it wrote: ours also makes offices, laws, short addresses and lists. */
  pages: number;
  cold: Cost[];
  /** One build more, after the edit of one sheet's body, into the folder of the last one. */
  edit: Cost;
}

/** What one size cost. */
export interface SizeResult {
  sheets: number;
  languages: number;
  /** The sheets' pages, which all generators make. */
  pages: number;
  /** Ours first; without those that are not asked for so many pages. */
  runs: Runs[];
  /** Pages that ours rendered after the edit. */
  rendered: number;
}

/**
 * Builds one portal with all generators in turn, as often as is wanted, then once more each after an edit.
 *
 * @param folder an empty one; it is left full: file systems make files slower for minutes after many were removed
 */
export async function runSize(
  contenders: readonly Contender[],
  folder: string,
  size: Size,
  times: number,
  say: (line: string) => void,
): Promise<SizeResult> {
  const pages = size.sheets * size.languages.length;
  const asked = contenders.map(({ generator }) => generator).filter(({ most }) => pages <= most);
  const project = ({ name }: Generator): string => join(folder, name, 'project');
  const out = ({ name }: Generator, run: number): string => join(folder, name, `site-${run}`);
  for (const generator of asked) await generator.write(project(generator), size);
  const cold = new Map(asked.map((generator): [Generator, Cost[]] => [generator, []]));
  for (let run = 1; run <= times; run++)
    for (const [generator, costs] of cold) {
      const cost = await generator.build(project(generator), out(generator, run));
      costs.push(cost);
      say(`${pages} pagine / pages, ${run}/${times}: ${told(generator, cost)}`);
    }
  const runs: Runs[] = [];
  for (const [generator, costs] of cold) {
    await editSheet(join(project(generator), generator.file));
    const edit = await generator.build(project(generator), out(generator, times));
    say(`${pages} pagine / pages, una modifica / one edit: ${told(generator, edit)}`);
    runs.push({
      name: generator.name,
      pages: await countPages(out(generator, times)),
      cold: costs,
      edit,
    });
  }
  const own = runs[0];
  return {
    sheets: size.sheets,
    languages: size.languages.length,
    pages,
    runs,
    rendered: own ? renderedIn(own.edit) : Number.NaN,
  };
}

const told = ({ name }: Generator, { seconds, processor }: Cost): string =>
  `${name} ${seconds.toFixed(1)} s, CPU ${processor.toFixed(1)} s`;

async function countPages(site: string): Promise<number> {
  const entries = await readdir(site, { recursive: true });
  return entries.filter((path) => path.endsWith('.html')).length;
}
