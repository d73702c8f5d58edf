import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { digitsOf } from '#src/lib/guard/digits.ts';
import { noMarks, pairs, start, type Guard } from './guard.ts';

/** Numbers are the Italian’s, paragraph by paragraph. */
export const numbers: Guard = (source, translation) =>
  [...pairs(source, translation)].flatMap(({ part, index, italian, own }) => {
    const [there, here] = [digitsOf(noMarks(italian)), digitsOf(noMarks(own))];
    if (there === here) return [];
    return [
      finding(
        'translation-numbers',
        start(translation),
        say(
          `In «${part}», testo ${index + 1}, i numeri sono «${here}», in italiano «${there}».`,
          `In “${part}”, text ${index + 1}, the numbers are “${here}”, in the Italian “${there}”.`,
        ),
        say(
          'I numeri sono gli stessi in ogni lingua: correggili.',
          'Numbers are the same in every language: mend them.',
        ),
      ),
    ];
  });
