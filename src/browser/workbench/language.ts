import { plain, stands } from '#src/lib/guard/forms.ts';

/** A term as translators need it: `src/lib/translation/glossary/workbench.ts` makes the file. */
export interface Term {
  italian: string[];
  definition: string;
  policy: 'translate' | 'keep' | 'keep-and-explain';
  term?: string;
  forms: string[];
  forbidden: string[];
}

export interface Language {
  code: string;
  tag: string;
  dir: 'ltr' | 'rtl';
  script: string;
  /** Its name in Italian. */
  name: string;
  terms: Term[];
}

/** The terms of the glossary that an Italian text uses, in the order of the glossary. */
export function termsIn(italian: string, { terms }: Language): Term[] {
  const text = plain(italian);
  return terms.filter(({ italian: forms }) => forms.some((form) => stands(plain(form), text)));
}

/** The language that a file says it is. */
export async function loadLanguage(lang: string): Promise<Language> {
  const answer = await fetch(`/redazione/traduci/${lang}.json`);
  if (!answer.ok) throw new Error(String(answer.status));
  // The file was made by this build.
  return (await answer.json()) as Language;
}
