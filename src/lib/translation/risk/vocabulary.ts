import { isTwin } from '#src/lib/domain/risk-words.ts';

/** The words that Italian texts are known to use, and the rows of three letters in them. */
export interface Vocabulary {
  words: ReadonlySet<string>;
  trigrams: ReadonlySet<string>;
}

/** How often a word must occur to be no slip. */
const OFTEN = 2;

/** The vocabulary of Italian texts, which are taken to be right for the most part. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = new Set([...counts].filter(([, count]) => count >= OFTEN).map(([word]) => word));
  return { words, trigrams: new Set([...words].flatMap(trigramsOf)) };
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .match(/\p{L}+/gu) ?? [];

const trigramsOf = (word: string): string[] => {
  const whole = ` ${word} `;
  return Array.from({ length: Math.max(0, whole.length - 2) }, (_, at) => whole.slice(at, at + 3));
};

/**
 * Whether one of two words is a slip of the other: one is known, the other is not, they are a letter apart, and either
 * only a doubled letter, an accent or two letters' places tell them apart, or the unknown one has letters that do not
 * stand together in the language. "casa" and "cosa" are two words, and so may be "nonno" and "nonna".
 */
export function isSlip(one: string, other: string, { words, trigrams }: Vocabulary): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (Math.min(a.length, b.length) < 4 || words.has(a) === words.has(b) || isTwin(a) || isTwin(b))
    return false;
  const [known, unknown] = words.has(a) ? [a, b] : [b, a];
  if (single(known) === single(unknown) || bare(known) === bare(unknown)) return true;
  if (swapped(known, unknown)) return true;
  return oneLetterApart(known, unknown) && trigramsOf(unknown).some((three) => !trigrams.has(three));
}

const single = (word: string): string => word.replace(/(\p{L})\1/gu, '$1');
const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function oneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  const at = Array.from(short).findIndex((letter, index) => letter !== long[index]);
  if (at < 0) return true;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
