import { expect, test } from 'vitest';
import { Trouble } from '#src/lib/command/trouble.ts';
import { readSeed } from '#src/lib/import/seed.ts';
import { seed, texts } from './rows.ts';

test('empty cells are unknown', () => {
  expect(seed.services).toHaveLength(4);
  expect(seed.services[0]).toMatchObject({ postal_code: '47521', website: undefined });
});

test('years stay text', () => {
  expect(seed.news[0]?.date).toBe('2016');
});

test.each([
  ['services.csv', 'id,name\na,b,c\n'],
  ['services.csv', 'id,name\na,b\n'],
  ['news.yaml', 'news: ['],
  ['glossary.yaml', 'terms: {}'],
] as const)('a faulty %s is named in both languages', (file, text) => {
  const read = () => readSeed({ ...texts, [file]: text });
  expect(read).toThrow(Trouble);
  expect(read).toThrow(new RegExp(`^${file}: .*\n${file}: `));
});
