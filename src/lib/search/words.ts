/** A run of letters, digits and the marks on them; an apostrophe inside Cyrillic letters belongs to the word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200C]*(?:'(?=\p{Script=Cyrillic})[\p{L}\p{M}]+)*/gu;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/**
 * The words of a folded text, in order. What stands before an apostrophe is a word of its own (`l'alloggio`).
 * Chinese, which has no spaces, is cut into pairs of signs, each overlapping the next, and into its signs.
 */
export function wordsOf(folded: string): string[] {
  const words: string[] = [];
  for (const [run] of folded.matchAll(WORD)) {
    let at = 0;
    for (const han of run.matchAll(HAN)) {
      add(words, run.slice(at, han.index));
      words.push(...pairs(han[0]));
      at = han.index + han[0].length;
    }
    add(words, run.slice(at));
  }
  return words;
}

/**
 * A lone letter says nothing, but a lone digit may; marks alone, as stray ones after a Chinese sign, say nothing. A word with
 * a non-joiner is looked for as a whole and by parts.
 */
function add(words: string[], run: string): void {
  const word = run.replaceAll("'", '');
  const parts = word.split('\u200C').filter((part) => part !== '');
  for (const part of parts.length > 1 ? [parts.join(''), ...parts] : parts)
    if ((part.length > 1 ? /[\p{L}\p{N}]/u : /\p{N}/u).test(part)) words.push(part);
}

function pairs(run: string): string[] {
  const signs = Array.from(run);
  if (signs.length < 2) return signs;
  return [...signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`), ...signs];
}
