import { SOURCE, type Lang, type Locale } from '#src/lib/domain/locale.ts';
import { SHIPPED } from './strings/index.ts';

/** What is wrong with one interface string of a language. */
export interface StringFault {
  key: string;
  /** `form`: the language has no such plural form (CLDR); `placeholder`: not the Italian’s; `unknown`: no such key. */
  why: 'form' | 'placeholder' | 'unknown';
  /** What it should be: the language's forms (`one`, `other`) or the Italian's placeholders (`{{count}}`). */
  wanted: string[];
}

const FORM = /_(zero|one|two|few|many|other)$/;

/** The strings of a language that Italian has not, of a plural form the language has not, or with other placeholders. */
export function stringFaults(
  locale: Locale,
  added: ReadonlyMap<Lang, Record<string, string>> = new Map(),
): StringFault[] {
  const italian = { ...SHIPPED[SOURCE], ...added.get(SOURCE) };
  const stems = new Set(
    Object.keys(italian).flatMap((key) => (FORM.test(key) ? [key.replace(FORM, '')] : [])),
  );
  const forms: readonly string[] = new Intl.PluralRules(locale.tag).resolvedOptions().pluralCategories;
  return Object.entries({ ...SHIPPED[locale.code], ...added.get(locale.code) }).flatMap(
    ([key, text]): StringFault[] => {
      const form = FORM.exec(key)?.[1];
      const stem = key.replace(FORM, '');
      const plural = form !== undefined && stems.has(stem);
      if (!plural && !(key in italian)) return [{ key, why: 'unknown', wanted: [] }];
      if (plural && !forms.includes(form)) return [{ key, why: 'form', wanted: [...forms] }];
      const wanted = placeholders((plural ? italian[`${stem}_other`] : italian[key]) ?? '');
      const here = placeholders(text);
      // "One card" may say its number in a word.
      const spoken = plural && SPOKEN.has(form) ? wanted.filter((name) => name !== 'count') : wanted;
      return [wanted.join(), spoken.join()].includes(here.join())
        ? []
        : [{ key, why: 'placeholder', wanted: wanted.map((name) => `{{${name}}}`) }];
    },
  );
}

const SPOKEN = new Set(['zero', 'one', 'two']);

/** What is filled in when the text is shown, `$t(…)` too: it would bring another text, or itself without end. */
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(.*?)\s*\}\}|(\$t\()/gs)].map(([, name, nested]) => name ?? nested ?? '').sort();
