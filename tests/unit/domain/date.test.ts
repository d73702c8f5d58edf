import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayIn, easter, isDay, isPartialDay, utcDate, weekday } from '#src/lib/domain/date.ts';

/** Days of a month by the rule of 1582, told without `Date`. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const written = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

const realDay = fc
  .tuple(
    fc.integer({ min: 1583, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .filter(([year, month, day]) => day <= daysIn(year, month))
  .map((parts) => written(...parts));

describe('a date in a file', () => {
  test('is a day exactly when the calendar has it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        (year, month, day) => {
          const real = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
          expect(isDay(written(year, month, day))).toBe(real);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('is a day when it is a real one', () => {
    fc.assert(
      fc.property(realDay, (day) => {
        expect(isDay(day)).toBe(true);
      }),
    );
  });

  test('is no day when it is any other text', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/^\d{4}-\d\d-\d\d$/.test(text)),
        (text) => {
          expect(isDay(text)).toBe(false);
        },
      ),
    );
  });

  test.each([
    ['30 February', '2026-02-30'],
    ['29 February of a common year', '2026-02-29'],
    ['29 February of 1900', '1900-02-29'],
    ['the month 13', '2026-13-01'],
    ['a day of the week', '2026-W07-1'],
    ['a date with slashes', '03/04/2026'],
    ['a moment', '2026-05-02T10:00:00Z'],
    ['one without zeros', '2026-5-2'],
    ['one with a space', ' 2026-05-02'],
    ['nothing', ''],
  ])('is not moved elsewhere when it is %s', (_, text) => {
    expect(isDay(text)).toBe(false);
  });

  test.each([
    ['2026', true],
    ['2026-05', true],
    ['2026-05-02', true],
    ['2026-13', false],
    ['2026-00', false],
    ['2026-02-30', false],
    ['26', false],
    ['maggio 2026', false],
  ])('may say less than a day where a source does: %s', (text, partial) => {
    expect(isPartialDay(text)).toBe(partial);
  });

  test.each([
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['2026-05', '2026-05-01T00:00:00.000Z'],
    ['2026-05-02', '2026-05-02T00:00:00.000Z'],
  ])('%s is shown from its first day on', (text, iso) => {
    expect(utcDate(text).toISOString()).toBe(iso);
  });
});

describe('counting days', () => {
  test('there and back ends where it began', () => {
    fc.assert(
      fc.property(realDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        fc.pre(day > '1600' && day < '9900');
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  test('one day further is the next weekday', () => {
    fc.assert(
      fc.property(realDay, (day) => {
        fc.pre(day < '9999-12-31');
        expect(weekday(addDays(day, 1))).toBe((weekday(day) + 1) % 7);
      }),
    );
  });

  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i day(s) is %s', (day, count, then) => {
    expect(addDays(day, count)).toBe(then);
  });
});

test.each([
  [2020, '2020-04-12'],
  [2021, '2021-04-04'],
  [2022, '2022-04-17'],
  [2023, '2023-04-09'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2029, '2029-04-01'],
  [2030, '2030-04-21'],
  [2031, '2031-04-13'],
  [2032, '2032-03-28'],
  [2033, '2033-04-17'],
  [2034, '2034-04-09'],
  [2035, '2035-03-25'],
  [2036, '2036-04-13'],
  [2037, '2037-04-05'],
  [2038, '2038-04-25'],
  [2039, '2039-04-10'],
  [2040, '2040-04-01'],
])('offices are closed at Easter %i, %s', (year, day) => {
  expect(easter(year)).toBe(day);
});

test('Easter is a Sunday from 22 March to 25 April in every year', () => {
  for (let year = 1583; year <= 4099; year++) {
    const day = easter(year);
    expect(weekday(day)).toBe(0);
    expect(day.slice(5) >= '03-22' && day.slice(5) <= '04-25').toBe(true);
  }
});

test.each([
  ['before midnight in winter', '2026-01-10T22:59:59Z', '2026-01-10'],
  ['at midnight in winter', '2026-01-10T23:00:00Z', '2026-01-11'],
  ['before the night of summer time', '2026-03-28T22:59:59Z', '2026-03-28'],
  ['in the night of summer time', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['at the end of the short day', '2026-03-29T21:59:59Z', '2026-03-29'],
  ['after the short day', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['before the long day', '2026-10-24T21:59:59Z', '2026-10-24'],
  ['in the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25'],
  ['at the end of the long day', '2026-10-25T22:59:59Z', '2026-10-25'],
  ['after the long day', '2026-10-25T23:00:00Z', '2026-10-26'],
])('in Italy it is the right day %s', (_, moment, day) => {
  expect(dayIn(new Date(moment), 'Europe/Rome')).toBe(day);
});
