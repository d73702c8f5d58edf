import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText, weekdayText } from '#src/lib/dates/day-text.ts';
import { dateWords, weekdayWords } from '#src/lib/i18n/date-words.ts';
import { formatDate, formatWeekdayDate } from '#src/lib/i18n/format.ts';
import { LOCALES, of } from './locales.ts';

const anyLocale = fc.constantFrom(...LOCALES);
const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a script says every day in every language as the build does, without knowing the language', () => {
  fc.assert(
    fc.property(anyLocale, anyDay, (locale, day) => {
      expect(dayText(dateWords(locale), day)).toBe(formatDate(locale, day));
      const { months, weekdays } = weekdayWords(locale);
      expect(weekdayText(months, weekdays, day)).toBe(formatWeekdayDate(locale, day));
    }),
    { numRuns: 500 },
  );
});

test('a moment is said by its day', () => {
  expect(dayText(dateWords(of('pa')), '2026-11-23T09:30:00Z')).toBe('23 ਨਵੰਬਰ 2026');
});

test('without words a day is still told', () => {
  expect(dayText([], '2026-11-03')).toBe('3/11/2026');
});
