/** The scripts that words of a query can be in, by their Unicode names. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Arabic', 'Bengali', 'Gurmukhi', 'Han'] as const;
export type Script = (typeof SCRIPTS)[number] | 'Other';

const LETTERS = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);

/** The scripts that a text is written in. Digits and signs have none. */
export function scriptsOf(text: string): Set<Script> {
  const found = new Set<Script>(LETTERS.filter(([, letter]) => letter.test(text)).map(([script]) => script));
  const rest = text.replace(
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Han}]/gu,
    '',
  );
  if (/\p{L}/u.test(rest)) found.add('Other');
  return found;
}

/** The script of a language, by its ISO 15924 code as in the list of languages. */
export function scriptNamed(code: string): Script {
  const names: Readonly<Record<string, Script>> = {
    Latn: 'Latin',
    Cyrl: 'Cyrillic',
    Arab: 'Arabic',
    Aran: 'Arabic',
    Beng: 'Bengali',
    Guru: 'Gurmukhi',
    Hans: 'Han',
    Hant: 'Han',
  };
  return names[code] ?? 'Other';
}
