import { join } from 'node:path';
import { sheetFile, writeContent } from '#src/lib/bench/content.ts';
import { runCommand, type Cost } from '#src/lib/bench/measure.ts';
import type { Generator } from './generator.ts';

/** The day of every build, so that runs of other days make the same pages. */
export const TODAY = '2026-11-20';

/** The whole command that editors run, but for the search, which the others do not make; `--only search` measures that. */
export const portal = (project: string): Generator => ({
  name: 'Portal',
  most: Infinity,
  version: () => Promise.resolve('this'),
  file: sheetFile(0),
  write: writeContent,
  build: (folder, out) => buildPortal(project, folder, out),
});

/** Builds the portal of a content root; its cache lies beside the output. */
export function buildPortal(project: string, content: string, out: string): Promise<Cost> {
  const env = { CONTENT: content, OUT: out, CACHE: `${out}.cache`, TODAY };
  return runCommand(process.execPath, [join(project, 'scripts/build.ts'), '--pages-alone'], {
    cwd: project,
    env,
  });
}

/** How many pages a build of ours says that it has rendered. */
export const renderedIn = ({ output }: Cost): number =>
  Number(/(\d+) rifatte/.exec(output)?.[1] ?? Number.NaN);
