import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#src/lib/search/fold.ts';
import { wordsOf } from '#src/lib/search/words.ts';

const words = (text: string): string[] => wordsOf(fold(text));

test.each([
  ['an elision is two words, and one letter is none', "l'alloggio dell’INPS", ['alloggio', 'dell', 'inps']],
  ['an acute accent may stand for the apostrophe', 'l´alloggio', ['alloggio']],
  ['an apostrophe in Cyrillic letters belongs to the word', "сім'я об’єкт", ['сімя', 'обєкт']],
  ['an apostrophe after a word says nothing', "citta' nuova", ['citta', 'nuova']],
  ['Chinese is pairs of signs, then signs', '居留许可', ['居留', '留许', '许可', '居', '留', '许', '可']],
  ['one Chinese sign is a word', '家', ['家']],
  ['Chinese beside Latin letters is cut off', 'SPID认证', ['spid', '认证', '认', '证']],
  ['a word with a non-joiner is whole and in parts', 'می‌خواهم', ['ميخواهم', 'مي', 'خواهم']],
  ['digits are words, one alone too', '112 e 5', ['112', '5']],
  ['digits of all scripts are the same', '٢٠٢٤ ২০২৪', ['2024', '2024']],
  ['letters and digits may make one word', 'covid19 A2', ['covid19', 'a2']],
  ['lone letters are none', 'a b с', []],
  ['hyphens, slashes and points part words', 'mag-aral e-mail/pec n.2', ['mag', 'aral', 'mail', 'pec', '2']],
  ['vowel signs are of the word', 'ডাক্তার ਡਾਕਟਰ', ['ডাক্তার', 'ਡਾਕਟਰ']],
  ['emoji are none', '🎉 👩‍👩‍👧 🏳️‍🌈 ❤️', []],
  ['emoji beside a word leave it alone', '❤️salute🎉', ['salute']],
  ['control characters are none', '\u0000\u0007\u001B\u007F', []],
  ['marks without a letter are none', '\u0301\u0301 \u09BE\u09BE', []],
  ['signs are none', '?!… <>&"()', []],
  ['nothing has none', '', []],
])('%s', (_, text, found) => {
  expect(words(text)).toEqual(found);
});

test('mixed scripts give the words of each', () => {
  expect(words('permesso тест مرحبا 学习 ডাক্তার')).toEqual([
    'permesso',
    'тест',
    'مرحبا',
    '学习',
    '学',
    '习',
    'ডাক্তার',
  ]);
});

test('every word of any text has a letter or a digit, and no space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      for (const word of words(text)) expect(word).toMatch(/^(?=.*[\p{L}\p{N}])[^\s\u200C]+$/u);
    }),
    { examples: [['⼀𞀈'], ['a\u200C\u{1E008}']] },
  );
});
