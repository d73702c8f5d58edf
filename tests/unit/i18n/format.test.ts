import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDuration,
  formatList,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPhone,
  formatWeekdayDate,
  languageName,
  telHref,
  weekdayName,
} from '#src/lib/i18n/format.ts';
import { WEEKDAYS } from '#src/lib/domain/service.ts';
import { LOCALES, of } from './locales.ts';

/** Without the marks that keep numbers in their direction. */
const plain = (text: string): string =>
  text.replace(/[\u200E\u200F\u061C]/g, '').replace(/[\u00A0\u202F]/g, ' ');

const anyLocale = fc.constantFrom(...LOCALES);
const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date', () => {
  test.each([
    ['it', '2 maggio 2026', 'maggio 2026'],
    ['en', '2 May 2026', 'May 2026'],
    ['ar', '2 مايو 2026', 'مايو 2026'],
    ['fa', '2 مهٔ 2026', 'مهٔ 2026'],
    ['ur', '2 مئی، 2026', 'مئی 2026'],
    ['bn', '2 মে, 2026', 'মে 2026'],
    ['zh', '2026年5月2日', '2026年5月'],
    ['tl', 'Mayo 2, 2026', 'Mayo 2026'],
  ])('is written in %s, as much of it as is known', (code, day, month) => {
    expect(plain(formatDate(of(code), '2026-05-02'))).toBe(day);
    expect(plain(formatDate(of(code), '2026-05'))).toBe(month);
    expect(formatDate(of(code), '2026')).toContain('2026');
  });

  test('is Gregorian, in the digits of the forms that people fill in, in every language', () => {
    fc.assert(
      fc.property(anyLocale, anyDay, (locale, day) => {
        const [year = '', , number = ''] = day.split('-');
        const text = formatDate(locale, day);
        expect(text.match(/\p{Nd}+/gu)).toEqual(expect.arrayContaining([year, String(Number(number))]));
        expect(text).not.toMatch(/[^\P{Nd}0-9]/u);
      }),
    );
  });

  test('is the same day wherever the computer stands', () => {
    const zone = process.env['TZ'];
    try {
      for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = name;
        expect(formatDate(of('en'), '2026-05-02')).toBe('2 May 2026');
        expect(formatWeekdayDate(of('it'), '2026-05-02')).toBe('sabato 2 maggio');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('of an event has its hour in Italy, in summer and in winter', () => {
    expect(formatMoment(of('it'), '2026-05-20T08:00:00Z', 'Europe/Rome')).toBe(
      'mercoledì 20 maggio 2026 alle ore 10:00',
    );
    expect(formatMoment(of('it'), '2026-12-20T08:00:00Z', 'Europe/Rome')).toBe(
      'domenica 20 dicembre 2026 alle ore 09:00',
    );
    for (const locale of LOCALES)
      expect(formatMoment(locale, '2026-05-20T08:00:00Z', 'Europe/Rome')).toMatch(/10[:.]00/);
  });
});

describe('money', () => {
  test.each([
    ['it', 30.46, '30,46 €'],
    ['it', 16.5, '16,50 €'],
    ['it', 16, '16 €'],
    ['it', 0, '0 €'],
    ['en', 1000, '€1,000'],
    ['ar', 30.46, '30.46 €'],
    ['fa', 30.46, '€ 30.46'],
    ['ur', 30.46, '€30.46'],
  ])('is written in %s: %d is %s', (code, euros, text) => {
    expect(plain(formatMoney(of(code), euros))).toBe(text);
  });

  test('has cents when there are some and none when there are none, in every language', () => {
    fc.assert(
      fc.property(anyLocale, fc.integer({ min: 0, max: 999_999 }), (locale, cents) => {
        const text = formatMoney(locale, cents / 100);
        const digits = (text.match(/[0-9]/g) ?? []).join('');
        expect(digits).toBe(cents % 100 === 0 ? String(cents / 100) : String(cents).padStart(3, '0'));
        expect(text).toContain('€');
        expect(text).not.toMatch(/[^\P{Nd}0-9]/u);
      }),
    );
  });
});

describe('numbers and percentages', () => {
  test.each([
    ['it', '28.110', '22,5%'],
    ['en', '28,110', '22.5%'],
    ['fa', '28,110', '22.5%'],
    ['ar', '28,110', '22.5%'],
  ])('in %s', (code, number, percent) => {
    expect([plain(formatNumber(of(code), 28_110)), plain(formatPercent(of(code), 22.5))]).toEqual([
      number,
      percent,
    ]);
  });
});

describe('a duration', () => {
  test.each([
    ['P30D', '30 giorni', '30 days'],
    ['P1D', '1 giorno', '1 day'],
    ['P6M', '6 mesi', '6 months'],
    ['P1Y6M', '1 anno e 6 mesi', '1 year, 6 months'],
    ['P2W', '2 settimane', '2 weeks'],
    ['PT20M', '20 minuti', '20 minutes'],
    ['PT2H', '2 ore', '2 hours'],
    ['P0D', '0 giorni', '0 days'],
  ])('%s is in words', (iso, it, en) => {
    expect([formatDuration(of('it'), iso), formatDuration(of('en'), iso)]).toEqual([it, en]);
  });

  test('is in the words of every language, never empty', () => {
    fc.assert(
      fc.property(
        anyLocale,
        fc.integer({ min: 3, max: 90 }),
        fc.constantFrom('D', 'M', 'W', 'Y'),
        (locale, amount, unit) => {
          const text = formatDuration(locale, `P${amount}${unit}`);
          expect(text).toContain(String(amount));
          expect(text.replace(/[0-9\s]/g, '')).not.toBe('');
        },
      ),
    );
  });
});

describe('a phone number', () => {
  test.each([
    ['112', '112'],
    ['1522', '1522'],
    ['116117', '116117'],
    ['800033033', '800 033 033'],
    ['+39051204111', '051 204111'],
    ['+39059203111', '059 203111'],
    ['+390521218218', '0521 218218'],
    ['+390532419111', '0532 419111'],
    ['+390212345678', '02 12345678'],
    ['+390612345678', '06 12345678'],
    ['+393331234567', '333 1234567'],
    ['+442071234567', '+442071234567'],
  ])('%s is read %s', (number, read) => {
    expect(formatPhone(number)).toBe(read);
  });

  test('is called as it is: short codes and green numbers have no +39', () => {
    expect(['112', '800033033', '+39051204111'].map(telHref)).toEqual([
      'tel:112',
      'tel:800033033',
      'tel:+39051204111',
    ]);
  });

  test('keeps all its digits in their order', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(\+39[03]\d{5,10}|1\d{2,5}|800\d{3,6})$/), (number) => {
        expect(formatPhone(number).replace(/ /g, '')).toBe(number.replace('+39', ''));
      }),
    );
  });
});

