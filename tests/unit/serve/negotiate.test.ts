import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { negotiate } from '#src/lib/serve/negotiate.ts';

const LANGUAGES = 'it en fr es ro sq ar uk ru zh bn ur pa tr pt fa tl'.split(' ');

describe('a reader’s language', () => {
  test.each([
    ['the one asked for', 'ar', 'ar'],
    ['the language of a regional form', 'pt-BR', 'pt'],
    ['Chinese for Chinese as written in China', 'zh-CN', 'zh'],
    ['Chinese for simplified letters', 'zh-Hans-CN', 'zh'],
    ['Tagalog for Filipino', 'fil-PH, en;q=0.5', 'tl'],
    ['Persian for Dari', 'prs', 'fa'],
    ['Punjabi for Punjabi of India', 'pa-IN', 'pa'],
    ['Punjabi for Gurmukhi letters', 'pa-Guru', 'pa'],
    ['Urdu for Punjabi of Pakistan, which is not written in Gurmukhi', 'pa-PK', 'ur'],
    ['Urdu for Punjabi in Arabic letters', 'pa-Arab-PK', 'ur'],
    ['the heaviest wish, whatever its place', 'de, fr;q=0.5, ur;q=0.9', 'ur'],
    ['the first of equal wishes', 'sq;q=0.8, ro;q=0.8', 'sq'],
    ['the next wish when the first is not here', 'de-CH, de;q=0.9, en;q=0.8', 'en'],
    ['the same in capitals', 'UK-UA', 'uk'],
    ['the wishes between empty commas', ', ,tr ,', 'tr'],
    ['the wish with spaces around its weight', 'xx, fr \t; q=0.3', 'fr'],
    ['the language of a private form', 'bn-x-home', 'bn'],
    ['another than the one refused', 'it;q=0, it-CH, en;q=0.1', 'en'],
  ])('is %s', (_, header, expected) => {
    expect(negotiate(header, LANGUAGES)).toBe(expected);
  });

  test.each([
    ['nothing is said', undefined],
    ['nothing is asked for', ''],
    ['any will do', '*'],
    ['none of them is here', 'de, ja;q=0.5'],
    ['all are refused', 'it;q=0, en;q=0.0'],
    ['a weight is too heavy', 'it;q=2'],
    ['a weight is no number', 'it;q=high'],
    ['a wish is no language', 'it, <script>'],
    ['a wish is a sentence', 'italiano per favore'],
  ])('stays the reader’s to choose when %s', (_, header) => {
    expect(negotiate(header, LANGUAGES)).toBeUndefined();
  });

  test('is looked for among the site’s languages only', () => {
    expect(negotiate('pa-PK, pa;q=0.9, en;q=0.1', ['it', 'en'])).toBe('en');
  });

  test('is one of the site’s or none, whatever a browser sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), header()), (text) => {
        const found = negotiate(text, LANGUAGES);
        expect(found === undefined || LANGUAGES.includes(found)).toBe(true);
      }),
    );
  });

  test('is found among any well-formed wishes when it is the heaviest', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.array(wish(0.9)),
        fc.array(wish(0.9)),
        (lang, before, after) => {
          expect(negotiate([...before, lang, ...after].join(', '), LANGUAGES)).toBe(lang);
        },
      ),
    );
  });

  test('is chosen in no time from a header made to be slow', () => {
    const start = performance.now();
    negotiate(`a${'-a'.repeat(8000)}`, LANGUAGES);
    negotiate(`it;${' '.repeat(16000)}x`, LANGUAGES);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

/** `pt-BR;q=0.123`, with a weight above zero and below `most`. */
function wish(most: number): fc.Arbitrary<string> {
  const tag = fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/);
  const weight = fc.integer({ min: 1, max: most * 1000 });
  return fc.tuple(tag, weight).map(([range, q]) => `${range};q=${(q / 1000).toFixed(3)}`);
}

function header(): fc.Arbitrary<string> {
  return fc.array(wish(1)).map((wishes) => wishes.join(','));
}
