import { distance } from '#src/lib/search/distance.ts';

/** Short words differ by one letter without being slips. */
const LONG = 5;

/**
 * What tells whether words hold a slip (“asegno unico”): one is no word of what it is compared with, and one letter away
 * from such a word. Slips are for the search to find; a list shows none.
 *
 * @param texts in which every word is right
 */
export function slipFinder(texts: Iterable<string>): (words: string) => boolean {
  const known = new Set([...texts].flatMap(wordsOf));
  const long = [...known].filter(({ length }) => length >= LONG - 1);
  return (words) =>
    wordsOf(words).some(
      (word) =>
        word.length >= LONG && !known.has(word) && long.some((right) => distance(word, right, 1) <= 1),
    );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
