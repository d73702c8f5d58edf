import { expect, test } from 'vitest';
import { benchOptions } from '#src/lib/bench/options.ts';

test('two sizes are built twice, and every part is asked, where nothing else is said', () => {
  expect(benchOptions([])).toEqual({
    sizes: [
      { sheets: 200, languages: 10 },
      { sheets: 1000, languages: 10 },
    ],
    runs: 2,
    parts: ['build', 'weight', 'search', 'serve'],
    readme: false,
  });
});

test('a quick run is one small size, once; parts can be chosen', () => {
  expect(benchOptions(['--quick', '--only', 'serve,build', '--readme'])).toEqual({
    sizes: [{ sheets: 20, languages: 10 }],
    runs: 1,
    parts: ['build', 'serve'],
    readme: true,
  });
});

test.each([
  [['--sizes', '200']],
  [['--sizes', '0x10']],
  [['--runs', '0']],
  [['--runs', 'many']],
  [['--only', 'speed']],
  [['--fast']],
])('%j is not understood', (args) => {
  expect(benchOptions(args)).toBeUndefined();
});
