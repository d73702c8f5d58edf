import { finding } from '#src/lib/domain/finding.ts';
import { isNegationLost } from '#src/lib/guard/negation.ts';
import { say } from '#src/lib/domain/say.ts';
import { noMarks, pairs, start, type Guard } from './guard.ts';

/** A hint, not a proof: where the Italian denies and the translation has no word that does, somebody should look. */
export const negation: Guard = (source, translation, locale) => {
  if (!locale) return [];
  return [...pairs(source, translation)].flatMap(({ part, index, italian, own }) => {
    if (!isNegationLost(noMarks(italian), noMarks(own), locale.code)) return [];
    return [
      finding(
        'translation-negation',
        start(translation),
        say(
          `In «${part}», testo ${index + 1}, l’italiano dice «non»; qui non si vede una negazione.`,
          `In “${part}”, text ${index + 1}, the Italian says “non”; no negation is seen here.`,
        ),
        say('Rileggi la frase: deve dire la stessa cosa.', 'Read the sentence again: it must say the same.'),
        'warning',
      ),
    ];
  });
};
