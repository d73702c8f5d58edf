import { finding } from '#src/lib/domain/finding.ts';
import { strangeProportion } from '#src/lib/guard/proportion.ts';
import { say } from '#src/lib/domain/say.ts';
import { current, noMarks, start, type Guard } from './guard.ts';

/** A part is about as long as the Italian. */
export const length: Guard = (source, translation, locale) =>
  Object.entries(translation.units).flatMap(([part, units]) => {
    const there = weight(source.units[part] ?? []);
    const here = weight(units);
    const share = strangeProportion(there, here, locale?.script);
    if (share === undefined || !current(source, translation, part)) return [];
    return [
      finding(
        'translation-length',
        start(translation),
        say(
          `«${part}» è lungo ${Math.round(share * 100)} % dell’italiano.`,
          `“${part}” is ${Math.round(share * 100)} % as long as the Italian.`,
        ),
        say('Controlla che non manchi o non avanzi testo.', 'Check that no text is missing or left over.'),
      ),
    ];
  });

const weight = (units: readonly string[]): number =>
  units.reduce((sum, unit) => sum + noMarks(unit).length, 0);
