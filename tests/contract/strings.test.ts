import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { localeSchema, type Locale } from '#src/lib/domain/locale.ts';
import { stringsSchema } from '#src/lib/domain/strings.ts';
import { SHIPPED } from '#src/lib/i18n/strings/index.ts';
import { missingKeys, strings, type StringKey } from '#src/lib/i18n/strings.ts';

const { languages } = parse(readFileSync(new URL('../../content/site.yaml', import.meta.url), 'utf8')) as {
  languages: unknown[];
};
const locales = languages.map((row) => localeSchema.parse(row));
const italian = SHIPPED['it'] ?? {};
const FORMS = /_(zero|one|two|few|many|other)$/;

/** Keys as pages ask for them, plurals without their form. */
const keys = [...new Set(Object.keys(italian).map((key) => key.replace(FORMS, '')))] as StringKey[];
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g)].map(([, name = '']) => name).toSorted();
const rows = locales.map((locale) => [locale.code, locale] as const);

/** The placeholders that a key has in Italian; the number itself may be left out where a form says it. */
function wanted(key: string): string[] {
  const stem = key.replace(FORMS, '');
  return placeholders(italian[stem] ?? italian[`${stem}_other`] ?? '');
}

test('the portal has its seventeen languages', () => {
  expect(locales.map(({ code }) => code)).toEqual(
    'it en fr es ro sq ar uk ru zh bn ur pa tr pt fa tl'.split(' '),
  );
});

describe.each(rows)('the interface in %s', (code, locale) => {
  const own = SHIPPED[code] ?? {};

  test('has every string, with the plural forms that the language has', () => {
    expect(missingKeys(locale)).toEqual([]);
  });

  test('has no string that Italian has not, and no form that the language has not', () => {
    const categories: readonly string[] = new Intl.PluralRules(locale.tag).resolvedOptions().pluralCategories;
    const strange = Object.keys(own).filter((key) => {
      const form = FORMS.exec(key)?.[1];
      return form === undefined
        ? !(key in italian)
        : !keys.includes(key.replace(FORMS, '') as StringKey) || !categories.includes(form);
    });
    expect(strange).toEqual([]);
  });

  test('has the same placeholders as the Italian', () => {
    const wrong = Object.entries(own).filter(([key, text]) => {
      const [here, there] = [placeholders(text), wanted(key)];
      // "One card" may say its number in a word.
      const spoken =
        FORMS.test(key) && /_(zero|one|two)$/.test(key) ? there.filter((name) => name !== 'count') : there;
      return here.join() !== there.join() && here.join() !== spoken.join();
    });
    expect(wrong).toEqual([]);
  });

  test('has strings of the form that the gate asks of a region', () => {
    expect(stringsSchema.safeParse(own).error?.issues ?? []).toEqual([]);
  });

  test('says every string, whatever the number', () => {
    const t = strings(locale);
    for (const key of keys) {
      for (const count of [0, 1, 2, 3, 11, 100, 1_000_000]) {
        const values = Object.fromEntries(
          [...wanted(key), 'count'].map((name) => [name, name === 'count' ? count : `«${name}»`]),
        );
        const text = t(key, values);
        expect(text).not.toBe(key);
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/\{\{|\}\}|undefined|\[object/);
      }
    }
  });

  if (code !== 'it') {
    test('is not the Italian pasted in', () => {
      const same = Object.entries(own).filter(
        ([key, text]) => text === italian[key] && /\p{L}{4}/u.test(text) && text.split(' ').length > 3,
      );
      expect(same).toEqual([]);
    });
  }
});

describe('a made-up language, accented, longer by two fifths and written from right to left', () => {
  const ACCENTS: Readonly<Record<string, string>> = {
    a: 'ȧ',
    e: 'ḗ',
    i: 'ī',
    o: 'ǿ',
    u: 'ŭ',
    c: 'ƈ',
    n: 'ƞ',
    r: 'ř',
    s: 'ş',
    t: 'ŧ',
    A: 'Ȧ',
    E: 'Ḗ',
    S: 'Ş',
  };
  const accented = (text: string): string =>
    text.replace(/[a-zA-Z](?![^{]*\}\})/g, (letter) => ACCENTS[letter] ?? letter);
  const pseudo = (text: string): string =>
    `\u2067${accented(text)} ${'·'.repeat(Math.ceil(text.length * 0.4))}\u2069`;
  const made = Object.fromEntries(Object.entries(italian).map(([key, text]) => [key, pseudo(text)]));
  const locale: Locale = localeSchema.parse({
    code: 'qps',
    tag: 'qps',
    name: 'ƥşḗŭḓǿ',
    italian: 'pseudolingua',
    dir: 'rtl',
    script: 'Latn',
    intl: 'it',
    status: 'hidden',
    interface: { status: 'machine', engine: 'prova' },
  });
  const t = strings(locale, new Map([['qps', made]]));

  test.each(keys)('has the string %s from its own words, and none in Italian', (key) => {
    for (const count of [1, 2]) {
      const values = Object.fromEntries(
        [...wanted(key), 'count'].map((name) => [name, name === 'count' ? count : name]),
      );
      const text = t(key, values);
      expect(text.startsWith('\u2067') && text.endsWith('\u2069')).toBe(true);
      expect(text).not.toMatch(/\{\{|\}\}/);
      for (const name of wanted(key)) expect(text).toContain(String(values[name]));
    }
  });
});
