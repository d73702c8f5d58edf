import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { SHIPPED } from '#src/lib/i18n/strings/index.ts';
import { missingKeys, strings, type StringKey } from '#src/lib/i18n/strings.ts';
import { siteSchema } from '#src/lib/domain/site.ts';

const { languages } = siteSchema.parse(parse(readFileSync('content/site.yaml', 'utf8')));
const italian = SHIPPED['it'] ?? {};
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const holes = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe.each(languages.map((locale) => [locale.code, locale] as const))(
  'the interface in %s',
  (code, locale) => {
    const own = SHIPPED[code] ?? {};

    test('has every string and every plural form', () => {
      expect(missingKeys(locale)).toEqual([]);
    });

    test('has no string that Italian has not', () => {
      const known = new Set(Object.keys(italian).map(stem));
      expect(Object.keys(own).filter((key) => !known.has(stem(key)))).toEqual([]);
    });

    test('keeps the placeholders of the Italian', () => {
      for (const [key, text] of Object.entries(own)) {
        const source = italian[key] ?? italian[`${stem(key)}_other`] ?? '';
        // A form for one, two or zero may leave the number to the words.
        const counted = /_(zero|one|two)$/.test(key) ? ['count'] : [];
        expect(
          holes(source).filter((hole) => !holes(text).includes(hole) && !counted.includes(hole)),
        ).toEqual([]);
        expect(holes(text).filter((hole) => !holes(source).includes(hole))).toEqual([]);
      }
    });

    test('prints numbers of things without a hole left open', () => {
      const t = strings(locale);
      for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 1000000]) {
        expect(t('services.count', { count })).not.toMatch(/\{\{|services\./);
      }
    });
  },
);

describe('a pseudo-language', () => {
  test('goes through every string: accented, longer, and complete', () => {
    const pseudo = Object.fromEntries(
      Object.entries(italian).map(([key, text]) => [key, `[!! ${accented(text)} !!]`]),
    );
    const [it] = languages;
    expect(it).toBeDefined();
    if (!it) return;
    const locale = { ...it, code: 'qps', tag: 'qps', intl: 'it' };
    const t = strings(locale, new Map([['qps', pseudo]]));
    for (const key of new Set(Object.keys(italian).map(stem))) {
      const text = t(key as StringKey, {
        count: 3,
        date: 'x',
        language: 'x',
        name: 'x',
        value: 'x',
        licence: 'x',
        hub: 'x',
        who: 'x',
        where: 'x',
        from: 'x',
        to: 'x',
        credit: 'x',
        code: 'x',
      });
      expect(text).toMatch(/^\[!! .* !!\]$/);
      expect(text).not.toContain('{{');
    }
  });
});

/** Accents on vowels and 40 % more length, outside placeholders. */
function accented(text: string): string {
  const marked = text.replace(
    /\{\{\w+\}\}|[aeiou]/g,
    (part) => ({ a: 'å', e: 'ë', i: 'ï', o: 'ö', u: 'ü' })[part] ?? part,
  );
  return marked + '~'.repeat(Math.ceil(text.length * 0.4));
}
