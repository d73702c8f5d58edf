import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Written } from './written.ts';

/** Whether a word is right; it is asked in the form of the text and in small letters. */
export type Knows = (word: string) => boolean;

/** A run of letters, with the apostrophe that may follow: what stands before one (`dell'`, `po'`) is cut short. */
const WORD = /[\p{L}\p{M}\p{N}]+['’]?/gu;
/** Addresses and marks of data are no words. */
const NO_WORDS =
  /\{\d+\}|https?:\/\/\S+|\S+@\S+|\bwww\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:it|org|gov|eu|com|net)\b/gu;

/** Words of Italian texts that neither a dictionary nor the content’s own list knows: each once for a text. */
export const misspelled = (written: readonly Written[], knows: Knows): Finding[] =>
  written.flatMap(({ text, place }) =>
    [...new Set(wordsOf(text))]
      .filter((word) => !knows(word) && !knows(word.toLowerCase()))
      .map((word) =>
        finding(
          'spelling',
          place,
          say(`«${word}» non è nel dizionario.`, `“${word}” is not in the dictionary.`),
          say(
            'Correggila; se è giusta, aggiungila a content/dizionario.txt.',
            'Mend it; if it is right, add it to content/dizionario.txt.',
          ),
        ),
      ),
  );

function wordsOf(text: string): string[] {
  const found = text.normalize('NFC').replace(NO_WORDS, ' ').match(WORD) ?? [];
  return found.filter((word) => !/['’]$|\p{N}/u.test(word) && word.length > 1 && !isAcronym(word));
}

/** `INPS`, `DSU`, and forms such as `CIE`: letters that are read one by one. */
const isAcronym = (word: string): boolean => word === word.toUpperCase();
