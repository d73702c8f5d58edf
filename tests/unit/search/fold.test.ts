import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#src/lib/search/fold.ts';

test.each([
  ['an Arabic and a Persian yeh', 'علي', 'علی'],
  ['an alef maqsura and a yeh', 'مستشفى', 'مستشفي'],
  ['an Urdu barree yeh and a yeh', 'لیے', 'ليي'],
  ['an Arabic and a Persian kaf', 'كتاب', 'کتاب'],
  ['the heh of Arabic, Urdu and the doachashmee heh', 'ههه', 'ہھہ'],
  ['a teh marbuta and a heh', 'مدرسة', 'مدرسه'],
  ['alef with and without hamza or madda', 'أإآٱ', 'اااا'],
  ['a waw with and without hamza', 'مسؤول', 'مسوول'],
  ['a noon ghunna and a noon', 'میں', 'مين'],
  ['a lone hamza and nothing', 'ماء', 'ما'],
  ['vowel signs and none', 'مُدَرِّسٌ', 'مدرس'],
  ['a stretched word and a plain one', 'الـــصحة', 'الصحة'],
  ['presentation forms and letters', 'ﻣﺮﺣﺒﺎ', 'مرحبا'],
  ['a ligature and its letters', 'ﻻ', 'لا'],
  ['Arabic and Latin digits', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['Persian and Urdu and Latin digits', '۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['Bengali and Latin digits', '০১২৩৪৫৬৭৮৯', '0123456789'],
  ['Gurmukhi and Latin digits', '੦੧੨੩੪੫੬੭੮੯', '0123456789'],
  ['full-width and common signs', 'ＳＰＩＤ２', 'spid2'],
  ['Turkish letters with and without dots', 'İSTANBUL ışık', 'istanbul isik'],
  ['a Romanian comma, a cedilla and neither', 'ședință țară', 'şedinţă tara'],
  ['Russian ё and й, and е and и', 'ёлка чай', 'елка чаи'],
  ['Ukrainian ї and ґ, and і and г', 'їжа ґрунт', 'іжа грунт'],
  ['accented and plain letters', 'città Über año ação', 'citta uber ano acao'],
  ['letters put together and taken apart', 'é', 'e\u0301'],
  ['ligatures of Latin and their letters', 'ﬁne œuvre straße', 'fine oeuvre strasse'],
  ['strokes and none', 'łódź đak', 'lodz dak'],
  ['apostrophes of all keyboards', 'l’o l‘o l´o l`o lʼo l＇o', "l'o l'o l'o l'o l'o l'o"],
  ['a soft hyphen and none', 'per\u00ADmesso', 'permesso'],
  ['a mark of direction and none', '\u200Fصحة\u200E', 'صحة'],
])('%s are the same', (_, one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test.each([
  ['Bengali vowel signs', 'কি', 'কী'],
  ['Bengali vowel signs and none', 'কা', 'ক'],
  ['Gurmukhi vowel signs', 'ਦਿਨ', 'ਦੀਨ'],
  ['Gurmukhi with and without addak', 'ਪੱਤਾ', 'ਪਤਾ'],
])('%s keep words apart', (_, one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test('an Arabic word beside a Bengali one leaves its vowel signs alone', () => {
  expect(fold('مُدرس কিতাব')).toBe('مدرس কিতাব');
});

test('a non-joiner stays, for words to be cut at', () => {
  expect(fold('می‌خواهم')).toContain('\u200C');
});

test('what is folded stays as it is when it is folded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 3000 },
  );
});

test('every letter of the first plane, with an accent after it, is folded once and for all', () => {
  const letters = Array.from({ length: 0xd800 }, (_, point) => `a${String.fromCodePoint(point)}\u0301`);
  expect(letters.filter((text) => fold(fold(text)) !== fold(text))).toEqual([]);
});
