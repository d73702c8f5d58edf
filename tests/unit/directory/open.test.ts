import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#src/lib/domain/date.ts';
import { wallTime } from '#src/lib/directory/calendar.ts';
import { openingAt, type Opening } from '#src/lib/directory/open.ts';
import type { Row, Span, Timetable } from '#src/lib/directory/timetable.ts';

const calendar = {
  days: ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26'],
  easter: [0, 1],
  timeZone: 'Europe/Rome',
};
const WORKDAYS = [1, 2, 3, 4, 5];
const DAILY = [1, 2, 3, 4, 5, 6, 7];

const row = (days: number[], hours: string, more: Partial<Row> = {}): Row => {
  const [open = '', close = ''] = hours.split('-');
  return { days, open, close, from: '', to: '', phone: false, appointment: false, ...more };
};
const office = (rows: Row[], closed: Span[] = [], patron = ''): Timetable => ({ rows, closed, patron });
const at = (timetable: Timetable, moment: string): Opening => {
  const [day = '', time = ''] = moment.split(' ');
  return openingAt(timetable, calendar, { day, time });
};

const morning = office([row(WORKDAYS, '09:00-13:00')], [], '10-05');
const open = (until: string, more = {}): object => ({
  state: 'open',
  phone: false,
  appointment: false,
  until: wall(until),
  ...more,
});
const closed = (next: string, more = {}): object => ({
  state: 'closed',
  phone: false,
  holiday: false,
  next: wall(next),
  ...more,
});
const wall = (moment: string): object => {
  const [day, time] = moment.split(' ');
  return { day, time };
};

describe('an office open on weekday mornings', () => {
  test.each([
    ['on a Tuesday at nine', '2026-05-05 09:00', open('2026-05-05 13:00')],
    ['a minute before it closes', '2026-05-05 12:59', open('2026-05-05 13:00')],
    ['when it closes', '2026-05-05 13:00', closed('2026-05-06 09:00')],
    ['before it opens', '2026-05-05 08:59', closed('2026-05-05 09:00')],
    ['on Friday evening', '2026-05-08 20:00', closed('2026-05-11 09:00')],
    ['on Labour Day', '2026-05-01 10:00', closed('2026-05-04 09:00', { holiday: true })],
    ['on Good Friday', '2026-04-03 10:00', open('2026-04-03 13:00')],
    ['on Easter Monday', '2026-04-06 10:00', closed('2026-04-07 09:00', { holiday: true })],
    ['on the Saturday before Easter', '2026-04-04 10:00', closed('2026-04-07 09:00')],
    ['on the patron’s day', '2026-10-05 10:00', closed('2026-10-06 09:00', { holiday: true })],
    ['the evening before the patron’s day', '2026-10-02 18:00', closed('2026-10-06 09:00')],
    ['on New Year’s Eve', '2026-12-31 18:00', closed('2027-01-04 09:00')],
  ])('%s, %s', (_, moment, wanted) => {
    expect(at(morning, moment)).toEqual(wanted);
  });
});

