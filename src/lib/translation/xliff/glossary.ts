import type { CatalogueEntry } from '#src/lib/domain/catalogue.ts';
import { compare } from '#src/lib/domain/finding.ts';
import type { TermData } from '#src/lib/domain/term.ts';
import { codesOf, plainText, type Content } from './content.ts';
import type { Term } from './document.ts';

/** The words of the glossary that a text uses. */
export interface Glossary {
  in: (content: Content) => Term[];
}

/**
 * The glossary for one language: terms are found where a text names them with <Term>, and where it uses them or one of
 * their forms as a word. A draft is no help to a translator: only what is published is given.
 */
export function glossaryOf(
  terms: ReadonlyMap<string, TermData>,
  translated: ReadonlyMap<string, CatalogueEntry> | undefined,
): Glossary {
  const ids = new Map<string, string>();
  for (const [id, { term, forms }] of terms)
    for (const form of [term, ...forms]) ids.set(form.toLowerCase(), id);
  const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length || compare(a, b));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map((form) => RegExp.escape(form)).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return {
    in(content) {
      const found = new Set(codesOf(content).flatMap(({ kind, name }) => (kind === 'term' ? [name] : [])));
      if (longestFirst.length > 0)
        for (const [word] of plainText(content).matchAll(pattern)) {
          const id = ids.get(word.toLowerCase());
          if (id !== undefined) found.add(id);
        }
      return [...found].flatMap((id): Term[] => {
        const term = terms.get(id);
        if (!term) return [];
        const entry = translated?.get(id);
        const translation = entry?.$s === 'draft' ? undefined : entry?.['term'];
        return [
          {
            term: term.term,
            ...(typeof translation === 'string' ? { translation } : {}),
            definition: term.definition,
          },
        ];
      });
    },
  };
}
