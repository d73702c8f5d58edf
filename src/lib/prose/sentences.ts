import { SOURCE } from '#src/lib/domain/locale.ts';

/** What stands for a datum in a unit (`sectionUnits`). Readers see a value there: it counts as one short word. */
const DATUM = /\{\d+\}/g;
const DATUM_LETTERS = 4;

/** `art. 5`, `n. 286`, `D.Lgs.`: a full stop that ends no sentence, though a capital or a number may follow. */
const ABBREVIATED =
  /(?:^|[\s(])(?:artt?|nn?|co?|lett|cfr|es|ecc|pag|tel|sig|dott|D\.Lgs|D\.P\.R|D\.M|D\.L|L)\.\s*$/i;

/** A letter or a number: there is a word. */
const WORDS = /[\p{L}\p{N}]/u;

const segmenters = {
  sentence: new Intl.Segmenter(SOURCE, { granularity: 'sentence' }),
  word: new Intl.Segmenter(SOURCE, { granularity: 'word' }),
};

/** The sentences of an Italian text, without the space around them. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  // A datum can begin a sentence, as a capital does.
  const masked = text.replace(DATUM, (datum) => `A${datum.slice(1, -1)}A`);
  for (const { segment, index } of segmenters.sentence.segment(masked)) {
    const own = text.slice(index, index + segment.length);
    const last = found.at(-1);
    if (last !== undefined && ABBREVIATED.test(last)) found[found.length - 1] = last + own;
    else found.push(own);
  }
  return found.map((sentence) => sentence.trim()).filter((sentence) => WORDS.test(sentence));
}

/** The words of a text; a datum is one. Italian elides, so that `l'ufficio` is two. */
export function wordsOf(text: string): string[] {
  const data = text.match(DATUM) ?? [];
  const rest = text.replace(DATUM, ' ').replace(/(?<=\p{L})['’](?=\p{L})/gu, ' ');
  const words = [...segmenters.word.segment(rest)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
  return [...words, ...data];
}

/**
 * How easy an Italian text reads, by the Gulpease index (Lucisano, Piemontese 1988): 89 + (300 × sentences − 10 ×
 * letters) / words, from 0 to 100; 60 and more is easy for who has finished middle school. A title or an item of a list
 * without a full stop counts as a sentence. Undefined without words.
 */
export function gulpease(units: readonly string[]): number | undefined {
  const words = units.flatMap(wordsOf);
  if (words.length === 0) return undefined;
  const letters = words.reduce(
    (sum, word) => sum + (word.startsWith('{') ? DATUM_LETTERS : Array.from(word).length),
    0,
  );
  const sentences = units.flatMap(sentencesOf).length;
  return Math.max(0, Math.min(100, 89 + (300 * sentences - 10 * letters) / words.length));
}
