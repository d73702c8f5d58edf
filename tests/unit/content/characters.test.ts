import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCharacters } from '#src/lib/content/characters.ts';

const found = (text: string): string[] =>
  checkCharacters('l10n/ar/terms.yaml', text).map(
    ({ line, column, what }) => `${line}:${column} ${/U\+\w+/.exec(what.it)?.[0] ?? ''}`,
  );

describe('our scripts need some characters that cannot be seen:', () => {
  test.each([
    ['a joiner', 'می\u200Cخواهم'],
    ['another joiner', 'क्\u200Dष'],
    ['a mark of direction', 'a\u200Eb\u200F\u061C'],
    ['directions that are closed', 'numero \u2066051 000000\u2069 del Comune'],
    ['one direction in another', '\u2067a \u2066b\u2069 c\u2069'],
    ['tabs and line ends of any machine', 'a\tb\r\nc\n'],
    ['blanks that do not break', 'D.Lgs.\u00A0286\u202F/1998'],
    ['signs and faces', '👩‍👩‍👧 ✓ → €'],
    ['where a line may break in a script without blanks', 'ภาษา\u200Bไทย'],
    ['marks one over the other', 'ক্ষ্ম্যাঁ وَٰٱٔ ậ̃'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a character that hides something is told where it stands:', () => {
  test.each([
    ['after letters of any script', 'اب\u202Eج', ['1:3 U+202E']],
    ['on its line', 'a\nb\u0000c', ['2:2 U+0000']],
    ['each of them', '\u200B\u00ADa\u00AD', ['1:1 U+200B', '1:2 U+00AD', '1:4 U+00AD']],
    ['a direction that goes on over the end of the line', 'a \u2067b\nc\u2069', ['1:3 U+2067', '2:2 U+2069']],
    ['a letter that only machines read', 'a\u{E0061}b', ['1:2 U+E0061']],
    ['a blank that passes for a letter', 'a\u3164', ['1:2 U+3164']],
    ['what is left of a lost letter', 'citt\uFFFD', ['1:5 U+FFFD']],
    ['what means something on one machine only', 'a\uE000', ['1:2 U+E000']],
    ['an end of line that editors do not show', 'a\u2028b', ['1:2 U+2028']],
  ])('%s', (_, text, places) => {
    expect(found(text)).toEqual(places);
  });
});

test('any letter of any script that can be seen may be written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{M}\p{N}\p{P} ]{0,40}$/u), (text) => {
      fc.pre(!/\p{Default_Ignorable_Code_Point}|\p{M}{9}/u.test(text));
      expect(found(text)).toEqual([]);
    }),
  );
});

test('marks that climb over the lines above are too many', () => {
  expect(checkCharacters('a.yaml', `a${'\u0301'.repeat(40)}`).map(({ column }) => column)).toEqual([2]);
});

describe('in Italian, a letter of another alphabet among Latin ones is told:', () => {
  test.each([
    ['one that looks like ours', 'site.yaml', 'il Cоmune', ['1:4']],
    ['one in a text', 'pages/a/index.it.mdx', 'la tessеra', ['1:4']],
    ['not a word of another language', 'site.yaml', 'name: українська', []],
    ['not where both are written', 'pages/a/index.uk.mdx', 'зі SPIDом', []],
  ])('%s', (_, path, text, places) => {
    expect(checkCharacters(path, text).map(({ line, column }) => `${line}:${column}`)).toEqual(places);
  });
});

test('a file full of them is told twenty', () => {
  expect(found('\u0000'.repeat(10_000))).toHaveLength(20);
});
