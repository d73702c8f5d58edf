import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { isForeignScript } from '#src/lib/guard/script.ts';
import { start, type Guard } from './guard.ts';

/** The letters are mostly the language’s own. */
export const script: Guard = (_, translation, locale) => {
  if (!locale) return [];
  return Object.entries(translation.units).flatMap(([part, units]) => {
    if (!isForeignScript(units.join(' '), locale.script)) return [];
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
