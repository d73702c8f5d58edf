import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breathsOf, voiceFor } from '#src/lib/hand/aloud.ts';

const voice = (lang: string, more = {}) => ({ lang, localService: true, default: false, ...more });

describe('the voice for a language', () => {
  test.each([
    ['is that of the language, wherever it is spoken', 'ar', ['it-IT', 'ar-EG'], 'ar-EG'],
    ['is known by the name that some phones write', 'it', ['it_IT'], 'it_IT'],
    ['is known by its old name', 'fil', ['tl-PH'], 'tl-PH'],
    ['is known by the name of Mandarin', 'zh-Hans', ['cmn-Hans-CN'], 'cmn-Hans-CN'],
    ['is none that reads other letters', 'zh-Hans', ['zh-TW'], undefined],
    ['is none for Punjabi as Pakistan writes it', 'pa-Guru', ['pa-PK'], undefined],
    ['is that of India for Punjabi', 'pa-Guru', ['pa-IN'], 'pa-IN'],
    ['is not that of a language of which the name begins the same', 'fa', ['fil-PH'], undefined],
    ['does not fail over a voice with a name that is none', 'it', ['?', '', 'it'], 'it'],
  ])('%s', (_, tag, langs, found) => {
    expect(
      voiceFor(
        langs.map((lang) => voice(lang)),
        tag,
      )?.lang,
    ).toBe(found);
  });

  test('is none that sends the text to somebody', () => {
    expect(voiceFor([voice('it-IT', { localService: false, default: true })], 'it')).toBeUndefined();
  });

  test('is the one that its owner has chosen', () => {
    const chosen = voice('it-CH', { default: true });
    expect(voiceFor([voice('it-IT'), chosen], 'it')).toBe(chosen);
  });
});

describe('a text is said', () => {
  test.each([
    [
      'sentence by sentence, short ones together',
      'it',
      `Vai. Prendi il numero. ${'Porta il passaporto '.repeat(9)}.`,
      2,
    ],
    ['with the sentences of Arabic', 'ar', `هل تريد؟ نعم. ${'نعم أريد '.repeat(25)}.`, 2],
    [
      'with those of Chinese, which have no spaces',
      'zh-Hans',
      `${'请带护照'.repeat(40)}。${'谢谢您'.repeat(30)}。`,
      2,
    ],
    ['not at all where there is nothing to say', 'it', ' · — ', 0],
  ])('%s', (_, tag, text, count) => {
    expect(breathsOf(text, tag)).toHaveLength(count);
  });

  test('whole, and nothing else, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(breathsOf(text, 'it').join(''))).toBe(letters(text));
      }),
    );
  });

  test('whole in a browser that does not know where sentences end', () => {
    const known = Intl.Segmenter;
    const long = `${'Prima frase '.repeat(14)}. ${'Seconda frase '.repeat(14)}! Fine.`;
    try {
      Object.assign(Intl, { Segmenter: undefined });
      expect(breathsOf(long, 'it').map((breath) => breath.slice(0, 5))).toEqual(['Prima', 'Secon', 'Fine.']);
    } finally {
      Object.assign(Intl, { Segmenter: known });
    }
  });
});
