import { fold } from './fold.ts';
import { stemmerOf, type Stemmer } from './stemmer.ts';
import { wordsOf } from './words.ts';

/** A word as it was written, folded, and what is left of it without its endings. */
export interface Token {
  word: string;
  stem: string;
}

/** Cuts text into words that can be compared. The same one makes the index and reads what people type. */
export interface Analyser {
  lang: string;
  tokens: (text: string) => Token[];
}

/** The analyser of a language by its code. */
export async function analyserOf(lang: string): Promise<Analyser> {
  return analyser(lang, await stemmerOf(lang));
}

/** An analyser that leaves words whole: it need not wait for a stemmer. */
export const plainAnalyser = (lang: string): Analyser => analyser(lang, (word) => word);

function analyser(lang: string, stem: Stemmer): Analyser {
  const stems = new Map<string, string>();
  const token = (word: string): Token => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    return { word, stem: known };
  };
  return { lang, tokens: (text) => wordsOf(fold(text)).map(token) };
}
