import { expect, test } from 'vitest';
import { gulpease, sentencesOf, wordsOf } from '#src/lib/prose/sentences.ts';

test.each([
  ['two sentences', 'Vai in Questura. Porta il passaporto.', ['Vai in Questura.', 'Porta il passaporto.']],
  ['a question and its answer', 'È scaduto? Chiama subito!', ['È scaduto?', 'Chiama subito!']],
  [
    'an article of a law',
    'Lo dice l’art. 5 del D.Lgs. 286 del 1998.',
    ['Lo dice l’art. 5 del D.Lgs. 286 del 1998.'],
  ],
  [
    'a sentence that begins with a datum',
    'Paghi poco. {0} ore bastano.',
    ['Paghi poco.', '{0} ore bastano.'],
  ],
  ['amounts and times', 'Costa 16.50 € alle 8.30. Poi vai.', ['Costa 16.50 € alle 8.30.', 'Poi vai.']],
  ['nothing but signs', '… – !', []],
])('%s', (_, text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

test('an elided article is a word, a datum is one', () => {
  expect(wordsOf("Vai all'ufficio entro {0} giorni")).toHaveLength(6);
  expect(wordsOf('l’ufficio')).toEqual(['l', 'ufficio']);
});

test('Gulpease is 89 + (300 sentences − 10 letters) / words, between 0 and 100', () => {
  // 2 sentences, 6 words, 29 letters: 89 + (600 − 290) / 6 = 140.7, of which 100 is shown.
  expect(gulpease(['Vai in Questura.', 'Porta il passaporto.'])).toBe(100);
  // 1 sentence, 10 words, 90 letters: 89 + (300 − 900) / 10.
  expect(gulpease([`${'parolonai '.repeat(10).trim()}.`])).toBeCloseTo(29);
  expect(gulpease([`${'a'.repeat(300)}.`])).toBe(0);
  expect(gulpease([])).toBeUndefined();
});
