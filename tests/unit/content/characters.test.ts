import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCharacters } from '#src/lib/content/characters.ts';

const found = (text: string): string[] =>
  checkCharacters('a.yaml', text).map(
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
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a character that hides something is told where it stands:', () => {
  test.each([
    ['after letters of any script', 'اب\u202Eج', ['1:3 U+202E']],
    ['on its line', 'a\nb\u0000c', ['2:2 U+0000']],
    ['each of them', '\u200B\u00ADa\u00AD', ['1:2 U+00AD', '1:4 U+00AD']],
    ['a direction that goes on over the end of the line', 'a \u2067b\nc\u2069', ['1:3 U+2067', '2:2 U+2069']],
    ['a letter that only machines read', 'a\u{E0061}b', ['1:2 U+E0061']],
  ])('%s', (_, text, places) => {
    expect(found(text)).toEqual(places);
  });
});

test('any letter of any script may be written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{M}\p{N}\p{P} ]{0,40}$/u), (text) => {
      expect(found(text)).toEqual([]);
    }),
  );
});
