import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFragment, withHighlights, writeFragment } from '#src/browser/search/fragment.ts';
import { phrasesIn } from '#src/browser/search/phrases.ts';

const NAMES = ['kind', 'hub', 'town'];

describe('what somebody searches', () => {
  test('stands behind the # of the address and can be read back, whatever it is', () => {
    const value = fc.string({ minLength: 1, unit: 'grapheme' });
    const filters = fc.dictionary(fc.constantFrom(...NAMES), fc.array(value, { minLength: 1 }), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), filters, (query, chosen) => {
        const state = { query, filters: chosen };
        expect(readFragment(writeFragment(state), NAMES)).toEqual(state);
      }),
    );
  });

  test('is nothing where nothing is searched', () => {
    expect(writeFragment({ query: '', filters: {} })).toBe('');
    expect(readFragment('', NAMES)).toEqual({ query: '', filters: {} });
  });

  test('is read without what the page does not know', () => {
    expect(readFragment('#q=casa&altro=1&hub=', NAMES)).toEqual({ query: 'casa', filters: {} });
  });
});

describe('the words searched are marked in the page that is opened', () => {
  test.each([
    ['/it/salute/', 'tessera sanitaria', '/it/salute/#:~:text=tessera&text=sanitaria'],
    ['/it/glossario/#spid', 'SPID', '/it/glossario/#spid:~:text=SPID'],
    ['/ar/salute/', 'بطاقة', '/ar/salute/#:~:text=%D8%A8%D8%B7%D8%A7%D9%82%D8%A9'],
    ['/it/salute/', 'a, b & c', '/it/salute/'],
    ['/it/salute/', '', '/it/salute/'],
  ])('%s with “%s”', (href, query, marked) => {
    expect(withHighlights(href, query)).toBe(marked);
  });
});

test.each([
  ['"codice fiscale"', ['codice fiscale']],
  ['«permesso unico» lavoro “kit postale”', ['permesso unico', 'kit postale']],
  ['„Wort für Wort“', ['Wort für Wort']],
  ['dell"anno', []],
  ['""', []],
])('words in quotes must stand together: %s', (query, phrases) => {
  expect(phrasesIn(query)).toEqual(phrases);
});
