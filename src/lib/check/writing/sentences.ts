import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { sentencesOf, wordsOf } from '#src/lib/prose/sentences.ts';
import { opening, type Written } from './written.ts';

/**
 * Words of a sentence. People read in a language that is not theirs, and translators and engines split long sentences
 * each in their own way. 25 is the limit of the department of public administration's handbook of style (2002).
 */
export const LONG = 25;
export const TOO_LONG = 35;

/** Notes for operators, which readers do not see: they list what is to be verified, and each thing is counted by itself. */
const DESK = 'desk';

/** Sentences that are hard to follow. */
export const checkSentences = (written: readonly Written[]): Finding[] =>
  written.flatMap(({ part, text, place }) =>
    sentencesOf(text)
      .flatMap((sentence) => (part === DESK ? sentence.split(/;\s/) : [sentence]))
      .flatMap((sentence) => {
        const words = wordsOf(sentence).length;
        if (words <= (part === DESK ? TOO_LONG : LONG)) return [];
        return [
          finding(
            'sentence-long',
            place,
            say(
              `Una frase di ${words} parole: «${opening(sentence)}».`,
              `A sentence of ${words} words: “${opening(sentence)}”.`,
            ),
            say(
              `Dividila: al massimo ${LONG} parole, mai più di ${TOO_LONG}.`,
              `Split it: ${LONG} words at most, never more than ${TOO_LONG}.`,
            ),
            words > TOO_LONG && part !== DESK ? 'error' : 'warning',
          ),
        ];
      }),
  );
