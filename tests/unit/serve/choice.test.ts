import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageChoice } from '#src/lib/serve/choice.ts';
import { negotiate } from '#src/lib/serve/negotiate.ts';

const LANGUAGES = 'it en fr es ro sq ar uk ru zh bn ur pa tr pt fa tl'.split(' ');

/** What a server does with the patterns: the first that fits, in each table. */
function chosen(header: string, languages: readonly string[] = LANGUAGES): string | undefined {
  const { wellFormed, refusing, wishes, languages: starts } = languageChoice(languages);
  const fits = (pattern: string, text: string) => new RegExp(pattern, 'i').exec(text);
  if (!fits(wellFormed, header) || fits(refusing, header)) return undefined;
  const [range] = wishes.flatMap((wish) => fits(wish, header)?.[1] ?? []);
  if (range === undefined) return undefined;
  const [language] = starts.flatMap(([start, code]) => (fits(start, range) ? [code] : []));
  return language === '' ? undefined : language;
}

const range = fc.constantFrom(
  ...[
    'it',
    'it-CH',
    'AR',
    'ary-MA',
    'pa',
    'pa-PK',
    'pa-Arab-PK',
    'zh-Hans-CN',
    'fil-PH',
    'de',
    'de-AT',
    '*',
    'bn-x-home',
    'prs',
    'ptx',
    'mo',
  ],
);
const weight = fc.constantFrom(
  '',
  ';q=1',
  '; q=1.0',
  ';q=0.9',
  ' ;q=0.8',
  ';q=0.50',
  ';q=0.3',
  ';q=0.1',
  ';q=0.05',
);
const comma = fc.constantFrom(',', ', ', ' , ', ',,');
const header = fc
  .array(fc.tuple(range, weight, comma), { minLength: 1, maxLength: 6 })
  .map((wishes) => wishes.map((parts) => parts.join('')).join(''));

describe('the choice of a language, as patterns for other servers', () => {
  test('is what our own server chooses, whatever the browser asks', () => {
    fc.assert(
      fc.property(header, (text) => {
        expect(chosen(text)).toBe(negotiate(text, LANGUAGES));
      }),
      { numRuns: 3000 },
    );
  });

  test('is left to the reader when a header is not well formed', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'i t a , ; q = 0 . 1 * - x'.split(' '), ' ', '\t'),
          maxLength: 30,
        }),
        (text) => {
          if (negotiate(text, LANGUAGES) === undefined) expect(chosen(text)).toBeUndefined();
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('is left to the reader who refuses one of our languages', () => {
    expect(chosen('ar;q=0, ary, fr;q=0.5')).toBeUndefined();
    expect(chosen('de;q=0, fr')).toBe('fr');
  });

  test('never falls back to a script that the reader does not read', () => {
    expect(chosen('pa-PK', ['it', 'pa'])).toBeUndefined();
    expect(chosen('pa-IN', ['it', 'pa'])).toBe('pa');
  });

  test('takes no longer for a header made to take long', () => {
    const start = performance.now();
    for (const part of ['it ', ' ', ',', 'a-', 'it;q=0.1, '])
      chosen(`${part.repeat(Math.floor(8000 / part.length))}!`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
