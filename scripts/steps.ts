import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneTest, vitestTally, type Tally } from '#src/lib/command/tally.ts';
import { browser } from './browser.ts';
import { complain } from './complain.ts';
import { runNode } from './run.ts';

/** One thing that the tests do. */
export interface Step {
  name: string;
  run: () => Promise<Tally>;
}

/** Lanes that do not get in each other's way: they run at the same time, the steps of each one after the other. */
export type SideBySide = readonly (readonly Step[])[];

const bin = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/** A program that ends well or not: one test. */
const command = (name: string, ...args: string[]): Step => ({
  name,
  run: async () => oneTest(await runNode(args, { held: true })),
});

/** The tests of some of vitest's projects, each counted. */
const tests = (name: string, projects: readonly string[], ...flags: string[]): Step => ({
  name,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tests-'));
    const report = join(folder, 'report.json');
    const wanted = projects.flatMap((project) => ['--project', project]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const ok = await runNode([bin.vitest, 'run', ...wanted, ...flags, ...reporters]);
    const text = await readFile(report, 'utf8').catch(() => undefined);
    await rm(folder, { recursive: true });
    return vitestTally(text, ok);
  },
});

/** The same tests with nothing left out of what is alike. */
const thoroughly = ({ name, run }: Step): Step => ({
  name,
  run: () => {
    process.env.THOROUGH = '1';
    return run();
  },
});

/** The browser, for the steps that follow: they find it under CHROMIUM_PATH. */
const browserStep: Step = {
  name: 'browser',
  run: async () => {
    try {
      process.env.CHROMIUM_PATH = await browser();
      console.log(process.env.CHROMIUM_PATH);
      return oneTest(true);
    } catch (error) {
      complain(error);
      return oneTest(false);
    }
  },
};

const format = command('format', bin.prettier, '--check', '.');
/** Of pages and of all other code: it reads what tsconfig.json names. */
const types = command('types', bin.astro, 'check', '--minimumSeverity', 'hint');
const lint = command('lint', bin.eslint, '.', '--max-warnings', '0');
const build = command('build', 'scripts/build.ts');

const site: readonly SideBySide[] = [
  [[build], [browserStep]],
  [[tests('site and builds', ['site', 'builds'])]],
];

/** Every template in every script, narrow and wide, light and dark: too slow for each commit. */
const accessibility: readonly SideBySide[] = [
  [[build], [browserStep]],
  [[thoroughly(tests('accessibility', ['site'], 'accessible', 'noscript'))]],
];

/**
 * Everything that must hold. Types and linter read what Astro writes for its pages; tests of paper need the browser, those
 * of pages the built site.
 */
const all: readonly SideBySide[] = [
  [
    [types],
    [
      browserStep,
      format,
      command('content', 'scripts/check.ts'),
      command('spelling', 'scripts/check-spelling.ts'),
    ],
  ],
  [[lint], [build]],
  [[tests('tests', ['unit', 'contract', 'site', 'builds'])]],
];

/** All of it, with nothing left out of what is alike. */
const thorough: readonly SideBySide[] = [
  [[build], [browserStep]],
  [[thoroughly(tests('thorough', ['unit', 'contract', 'site', 'builds']))]],
];

/** What can be asked for by name. */
const groups: Readonly<Record<string, readonly SideBySide[]>> = {
  all,
  types: [[[types]]],
  site,
  accessibility,
  thorough,
};

/** The steps of a name; without one, all. */
export function stepsOf(name = 'all'): readonly SideBySide[] {
  const steps = groups[name];
  if (steps !== undefined) return steps;
  const known = Object.keys(groups).join(', ');
  throw new Error(`Non c’è un gruppo di test "${name}" · There is no group of tests "${name}": ${known}`);
}
