import { finding } from '#src/lib/domain/finding.ts';
import { lostAcronyms } from '#src/lib/guard/acronyms.ts';
import { say } from '#src/lib/domain/say.ts';
import { noMarks, pairs, start, type Guard } from './guard.ts';

/** Acronyms of Italian offices and papers stay, somewhere in the text: people must recognise them on doors and forms. */
export const names: Guard = (source, translation) => {
  const told = new Set<string>();
  // Beside a term the site itself prints its Italian abbreviation: `<Term id="ausl-asl">` says AUSL.
  const printed = new Set(translation.refs.flatMap(({ to, id }) => (to === 'term' ? id.split('-') : [])));
  const all = Object.values(translation.units).flat().join('\n');
  return [...pairs(source, translation)].flatMap(({ part, index, italian }) => {
    const lost = lostAcronyms(noMarks(italian), all).filter(
      (name) => !told.has(name) && !printed.has(name.toLowerCase()),
    );
    lost.forEach((name) => told.add(name));
    if (lost.length === 0) return [];
    return [
      finding(
        'translation-names',
        start(translation),
        say(
          `In «${part}», testo ${index + 1}, manca il nome italiano ${lost.join(', ')}.`,
          `In “${part}”, text ${index + 1}, the Italian name ${lost.join(', ')} is missing.`,
        ),
        say(
          'Tieni la sigla come è scritta sui moduli, e spiegala accanto.',
          'Keep the acronym as forms write it, and explain it beside.',
        ),
        'warning',
      ),
    ];
  });
};
