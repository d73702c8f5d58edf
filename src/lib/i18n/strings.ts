import i18next, { type TFunction } from 'i18next';
import { SOURCE, type Lang, type Locale } from '#src/lib/domain/locale.ts';
import { stringFaults } from './faults.ts';
import { SHIPPED } from './strings/index.ts';
import type it from './strings/it.json';

type Raw = keyof typeof it;
/** A key of `strings/it.json`; plural keys without their suffix. */
export type StringKey = Raw extends infer K
  ? K extends `${infer Stem}_${'one' | 'many' | 'other'}`
    ? Stem
    : K
  : never;

/** Gives an interface string in one language, with its `{{placeholders}}` filled in; plurals by `count`. */
export type T = (key: StringKey, values?: Record<string, string | number>) => string;

const made = new WeakMap<object, Map<Lang, T>>();
const NONE: ReadonlyMap<Lang, Record<string, string>> = new Map();

/**
 * The interface strings of a language. `added` are the content's own (`Portal.interface`); a key no file of
 * the language has is given in Italian.
 */
export function strings(locale: Locale, added: ReadonlyMap<Lang, Record<string, string>> = NONE): T {
  const known = made.get(added) ?? new Map<Lang, T>();
  made.set(added, known);
  const found = known.get(locale.code);
  if (found) return found;
  const t = make(locale, added);
  known.set(locale.code, t);
  return t;
}

function make(locale: Locale, added: ReadonlyMap<Lang, Record<string, string>>): T {
  // A string of the content that lost a number says too little: what ships, or the Italian, says it.
  const faulty = new Set(stringFaults(locale, added).map(({ key }) => key));
  const own = Object.entries(added.get(locale.code) ?? {}).filter(([key]) => !faulty.has(key));
  const italian = { ...SHIPPED[SOURCE], ...added.get(SOURCE) };
  const instance = i18next.createInstance();
  void instance.init({
    lng: locale.tag,
    fallbackLng: SOURCE,
    resources: {
      [SOURCE]: { translation: italian },
      [locale.tag]: { translation: { ...SHIPPED[locale.code], ...Object.fromEntries(own) } },
    },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  } as Parameters<typeof instance.init>[0]);
  const t: TFunction = instance.getFixedT(locale.tag);
  // Most strings have no placeholders and stand on every page: those are looked up once.
  const plain = new Map<StringKey, string>();
  return (key, values) => {
    if (values) return t(key, values);
    const found = plain.get(key) ?? t(key, {});
    plain.set(key, found);
    return found;
  };
}

/** The keys a language has no string for, by the plural forms CLDR gives it. Missing is absent: nothing is pasted. */
export function missingKeys(
  locale: Locale,
  added: ReadonlyMap<Lang, Record<string, string>> = NONE,
): string[] {
  const own = { ...SHIPPED[locale.code], ...added.get(locale.code) };
  const categories = new Intl.PluralRules(locale.tag).resolvedOptions().pluralCategories;
  const source = Object.keys(SHIPPED[SOURCE] ?? {});
  const wanted = source.flatMap((key) => {
    const stem = /^(.*)_(?:one|many|other)$/.exec(key)?.[1];
    return stem === undefined ? [key] : categories.map((category) => `${stem}_${category}`);
  });
  return [...new Set(wanted)].filter((key) => own[key] === undefined);
}
