import { expect, test } from 'vitest';
import { agrees, isInstitutional, publisherOf, type Publishers } from '#src/lib/domain/publisher.ts';

const publishers: Publishers = {
  'example.org': { name: 'Chiunque', kind: 'private' },
  'comune.example.org': { name: 'Comune', kind: 'institution' },
  'ateneo.example.org': { name: 'Ateneo', kind: 'university' },
};

test.each([
  ['https://www.comune.example.org/a?b', 'Comune'],
  ['http://comune.example.org/', 'Comune'],
  ['https://altro.example.org/', 'Chiunque'],
  ['https://falsocomune.example.net/', undefined],
  ['https://example.org.example.net/', undefined],
  ['non un indirizzo', undefined],
])('%s is published by %s', (url, name) => {
  expect(publisherOf(publishers, url)?.name).toBe(name);
});

test('a source cannot be of a kind that its publisher is not', () => {
  const [anybody, town, school] = Object.values(publishers);
  expect([anybody, town, school].map((one) => one && agrees('official', one))).toEqual([false, true, false]);
  expect([anybody, town, school].map((one) => one && agrees('university', one))).toEqual([
    false,
    false,
    true,
  ]);
  expect([anybody, town, school].map((one) => one && agrees('secondary', one))).toEqual([true, false, false]);
});

test('laws and public offices are institutional; without a publisher the source’s own kind says it', () => {
  const of = (source: Parameters<typeof isInstitutional>[1]): boolean => isInstitutional(publishers, source);
  expect(of({ law: 'dlgs-286-1998' })).toBe(true);
  expect(of({ url: 'https://comune.example.org/', kind: 'municipal' })).toBe(true);
  expect(of({ url: 'https://altro.example.org/', kind: 'official' })).toBe(false);
  expect(of({ url: 'https://altrove.example.net/', kind: 'official' })).toBe(true);
  expect(of({ url: 'https://altrove.example.net/', kind: 'press' })).toBe(false);
});
