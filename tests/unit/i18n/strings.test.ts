import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringFaults } from '#src/lib/i18n/faults.ts';
import { SHIPPED } from '#src/lib/i18n/strings/index.ts';
import { missingKeys, strings } from '#src/lib/i18n/strings.ts';
import { locale } from '#tests/unit/domain/pieces.ts';
import { LOCALES, of } from './locales.ts';

/** A language that nobody ships. */
const somali = locale('so', { intl: 'so' });
const added = (lang: string, words: Record<string, string>) => new Map([[lang, words]]);

describe('an interface string', () => {
  test('is in the reader’s language', () => {
    expect(strings(of('en'))('nav.home')).toBe(SHIPPED['en']?.['nav.home']);
    expect(strings(of('ar'))('nav.home')).toBe(SHIPPED['ar']?.['nav.home']);
  });

  test.each(LOCALES.map((one) => [one.code, one] as const))(
    'that ships in %s has the Italian’s placeholders, and the plural forms of the language',
    (_, one) => {
      expect(stringFaults(one)).toEqual([]);
    },
  );

  test('that lost its number is not shown: what ships is', () => {
    const t = strings(
      of('en'),
      added('en', { 'hub.sheets_other': '{{number}} sheets', 'nav.home': 'Start' }),
    );
    expect(t('hub.sheets', { count: 5 })).toBe(strings(of('en'))('hub.sheets', { count: 5 }));
    expect(t('nav.home')).toBe('Start');
  });

  test('is in Italian where nobody has translated it', () => {
    expect(strings(somali)('nav.home')).toBe(SHIPPED['it']?.['nav.home']);
  });

  test('can be added by a region, one by one, and the rest stays Italian', () => {
    const t = strings(somali, added('so', { 'nav.home': 'Bogga hore' }));
    expect([t('nav.home'), t('nav.services')]).toEqual(['Bogga hore', SHIPPED['it']?.['nav.services']]);
  });

  test('that a region adds wins over the one we ship, in that language only', () => {
    const more = added('en', { 'nav.home': 'Start' });
    expect([
      strings(of('en'), more)('nav.home'),
      strings(of('it'), more)('nav.home'),
      strings(of('en'))('nav.home'),
    ]).toEqual(['Start', SHIPPED['it']?.['nav.home'], SHIPPED['en']?.['nav.home']]);
  });

  test('that a region changes in Italian is also what others fall back to', () => {
    expect(strings(somali, added('it', { 'nav.home': 'Pagina iniziale' }))('nav.home')).toBe(
      'Pagina iniziale',
    );
  });

  test('has what is put into it, as it is', () => {
    const t = strings(of('it'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(t('footer.licence', { licence: value })).toBe(`Testi con licenza ${value}`);
      }),
    );
    for (const value of ['{{count}}', '$t(nav.home)', '<b>&amp;', '$1 $& {{licence}}']) {
      expect(t('footer.licence', { licence: value })).toBe(`Testi con licenza ${value}`);
    }
  });
});

describe('a number of things is said with the right form', () => {
  test.each([
    ['it', 1, '1 scheda'],
    ['it', 2, '2 schede'],
    ['it', 0, '0 schede'],
    ['it', 1_000_000, '1000000 schede'],
  ])('in %s: %i', (code, count, text) => {
    expect(strings(of(code))('hub.sheets', { count })).toBe(text);
  });

  const words = (forms: string[]) =>
    Object.fromEntries(forms.map((form) => [`hub.sheets_${form}`, `${form} {{count}}`]));

  test('of which Arabic has six', () => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const t = strings(locale('ar'), added('ar', words(forms)));
    const counts = [0, 1, 2, 3, 11, 100];
    expect(counts.map((count) => t('hub.sheets', { count }))).toEqual(
      forms.map((form, at) => `${form} ${counts[at]}`),
    );
  });

  test('of which Chinese has one and Russian four', () => {
    const russian = strings(of('ru'), added('ru', words(['one', 'few', 'many', 'other'])));
    expect([1, 2, 5, 21, 22, 25].map((count) => russian('hub.sheets', { count }))).toEqual([
      'one 1',
      'few 2',
      'many 5',
      'one 21',
      'few 22',
      'many 25',
    ]);
    const chinese = strings(of('zh'), added('zh', words(['other'])));
    expect([0, 1, 2, 5].map((count) => chinese('hub.sheets', { count }))).toEqual([
      'other 0',
      'other 1',
      'other 2',
      'other 5',
    ]);
  });

  test('and in Italian where a language lacks its own', () => {
    expect([1, 5].map((count) => strings(somali)('hub.sheets', { count }))).toEqual(['1 scheda', '5 schede']);
  });
});

describe('what a language lacks', () => {
  test('is listed by key, with the forms that the language has', () => {
    const all = missingKeys(somali);
    expect(all).toContain('nav.home');
    expect(all).toEqual(expect.arrayContaining(['hub.sheets_one', 'hub.sheets_other']));
    expect(all).not.toContain('hub.sheets_many');
    expect(missingKeys(locale('zh', { tag: 'zh-Hans' }))).not.toContain('hub.sheets_one');
  });

  test('is less by what a region adds', () => {
    expect(
      missingKeys(somali).length - missingKeys(somali, added('so', { 'nav.home': 'Bogga hore' })).length,
    ).toBe(1);
  });

  test('is nothing in Italian', () => {
    expect(missingKeys(of('it'))).toEqual([]);
  });
});

test('each language is shipped once, and each has the languages of the portal', () => {
  expect(Object.keys(SHIPPED).toSorted()).toEqual(LOCALES.map(({ code }) => code).toSorted());
});