describe('hours of other kinds', () => {
  test('two rows of a day: closed for lunch', () => {
    const day = office([row([2], '09:00-13:00'), row([2], '15:00-17:30')]);
    expect(at(day, '2026-05-05 14:00')).toEqual(closed('2026-05-05 15:00'));
  });

  test('rows that touch are one opening, and tell which part needs an appointment', () => {
    const day = office([row([2], '09:00-11:00'), row([2], '11:00-13:00', { appointment: true })]);
    expect(at(day, '2026-05-05 10:00')).toEqual(open('2026-05-05 13:00'));
    expect(at(day, '2026-05-05 11:30')).toEqual(open('2026-05-05 13:00', { appointment: true }));
  });

  test('past midnight it stays open until the next day’s row ends', () => {
    const night = office([row([5], '20:00-23:59'), row([6], '00:00-02:00')]);
    expect(at(night, '2026-05-08 23:59')).toEqual(open('2026-05-09 02:00'));
    expect(at(night, '2026-05-09 01:59')).toEqual(open('2026-05-09 02:00'));
    expect(at(night, '2026-05-09 02:00')).toEqual(closed('2026-05-15 20:00'));
  });

  test('until midnight', () => {
    expect(at(office([row([5], '20:00-23:59')]), '2026-05-08 23:59')).toEqual(open('2026-05-08 24:00'));
  });

  test('day and night, on holidays too, it never closes', () => {
    const always = office([row(DAILY, '00:00-23:59', { phone: true })]);
    expect(at(always, '2026-12-25 03:00')).toEqual({ state: 'open', phone: true, appointment: false });
  });

  test('the phone answers while the desk is closed', () => {
    const both = office([row([2], '09:00-13:00'), row([2], '14:00-16:00', { phone: true })]);
    expect(at(both, '2026-05-05 10:00')).toEqual(open('2026-05-05 13:00'));
    expect(at(both, '2026-05-05 15:00')).toEqual(open('2026-05-05 16:00', { phone: true }));
    expect(at(both, '2026-05-05 17:00')).toEqual(closed('2026-05-12 09:00'));
  });

  test('where only the hours of the phone are known, only they are said', () => {
    const phone = office([row([2], '09:00-13:00', { phone: true })]);
    expect(at(phone, '2026-05-05 15:00')).toEqual(closed('2026-05-12 09:00', { phone: true }));
  });

  test('during a closure, and the day after it', () => {
    const summer = office([row(WORKDAYS, '09:00-13:00')], [{ from: '2026-08-10', to: '2026-08-21' }]);
    expect(at(summer, '2026-08-12 10:00')).toEqual(closed('2026-08-24 09:00'));
    expect(at(summer, '2026-08-24 10:00')).toEqual(open('2026-08-24 13:00'));
  });

  test('in its season only: before and after it nothing is known', () => {
    const summer = office([row(WORKDAYS, '09:00-13:00', { from: '2026-06-01', to: '2026-09-15' })]);
    expect(at(summer, '2026-05-29 10:00')).toEqual({ state: 'unknown' });
    expect(at(summer, '2026-06-01 10:00')).toEqual(open('2026-06-01 13:00'));
    expect(at(summer, '2026-09-15 14:00')).toEqual({ state: 'closed', phone: false, holiday: false });
    expect(at(summer, '2026-09-16 10:00')).toEqual({ state: 'unknown' });
  });

  test('one that nobody has sourced is unknown, and never closed', () => {
    expect(at(office([]), '2026-05-05 10:00')).toEqual({ state: 'unknown' });
    expect(at(office([]), '2026-12-25 10:00')).toEqual({ state: 'unknown' });
  });
});

describe('on the days the clocks change', () => {
  const sunday = office([row([7], '01:00-04:00')]);
  const states = (from: string): string[] =>
    [0, 1, 2, 3, 4].map((hour) => {
      const instant = new Date(new Date(from).getTime() + hour * 3_600_000);
      return openingAt(sunday, calendar, wallTime(instant, calendar.timeZone)).state;
    });

  test('an opening of three hours lasts two in spring', () => {
    expect(states('2026-03-28T23:00:00Z')).toEqual(['closed', 'open', 'open', 'closed', 'closed']);
  });

  test('and four in autumn', () => {
    expect(states('2026-10-24T23:00:00Z')).toEqual(['open', 'open', 'open', 'open', 'closed']);
  });
});

describe('whatever the timetable', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
  const rows = fc.array(
    fc
      .record({
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        times: fc.uniqueArray(time, { minLength: 2, maxLength: 2 }),
        phone: fc.boolean(),
        appointment: fc.boolean(),
      })
      .map(({ times, ...rest }) => {
        const [opens = '', closes = ''] = times.toSorted();
        return { ...rest, open: opens, close: closes, from: '', to: '' };
      }),
    { minLength: 1, maxLength: 5 },
  );

  test('it is open at its next opening, and not at the end of the present one', () => {
    fc.assert(
      fc.property(rows, day, time, (of, on, now) => {
        const timetable = office(of, [], '10-04');
        const opening = openingAt(timetable, calendar, { day: on, time: now });
        if (opening.state === 'closed' && opening.next) {
          const { next, phone } = opening;
          expect(next.day > on || (next.day === on && next.time > now)).toBe(true);
          expect(openingAt(timetable, calendar, next)).toMatchObject({ state: 'open', phone });
        }
        if (opening.state === 'open' && opening.until && opening.until.time !== '24:00') {
          const after = openingAt(timetable, calendar, opening.until);
          expect(after.state === 'open' && after.phone === opening.phone).toBe(false);
        }
      }),
    );
  });

  test('on a holiday it is closed, unless it is open day and night', () => {
    fc.assert(
      fc.property(rows, time, (of, now) => {
        expect(openingAt(office(of), calendar, { day: '2026-12-25', time: now }).state).toBe('closed');
      }),
    );
  });
});
