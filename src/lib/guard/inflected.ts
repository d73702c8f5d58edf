import { plain } from './forms.ts';

/**
 * Whether a name of the glossary is said in a text, in whatever case, number or person: half of its words must stand there
 * with the same beginning. Words of Arabic script are compared by their consonants, because their plurals change the vowels
 * inside; Chinese has no words to part, so any two signs in a row will do.
 */
export function isSaid(name: string, text: string): boolean {
  const here = plain(text);
  return ways(name).some((way) => here.includes(way) || saysWords(way, here));
}

/** "مديرية الشرطة (Questura)" is two ways of saying it, and so is "kabul / onay". */
const ways = (name: string): string[] =>
  [name, ...name.split(/[()（）/،,、;]/u)].map((way) => plain(way).trim()).filter((way) => way.length > 1);

function saysWords(way: string, text: string): boolean {
  const signs = /\p{Script=Han}{2,}/u.exec(way)?.[0];
  if (signs !== undefined)
    return Array.from({ length: signs.length - 1 }, (_, at) => signs.slice(at, at + 2)).some((two) =>
      text.includes(two),
    );
  // Small words join the others.
  const all = wordsOf(way);
  const telling = all.filter((word) => word.length > 3);
  const stems = (telling.length > 0 ? telling : all).map(stem);
  if (stems.length === 0) return false;
  const there = wordsOf(text);
  const found = stems.filter((beginning) => there.some((word) => word.includes(beginning))).length;
  return found * 2 >= stems.length;
}

const wordsOf = (text: string): string[] => (text.match(/\p{L}+/gu) ?? []).map(bare);

/** An Arabic-script word without article, joined particle and vowels; others as they are. */
const bare = (word: string): string =>
  /^\p{Script=Arabic}/u.test(word)
    ? word.replace(/^(?:[وفبكل]?ال|لل)(?=..)/u, '').replace(/(?!^)[اويىةهءئؤیےآ]/gu, '')
    : word;

/** What all forms of a word begin with: three fifths of it, and three letters at least. */
const stem = (word: string): string =>
  word.slice(0, Math.max(/^\p{Script=Arabic}/u.test(word) ? 2 : 3, Math.floor(word.length * 0.6)));
