import type { Analyser } from './analyser.ts';
import type { SearchDocument } from './document.ts';
import { MOST_IMPACT, type Posting } from './postings.ts';

/** How much a field counts, and how much its length is held against it. */
interface Field {
  weight: number;
  length: number;
  text: (document: SearchDocument) => string;
}

const FIELDS: readonly Field[] = [
  { weight: 3, length: 0.75, text: ({ title }) => title },
  { weight: 2, length: 0.3, text: ({ keywords }) => keywords.join('\n') },
  { weight: 1.5, length: 0.75, text: ({ summary }) => summary },
  { weight: 1, length: 0.75, text: ({ text }) => text },
];

/** How a word stands in the index in the very form it was written, beside its stem. */
export const wholeWord = (word: string): string => `${word}'`;

export const isWhole = (term: string): boolean => term.endsWith("'");

/** The count of a word that stands in the middle of the scale. */
export const MIDDLE = 2;

/**
 * How much each stem says about each document, by BM25F (Robertson and Zaragoza, 2009, “The Probabilistic Relevance
 * Framework”): counts of all fields weighted and set against their lengths, on a scale that keeps small ones apart, in steps.
 */
export function impactsOf(documents: readonly SearchDocument[], analyser: Analyser): Map<string, Posting[]> {
  const counts = documents.map(() => new Map<string, number>());
  const forms = new Map<string, Set<string>>();
  for (const { weight, length, text } of FIELDS) {
    const all = documents.map((document) => analyser.tokens(text(document)));
    const filled = all.filter(({ length: size }) => size > 0);
    const average = filled.reduce((sum, { length: size }) => sum + size, 0) / Math.max(1, filled.length);
    all.forEach((found, document) => {
      const one = weight / (1 - length + (length * found.length) / Math.max(1, average));
      const count = counts[document];
      for (const { stem, word } of found) {
        forms.set(stem, (forms.get(stem) ?? new Set()).add(word));
        for (const term of [stem, wholeWord(word)]) count?.set(term, (count.get(term) ?? 0) + one);
      }
    });
  }
  const alone = new Set(
    [...forms.values()].flatMap((words) => (words.size === 1 ? [...words].map(wholeWord) : [])),
  );
  const postings = new Map<string, Posting[]>();
  counts.forEach((count, document) => {
    for (const [stem, sum] of count) {
      if (alone.has(stem)) continue;
      const impact = Math.max(1, Math.round((MOST_IMPACT * sum) / (sum + MIDDLE)));
      const list = postings.get(stem) ?? [];
      if (list.length === 0) postings.set(stem, list);
      list.push({ document, impact });
    }
  });
  return postings;
}

/**
 * What each impact is worth to a query of so many words. In a short query each word must be there, and being there
 * often adds little; a question in plain speech is answered where its few telling words come again and again.
 */
export function worth(words: number): number[] {
  const saturation = words <= 3 ? 1.2 : words >= 6 ? 3 : 1.6;
  return Array.from({ length: MOST_IMPACT + 1 }, (_, impact) => {
    const count = (MIDDLE * impact) / (MOST_IMPACT + 0.5 - impact);
    return (count * (saturation + 1)) / (count + saturation);
  });
}
