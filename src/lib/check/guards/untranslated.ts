import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { noMarks, pairs, start, type Guard } from './guard.ts';

/** Italian words that other languages do not write so. */
const ITALIAN = new Set(
  `gli della dello delle degli nella nelle negli sono perché anche puoi devi chi questa questo allo alla alle agli dalla dalle
  sulla hai sei deve può vai chiedi chiama leggi scegli sportello ufficio permesso soggiorno domanda documenti iscriverti
  tuo tua giorni entro quando dove cosa`.split(/\s+/),
);

/** No sentence was left in Italian in the middle of a translated part. */
export const untranslated: Guard = (source, translation) =>
  [...pairs(source, translation)].flatMap(({ part, index, own }) => {
    if ((source.units[part] ?? []).join(' ') === (translation.units[part] ?? []).join(' ')) return [];
    const left = italianIn(noMarks(own));
    if (left === undefined) return [];
    return [
      finding(
        'translation-untranslated',
        start(translation),
        say(
          `In «${part}», testo ${index + 1}, è rimasto italiano: «${left}».`,
          `In “${part}”, text ${index + 1}, Italian was left: “${left}”.`,
        ),
        say('Traducilo.', 'Translate it.'),
        'warning',
      ),
    ];
  });

/** Four words in a row, three of them Italian. */
function italianIn(text: string): string | undefined {
  // Most texts of other scripts have no such letter, and most Latin ones no such word.
  if (!/[a-z]/i.test(text)) return undefined;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const own = words.map((word) => (ITALIAN.has(word.toLowerCase()) ? 1 : 0));
  if (!own.includes(1)) return undefined;
  const at = own.findIndex(
    (_, from) => own.slice(from, from + 4).reduce<number>((sum, one) => sum + one, 0) >= 3,
  );
  return at < 0 ? undefined : words.slice(at, at + 4).join(' ');
}
