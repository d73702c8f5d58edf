import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { current, pinOf, start, type Guard } from './guard.ts';

/** The sections are the Italian’s, in its order. */
export const sections: Guard = (source, translation) => {
  const pinnedParts = Object.keys(pinOf(translation)?.sections ?? {}).filter((part) => !part.startsWith('_'));
  const now = Object.keys(source.shapes);
  const wanted = now.filter((part) => pinnedParts.length === 0 || pinnedParts.includes(part));
  const given = Object.keys(translation.shapes).filter((part) => now.includes(part));
  const strange = Object.keys(translation.shapes).filter(
    (part) => !now.includes(part) && !pinnedParts.includes(part),
  );
  if (wanted.join() === given.join() && strange.length === 0) return [];
  return [
    finding(
      'translation-structure',
      start(translation),
      say(
        `Le sezioni non sono quelle italiane. Italiano: ${wanted.join(', ')}. Qui: ${Object.keys(translation.shapes).join(', ')}.`,
        `The sections are not those of the Italian. Italian: ${wanted.join(', ')}. Here: ${Object.keys(translation.shapes).join(', ')}.`,
      ),
      say('Rimetti le stesse sezioni nello stesso ordine.', 'Put back the same sections in the same order.'),
    ),
  ];
};

/** Paragraphs, components and ids are the Italian’s, in its order. */
export const shapes: Guard = (source, translation) =>
  Object.entries(translation.shapes).flatMap(([part, shape]) => {
    const wanted = source.shapes[part];
    if (!wanted || !current(source, translation, part)) return [];
    const index = wanted.findIndex((token, position) => token !== shape[position]);
    const at = index < 0 && shape.length > wanted.length ? wanted.length : index;
    if (at < 0) return [];
    return [
      finding(
        'translation-structure',
        start(translation),
        say(
          `Nella sezione «${part}» la struttura non è quella italiana: l’italiano ha «${wanted[at] ?? 'fine'}», qui c’è «${shape[at] ?? 'fine'}».`,
          `In section “${part}” the structure is not that of the Italian: the Italian has “${wanted[at] ?? 'end'}”, here is “${shape[at] ?? 'end'}”.`,
        ),
        say(
          'Tieni gli stessi paragrafi, elenchi, componenti e id nello stesso ordine; traduci solo le parole.',
          'Keep the same paragraphs, lists, components and ids in the same order; translate only the words.',
        ),
      ),
    ];
  });
