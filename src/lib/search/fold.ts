import { digitValue } from '#src/lib/domain/digits.ts';

/** Letters of the Arabic script that keyboards write in several ways, each as one: Arabic, Persian and Urdu alike. */
const ARABIC: Readonly<Record<string, string>> = {
  ...all('أإآٱ', 'ا'),
  ...all('ىیېے', 'ي'),
  ...all('کڪ', 'ك'),
  ...all('ہھەۀۂۃة', 'ه'),
  ...all('ؤ', 'و'),
  ...all('ئ', 'ي'),
  ...all('ں', 'ن'),
};

/** Letters with a stroke or a hook, which have no accent to take away, as people type them without. */
const STROKES: Readonly<Record<string, string>> = {
  ...all('ł', 'l'),
  ...all('đð', 'd'),
  ...all('ø', 'o'),
  ...all('ı', 'i'),
  ...all('ħ', 'h'),
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ґ: 'г',
};

const FOLDED = new RegExp(`[${Object.keys({ ...ARABIC, ...STROKES }).join('')}]`, 'gu');
/** An accent on a letter of a script whose accents people leave out. In other scripts marks are vowels. */
const ACCENT = /([\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])\p{Mn}+/gu;
/**
 * Arabic vowel signs, the small alef, tatweel, a lone hamza; and what is not seen: soft hyphens, and what joins or turns
 * letters or chooses how they look. The non-joiner stays: Persian puts it where others put a space or nothing.
 */
const UNWRITTEN =
  /[\u0610-\u061A\u0621\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u00AD\u061C\u200D-\u200F\u2060\uFE00-\uFE0F\uFEFF]/gu;
const QUOTES = /[\u2018\u2019\u201B\u02BC\u02B9\u02BB\u0060\u2032]/gu;
const DIGIT = /\p{Nd}/gu;

/**
 * Text as search compares it: one form of each letter (Unicode NFKC), lower case, without the accents that people
 * leave out, Latin digits. Signs that carry vowels (Bengali, Gurmukhi) stay, for without them words fall together.
 */
export function fold(text: string): string {
  return (
    text
      // NFKC would make a space and an accent of it.
      .replaceAll('\u00B4', "'")
      .normalize('NFKC')
      .toLowerCase()
      .replace(QUOTES, "'")
      .replace(UNWRITTEN, '')
      .normalize('NFD')
      .replace(ACCENT, '$1')
      .normalize('NFC')
      .replace(FOLDED, (letter) => ARABIC[letter] ?? STROKES[letter] ?? letter)
      .replace(DIGIT, (digit) => String(digitValue(digit)))
  );
}

function all(letters: string, one: string): Record<string, string> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, one]));
}
