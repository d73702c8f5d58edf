import type { Analyser } from './analyser.ts';
import type { SearchDocument } from './document.ts';
import { MOST_IMPACT, type Posting } from './postings.ts';

/** How much a field counts, and how much its length is held against it. */
interface Field {
  weight: number;
  length: number;
  stems: (document: SearchDocument, analyser: Analyser) => string[];
}

const stemsOf = (analyser: Analyser, text: string): string[] => analyser.tokens(text).map(({ stem }) => stem);

const FIELDS: readonly Field[] = [
  { weight: 3, length: 0.75, stems: ({ title }, analyser) => stemsOf(analyser, title) },
  { weight: 2, length: 0.3, stems: ({ keywords }, analyser) => stemsOf(analyser, keywords.join('\n')) },
  { weight: 1.5, length: 0.75, stems: ({ summary }, analyser) => stemsOf(analyser, summary) },
  { weight: 1, length: 0.75, stems: ({ text }, analyser) => stemsOf(analyser, text) },
];

/** The count of a word that stands in the middle of the scale. */
export const MIDDLE = 2;

/**
 * How much each stem says about each document, by BM25F (Robertson and Zaragoza, 2009, “The Probabilistic Relevance
 * Framework”): counts of all fields weighted and set against their lengths, on a scale that keeps small ones apart, in steps.
 */
export function impactsOf(documents: readonly SearchDocument[], analyser: Analyser): Map<string, Posting[]> {
  const counts = documents.map(() => new Map<string, number>());
  for (const { weight, length, stems } of FIELDS) {
    const all = documents.map((document) => stems(document, analyser));
    const filled = all.filter(({ length: size }) => size > 0);
    const average = filled.reduce((sum, { length: size }) => sum + size, 0) / Math.max(1, filled.length);
    all.forEach((found, document) => {
      const one = weight / (1 - length + (length * found.length) / Math.max(1, average));
      const count = counts[document];
      for (const stem of found) count?.set(stem, (count.get(stem) ?? 0) + one);
    });
  }
  const postings = new Map<string, Posting[]>();
  counts.forEach((count, document) => {
    for (const [stem, sum] of count) {
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
  const saturation = words <= 3 ? 1.2 : words >= 6 ? 2.5 : 1.6;
  return Array.from({ length: MOST_IMPACT + 1 }, (_, impact) => {
    const count = (MIDDLE * impact) / (MOST_IMPACT + 0.5 - impact);
    return (count * (saturation + 1)) / (count + saturation);
  });
}
