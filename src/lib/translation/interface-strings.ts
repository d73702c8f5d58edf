import { SOURCE, type Lang, type Locale } from '#src/lib/domain/locale.ts';
import { SHIPPED } from '#src/lib/i18n/strings/index.ts';

/** The interface strings that content adds or changes, by language. */
export type Added = ReadonlyMap<Lang, Readonly<Record<string, string>>>;

/** The file where a language’s strings are added or changed, from the content root. */
export const interfacePath = (lang: Lang): string => `l10n/${lang}/interface.yaml`;

const PLURAL = /^(.*)_(zero|one|two|few|many|other)$/;
/** Forms in which a language may leave the number to the word. */
const COUNTED: readonly string[] = ['zero', 'one', 'two'];
/** Numbers that show what a plural form is for; of those of one form the first few are told. */
const NUMBERS = [...Array.from({ length: 31 }, (_, number) => number), 100, 1000, 1_000_000, 0.5];
const EXAMPLES = 3;

/** The Italian of every string a language needs, with the plural forms CLDR gives it. */
export function interfaceStrings(locale: Locale, added: Added): Map<string, string> {
  const italian = { ...SHIPPED[SOURCE], ...added.get(SOURCE) };
  const categories = new Intl.PluralRules(locale.tag).resolvedOptions().pluralCategories;
  const wanted = new Map<string, string>();
  for (const [key, text] of Object.entries(italian)) {
    const stem = PLURAL.exec(key)?.[1];
    if (key.startsWith('$')) continue;
    if (stem === undefined) wanted.set(key, text);
    else
      for (const category of categories) {
        const same = `${stem}_${category}`;
        wanted.set(same, italian[same] ?? italian[`${stem}_other`] ?? text);
      }
  }
  // Strings of one part of the site stand together, wherever the file has them.
  return new Map([...Map.groupBy(wanted, ([key]) => partOf(key)).values()].flat());
}

/** The part of the site that a string belongs to: `sheet` for `sheet.print`. */
export const partOf = (key: string): string => key.split('.')[0] ?? key;

/** The strings that a language has. */
export const ownStrings = (locale: Locale, added: Added): Record<string, string> => ({
  ...SHIPPED[locale.code],
  ...added.get(locale.code),
});

/** Values that a string may leave out: the number, where a word says it. */
export const looseValues = (key: string): string[] =>
  COUNTED.includes(PLURAL.exec(key)?.[2] ?? '') ? ['count'] : [];

/** What a string is, for those who translate it: its key, and the numbers that a plural form goes with. */
export function stringContext(key: string, { tag }: Locale): string {
  const form = PLURAL.exec(key)?.[2];
  if (form === undefined) return key;
  const rules = new Intl.PluralRules(tag);
  const numbers = NUMBERS.filter((number) => rules.select(number) === form).slice(0, EXAMPLES);
  const examples = numbers.length > 0 ? `, per esempio ${numbers.join(', ').replace('0.5', '0,5')}` : '';
  return `${key}: forma plurale «${form}»${examples}`;
}
