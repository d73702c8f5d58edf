import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { TermData } from '#src/lib/domain/term.ts';

/** One word of the glossary in one language. */
export interface GlossaryWord {
  lang: Lang;
  tag: string;
  term: string;
  forms: string[];
  forbidden: string[];
  definition?: string;
  note?: string;
  status: string;
}

export interface GlossaryEntry {
  id: string;
  area?: string;
  policy: TermData['policy'];
  words: GlossaryWord[];
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The glossary: Italian first, then every language that has the word and may be read. */
export function glossaryEntries(portal: Portal): GlossaryEntry[] {
  return [...portal.terms].map(([id, term]) => {
    const words: GlossaryWord[] = [
      {
        lang: SOURCE,
        tag: SOURCE,
        term: term.term,
        forms: [...term.forms, ...(term.abbreviation === undefined ? [] : [term.abbreviation])],
        forbidden: term.avoid.map(({ form }) => form),
        definition: term.definition,
        status: 'approved',
      },
    ];
    for (const { code, tag } of portal.site.languages) {
      const entry = portal.catalogues.get(code)?.get('terms')?.get(id);
      const own = text(entry?.['term']);
      if (!entry || own === undefined || code === SOURCE) continue;
      const [definition, note] = [text(entry['definition']), text(entry['note'])];
      words.push({
        lang: code,
        tag,
        term: own,
        forms: list(entry['forms']),
        forbidden: list(entry['forbidden']),
        ...(definition === undefined ? {} : { definition }),
        ...(note === undefined ? {} : { note }),
        status: entry.$s,
      });
    }
    return { id, policy: term.policy, ...(term.area === undefined ? {} : { area: term.area }), words };
  });
}