describe('names', () => {
  test.each([
    ['it', 'ar', 'arabo'],
    ['ar', 'it', 'الإيطالية'],
    ['en', 'tl', 'Filipino'],
    ['it', 'dialetto wolof', 'dialetto wolof'],
  ])('of languages are in the reader’s: in %s, %s is %s', (code, lang, name) => {
    expect(languageName(of(code), lang)).toBe(name);
  });

  test('of all our languages are known in all our languages', () => {
    for (const reader of LOCALES)
      for (const { code } of LOCALES)
        expect([reader.code, languageName(reader, code)]).not.toEqual([reader.code, code]);
  });

  test('of the days begin on Monday', () => {
    expect(WEEKDAYS.map((day) => weekdayName(of('it'), day))).toEqual([
      'lunedì',
      'martedì',
      'mercoledì',
      'giovedì',
      'venerdì',
      'sabato',
      'domenica',
    ]);
    for (const locale of LOCALES)
      expect(new Set(WEEKDAYS.map((day) => weekdayName(locale, day))).size).toBe(7);
  });

  test('in a row are joined as the language joins them', () => {
    expect([formatList(of('it'), ['a', 'b', 'c']), formatList(of('zh'), ['a', 'b', 'c'])]).toEqual([
      'a, b e c',
      'a、b和c',
    ]);
  });
});
