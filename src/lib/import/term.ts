import type { z } from 'zod';
import type { CatalogueEntry } from '#src/lib/domain/catalogue.ts';
import type { termSchema } from '#src/lib/domain/term.ts';
import type { TermFact } from './seed.ts';
import { sentence } from './text.ts';

export type Term = z.input<typeof termSchema>;

/** Who made the translations that no source has and every translator should look at. */
const ENGINE = 'modello linguistico';

/** `Servizio sanitario nazionale (SSN)` is a term and its acronym; `AUSL / ASL` one with two forms. */
export function term(fact: TermFact): Term {
  const [, word = fact.term_it, inBrackets] = /^(.+?)(?: \(([A-Z]+)\))?$/.exec(fact.term_it) ?? [];
  const abbreviation = inBrackets ?? /(?<![\p{L}])[A-Z]{3,}(?![\p{L}])|^NASpI$/u.exec(word)?.[0];
  const forms = word.includes(' / ') ? word.split(' / ') : [];
  if (abbreviation !== undefined && abbreviation !== word && !forms.includes(abbreviation))
    forms.push(abbreviation);
  return {
    term: word,
    ...(forms.length > 0 ? { forms } : {}),
    ...(abbreviation === undefined ? {} : { abbreviation }),
    definition: sentence(fact.definition_it),
    area: fact.area,
  };
}

/** The translations of all terms by language, for the languages the portal has. */
export function termCatalogues(
  facts: readonly TermFact[],
  languages: readonly string[],
): Map<string, Record<string, CatalogueEntry>> {
  return new Map(
    languages.map((lang) => [
      lang,
      Object.fromEntries(
        facts.flatMap(({ id, translations }) => {
          const found = translations[lang];
          return found === undefined ? [] : [[id, entry(found)]];
        }),
      ),
    ]),
  );
}

function entry({ text, source, status }: TermFact['translations'][string]): CatalogueEntry {
  return status === 'sourced' && source !== undefined
    ? { term: text, $s: 'sourced', $src: source }
    : { term: text, $s: 'machine', $e: ENGINE };
}
