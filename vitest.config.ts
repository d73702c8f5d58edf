import { defineConfig } from 'vitest/config';

/** Tests that build sites of their own. */
const BUILDS = ['region', 'incremental', 'rebuild', 'changes', 'mediator'].map(
  (name) => `tests/site/${name}.test.ts`,
);

/** Four kinds of tests: `unit` mirrors src path by path, `contract` reads what we publish, `site` asks a browser, `builds` build. */
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
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: BUILDS,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      { test: { name: 'builds', include: BUILDS, testTimeout: 120_000, hookTimeout: 300_000 } },
    ],
  },
});
