import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { noMarks, pairs, start, type Guard } from './guard.ts';

/** Italian words that hold sentences together; few other languages write them so. */
const ITALIAN = new Set(
  `il lo gli della dello delle degli nella nelle negli sono che perché anche puoi devi chi dove come questo questa non con
  allo alla alle agli dal dalla dalle sul sulla hai sei deve può`.split(/\s+/),
);

/** No sentence was left in Italian in the middle of a translated part. */
export const untranslated: Guard = (source, translation) =>
  [...pairs(source, translation)].flatMap(({ part, index, italian, own }) => {
    if ((source.units[part] ?? []).join(' ') === (translation.units[part] ?? []).join(' ')) return [];
    const [left] = noMarks(own).match(/[\p{Script=Latin}'’]+(?:[\s,]+[\p{Script=Latin}'’]+){3,}/gu)?.filter(isItalian) ?? [];
    if (left === undefined && !(own === italian && isItalian(italian))) return [];
    return [
      finding(
        'translation-untranslated',
        start(translation),
        say(
          `In «${part}», testo ${index + 1}, è rimasto italiano: «${left ?? own}».`,
          `In “${part}”, text ${index + 1}, Italian was left: “${left ?? own}”.`,
        ),
        say('Traducilo.', 'Translate it.'),
        'warning',
      ),
    ];
  });

/** Four words or more, a third of them Italian and no other language’s. */
function isItalian(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length >= 4 && words.filter((word) => ITALIAN.has(word)).length * 3 >= words.length;
}
