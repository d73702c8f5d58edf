import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { lettersOf } from '#src/lib/domain/locale.ts';
import { start, type Guard } from './guard.ts';

/** The letters are mostly the language’s own. */
export const script: Guard = (_, translation, locale) => {
  if (!locale || locale.script === 'Latn') return [];
  const own = lettersOf(locale.script);
  if (!own) return [];
  const runs = new RegExp(`(?:${own.source})+`, 'gu');
  const least = locale.script.startsWith('Han') ? 0.25 : 0.5;
  return Object.entries(translation.units).flatMap(([part, units]) => {
    const text = units.join(' ');
    const letters = lengthOf(text, /\p{L}+/gu);
    const mine = lengthOf(text, runs);
    if (letters < 12 || mine / letters > least) return [];
    return [
      finding(
        'translation-script',
        start(translation),
        say(
          `«${part}» non è scritto nell’alfabeto della lingua (${locale.script}).`,
          `“${part}” is not written in the language’s script (${locale.script}).`,
        ),
        say('Traducilo, oppure togli questo file.', 'Translate it, or take this file out.'),
      ),
    ];
  });
};

/** How much of a text a pattern covers. Patterns of whole runs find a few words where single letters are thousands. */
const lengthOf = (text: string, runs: RegExp): number =>
  (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0);
