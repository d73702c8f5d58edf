import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { noMarks, pairs, start, type Guard } from './guard.ts';

/** Acronyms of Italian offices and papers stay, somewhere in the text: people must recognise them on doors and forms. */
export const names: Guard = (source, translation) => {
  const told = new Set<string>();
  const all = Object.values(translation.units).flat().join('\n').toUpperCase();
  return [...pairs(source, translation)].flatMap(({ part, index, italian }) => {
    const lost = acronyms(italian).filter((name) => !all.includes(name) && !told.has(name));
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

/** Names in capitals, at least three letters; UE and the like have names of their own in each language. */
const acronyms = (text: string): string[] => [
  ...new Set(noMarks(text).match(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu) ?? []),
];
