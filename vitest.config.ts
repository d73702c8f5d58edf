import { defineConfig } from 'vitest/config';
import { THOROUGH } from './tests/thorough.ts';

const files = (...names: string[]): string[] => names.map((name) => `tests/site/${name}.test.ts`);

/** Tests that build sites of their own. */
const BUILDS = files('region', 'incremental', 'rebuild', 'changes');
/** A whole day at work, from the changed fee to the page that says so: `npm run test:thorough`. */
const DAYS = files('mediator');

/**
 * Four kinds of tests: `unit` mirrors src path by path, `contract` reads what we publish, `site` asks a browser, `builds`
 * build. The files of one worker share what they import (`isolate: false`): reading our code and content again for each of
 * them was a quarter of the time. So no test changes a portal, or anything else that it did not make itself.
 */
export default defineConfig({
  test: {
    // Each file of site tests has a server and a browser of its own; more at once only get in each other's way.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['tests/unit/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: [...BUILDS, ...DAYS],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'builds',
          include: THOROUGH ? [...BUILDS, ...DAYS] : BUILDS,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
