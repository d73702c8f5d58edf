import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the content’s own words stand in order, each once', () => {
  const words = readFileSync('content/dizionario.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(words.length).toBeGreaterThan(10);
  expect(words).toEqual([...new Set(words)].sort((a, b) => a.localeCompare(b, 'it')));
});
