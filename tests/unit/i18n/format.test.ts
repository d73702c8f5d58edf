import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { siteSchema } from '#src/lib/domain/site.ts';
import {
  formatDate,
  formatDuration,
  formatMoney,
  formatPhone,
  languageName,
  telHref,
  weekdayName,
} from '#src/lib/i18n/format.ts';

const { languages } = siteSchema.parse(parse(readFileSync('content/site.yaml', 'utf8')));
const locale = (code: string) => {
  const found = languages.find((row) => row.code === code);
  if (!found) throw new Error(code);
  return found;
};

describe('dates, amounts and numbers', () => {
  test.each(languages.map((row) => [row.code, row] as const))(
    'use the Gregorian year and Latin digits in %s',
    (_, row) => {
      expect(formatDate(row, '2026-05-02')).toMatch(/2026/);
      expect(formatMoney(row, 30.46)).toMatch(/30[.,]46/);
      expect(formatDuration(row, 'P30D')).toMatch(/30/);
      expect(weekdayName(row, 'mo')).not.toBe('');
    },
  );

  test.each([
    ['2026-05-02', '2 maggio 2026'],
    ['2026-05', 'maggio 2026'],
    ['2026', '2026'],
  ])('print a date as precise as it is known: %s', (given, shown) => {
    expect(formatDate(locale('it'), given)).toBe(shown);
  });

  test('print cents only where there are some', () => {
    expect(formatMoney(locale('it'), 16)).toMatch(/^16\s€$/);
    expect(formatMoney(locale('it'), 22.21)).toMatch(/^22,21\s€$/);
  });

  test.each([
    ['P6M', '6 mesi'],
    ['P1Y6M', '1 anno e 6 mesi'],
    ['PT48H', '48 ore'],
  ])('say a duration in words: %s', (iso, words) => {
    expect(formatDuration(locale('it'), iso)).toBe(words);
  });

  test.each([
    ['112', '112', 'tel:112'],
    ['1522', '1522', 'tel:1522'],
    ['116117', '116117', 'tel:116117'],
    ['800033033', '800 033 033', 'tel:800033033'],
    ['+390512196329', '051 2196329', 'tel:+390512196329'],
    ['+390521218970', '0521 218970', 'tel:+390521218970'],
    ['+393317567412', '331 7567412', 'tel:+393317567412'],
  ])('show %s as people read it and call it as it is dialled', (number, shown, href) => {
    expect(formatPhone(number)).toBe(shown);
    expect(telHref(number)).toBe(href);
  });

  test('name languages in the reader’s language, and leave other names alone', () => {
    expect(languageName(locale('it'), 'ur')).toBe('urdu');
    expect(languageName(locale('ar'), 'it')).toBe('الإيطالية');
    expect(languageName(locale('it'), 'wolof')).toBe('wolof');
  });
});
