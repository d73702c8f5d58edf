import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { HEAD } from '#src/lib/domain/piece.ts';
import { isBegun, start, type Guard } from './guard.ts';

/** A part is not the Italian itself, but where a translation has only been begun. */
export const copied: Guard = (source, translation) =>
  Object.entries(translation.units).flatMap(([part, units]) => {
    const italian = (source.units[part] ?? []).join(' ');
    if (units.join(' ') !== italian || isBegun(translation)) return [];
    const letters = italian.match(/\p{L}/gu)?.length ?? 0;
    if (letters < (part === HEAD ? 20 : 60)) return [];
    return [
      finding(
        'translation-copied',
        start(translation),
        say(`«${part}» è uguale all’italiano.`, `“${part}” is equal to the Italian.`),
        say(
          'Traducilo, oppure togli questo file: i lettori vedono l’italiano con un avviso.',
          'Translate it, or take this file out: readers see the Italian with a notice.',
        ),
      ),
    ];
  });
