import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn } from '#src/lib/domain/date.ts';
import { isHoliday, wallTime } from '#src/lib/directory/calendar.ts';

const calendar = { days: ['01-01', '12-25'], easter: [0, 1], timeZone: 'Europe/Rome' };

describe('a holiday', () => {
  test.each([
    ['2026-01-01', 'New Year'],
    ['2026-04-05', 'Easter'],
    ['2026-04-06', 'Easter Monday'],
    ['2027-03-29', 'Easter Monday of another year'],
    ['2026-10-04', 'the patron’s day'],
  ])('is %s: %s', (day) => {
    expect(isHoliday(calendar, day, '10-04')).toBe(true);
  });

  test.each([
    ['2026-04-07', ''],
    ['2026-10-04', '07-23'],
    ['2026-10-04', ''],
  ])('is not %s where the patron’s day is «%s»', (day, patron) => {
    expect(isHoliday(calendar, day, patron)).toBe(false);
  });
});

describe('the clock on the wall', () => {
  test.each([
    ['2026-01-15T12:00:00Z', '2026-01-15', '13:00'],
    ['2026-07-15T12:00:00Z', '2026-07-15', '14:00'],
    ['2026-07-15T22:00:00Z', '2026-07-16', '00:00'],
    ['2026-03-29T00:59:00Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '02:30'],
    ['2026-12-31T23:30:00Z', '2027-01-01', '00:30'],
  ])('at %s shows %s %s in Rome', (instant, day, time) => {
    expect(wallTime(new Date(instant), 'Europe/Rome')).toEqual({ day, time });
  });

  test('shows the day of that place, whatever the instant', () => {
    const instant = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom('Europe/Rome', 'Asia/Kolkata', 'America/St_Johns'),
        (now, zone) => {
          const { day, time } = wallTime(now, zone);
          expect(day).toBe(dayIn(now, zone));
          expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        },
      ),
    );
  });
});
