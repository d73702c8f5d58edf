import type { Locale } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';

/** A term as translators need it while they write. */
export interface WorkTerm {
  /** The Italian word and its other forms, as they occur in texts. */
  italian: string[];
  definition: string;
  policy: 'translate' | 'keep' | 'keep-and-explain';
  /** In the language; absent where nobody has said it yet. */
  term?: string;
  forms: string[];
  forbidden: string[];
}

/** What the workbench knows of a language besides the texts. */
export interface WorkLanguage {
  code: string;
  tag: string;
  dir: 'ltr' | 'rtl';
  script: string;
  /** Its name in Italian. */
  name: string;
  terms: WorkTerm[];
}

/** A language with its glossary, for the workbench. Drafts are no help to translators and are left out. */
export function workbenchGlossary(portal: Portal, { code, tag, dir, script, italian }: Locale): WorkLanguage {
  const entries = portal.catalogues.get(code)?.get('terms');
  const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
  return {
    code,
    tag,
    dir,
    script,
    name: italian,
    terms: [...portal.terms].map(([id, { term, forms, definition, policy }]) => {
      const entry = entries?.get(id);
      const said = entry && entry.$s !== 'draft' ? entry : undefined;
      const own = said?.['term'];
      return {
        italian: [term, ...forms],
        definition,
        policy,
        ...(typeof own === 'string' ? { term: own } : {}),
        forms: list(said?.['forms']),
        forbidden: list(entry?.['forbidden']),
      };
    }),
  };
}
