import { digitValue } from '#src/lib/domain/digits.ts';
import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { noMarks, pairs, start, type Guard } from './guard.ts';

/** What may hold a digit once NFKC has unfolded it: digits, and signs like ① and ㏠. Most texts hold neither. */
const NUMERIC = /[\p{N}\p{So}]/u;

/** Digits of all scripts as Latin ones, so that ٣٠, ৩০ and 30 are the same number. */
export function digitsOf(text: string): string {
  if (!NUMERIC.test(text)) return '';
  const plain = text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  return (plain.match(/\d+/g) ?? []).sort().join(' ');
}

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
