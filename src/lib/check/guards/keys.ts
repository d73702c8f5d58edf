import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { placeOf } from '#src/lib/check/at.ts';
import { current, type Guard } from './guard.ts';

/** The small texts of the front matter are the Italian’s. */
export const keys: Guard = (source, translation) => {
  const wanted = Object.keys(source.words?.labels ?? {});
  const given = Object.keys(translation.words?.labels ?? {});
  const missing = wanted.filter(
    (key) => !given.includes(key) && current(source, translation, `_${key.split('/')[0] ?? ''}`),
  );
  const extra = given.filter(
    (key) => !wanted.includes(key) && current(source, translation, `_${key.split('/')[0] ?? ''}`),
  );
  return [
    ...missing.map((key) =>
      finding(
        'translation-keys',
        placeOf(translation, key.split('/')[0] ?? ''),
        say(`Manca la traduzione di «${key}».`, `The translation of “${key}” is missing.`),
        say(
          'Aggiungila con lo stesso nome che ha nel file italiano.',
          'Add it with the same name as in the Italian file.',
        ),
      ),
    ),
    ...extra.map((key) =>
      finding(
        'translation-keys',
        placeOf(translation, key.split('/')[0] ?? ''),
        say(`«${key}» nel file italiano non c’è.`, `“${key}” is not in the Italian file.`),
        say('Toglila.', 'Take it out.'),
      ),
    ),
  ];
};
