import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '#src/lib/domain/nearest.ts';

const FIELDS = ['title', 'summary', 'keywords', 'status', 'audience', 'verified', 'reviewBy'];

describe('whoever mistypes a name is told which one was meant', () => {
  test.each([
    ['a letter too few', 'titl', 'title'],
    ['a letter too many', 'titlee', 'title'],
    ['two letters the wrong way round', 'statsu', 'status'],
    ['one wrong letter', 'verifeed', 'verified'],
    ['the case', 'reviewby', 'reviewBy'],
    ['nothing wrong', 'summary', 'summary'],
  ])('with %s', (_, typed, meant) => {
    expect(nearest(typed, FIELDS)).toBe(meant);
  });

  test.each(['amount', 'x', '', 'una parola lunga', 'tttttttttttt'])(
    'but nothing is made up for %j',
    (typed) => {
      expect(nearest(typed, FIELDS)).toBeUndefined();
    },
  );

  test('nothing is near where there is nothing', () => {
    expect(nearest('title', [])).toBeUndefined();
  });
});

test('a name that exists is always its own nearest', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      fc.nat(),
      (names, pick) => {
        const name = names[pick % names.length] ?? '';
        expect(nearest(name, names)).toBe(name);
      },
    ),
  );
});

test('one slip in a word of four letters or more is always understood', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{4,20}$/),
      fc.nat(),
      fc.stringMatching(/^[a-z]$/),
      (word, at, letter) => {
        const i = at % word.length;
        for (const slip of [
          word.slice(0, i) + word.slice(i + 1),
          word.slice(0, i) + letter + word.slice(i),
          word.slice(0, i) + letter + word.slice(i + 1),
        ]) {
          expect(nearest(slip, [word])).toBe(word);
        }
      },
    ),
  );
});

test('long hostile names are compared quickly', () => {
  const start = performance.now();
  nearest('a'.repeat(20_000), ['b'.repeat(20_000), 'c'.repeat(100)]);
  expect(performance.now() - start).toBeLessThan(2000);
});
