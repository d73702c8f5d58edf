import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Alphabet, DIGITS } from '#src/lib/i18n/alphabet.ts';
import { LOCALES, of } from './locales.ts';

const locale = (code: string, script: string) => ({ ...of(code), script });

describe('the letter over an entry', () => {
  test.each([
    ['it', 'Latn', 'Àncora', 'A'],
    ['it', 'Latn', '«assegno»', 'A'],
    ['it', 'Latn', '150 ore', DIGITS],
    ['ar', 'Arab', 'السكن', 'س'],
    ['ar', 'Arab', 'أطفال', 'ا'],
    ['fa', 'Arab', 'المپیک', 'ا'],
    ['ur', 'Arab', 'الیکٹرانک', 'ا'],
    ['zh', 'Hans', '居留许可', 'J'],
    ['zh', 'Hans', '安全', 'A'],
    ['zh', 'Hans', '住房', 'Z'],
    ['zh', 'Hans', 'AUSL', 'A'],
    ['ru', 'Cyrl', 'ёлка', 'Е'],
    ['ur', 'Aran', 'الیکٹرانک', 'ا'],
    ['ja', 'Jpan', 'ひらがな', 'ひ'],
  ])('in %s (%s) of %s is %s', (code, script, text, letter) => {
    expect(new Alphabet(locale(code, script)).letterOf(text)).toBe(letter);
  });
});

test('the letters of an index come in the order of the alphabet, the own before others, digits last', () => {
  const lettersOf = (code: string, script: string, texts: string[]): string[] => {
    const alphabet = new Alphabet(locale(code, script));
    return [...new Set(texts.sort((a, b) => alphabet.compare(a, b)).map((text) => alphabet.letterOf(text)))];
  };
  expect(lettersOf('ru', 'Cyrl', ['ISEE', '10 лет', 'вид', 'Bologna', 'адрес'])).toEqual([
    'А',
    'В',
    'B',
    'I',
    DIGITS,
  ]);
  expect(lettersOf('ar', 'Arab', ['محكمة', 'السكن', 'أطفال', 'باب'])).toEqual(['ا', 'ب', 'س', 'م']);
  expect(lettersOf('zh', 'Hans', ['住房', 'CAF', '安全', '财务', 'INPS'])).toEqual(['A', 'C', 'I', 'Z']);
});

test('every letter has its entries together', () => {
  const words = fc.array(fc.stringMatching(/^[a-zà-ùA-Z0-9а-яأ-ي«]{1,6}$/), { maxLength: 30 });
  fc.assert(
    fc.property(fc.constantFrom(...LOCALES), words, ({ code }, texts) => {
      const alphabet = new Alphabet(locale(code, code === 'ru' ? 'Cyrl' : 'Latn'));
      const letters = [...texts]
        .sort((a, b) => alphabet.compare(a, b))
        .map((text) => alphabet.letterOf(text));
      const groups = letters.filter((letter, index) => letter !== letters[index - 1]);
      expect(groups).toEqual([...new Set(groups)]);
    }),
  );
});
