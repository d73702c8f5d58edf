import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#src/lib/domain/date.ts';
import { isWithin, readRows, readSpans, writeRows, writeSpans } from '#src/lib/directory/timetable.ts';

const day = fc.integer({ min: -1000, max: 1000 }).map((days) => addDays('2026-01-01', days));
const end = fc.oneof(fc.constant(''), day);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const row = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  open: time,
  close: time,
  from: end,
  to: end,
  phone: fc.boolean(),
  appointment: fc.boolean(),
});

describe('a timetable as an attribute', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(readRows(writeRows(rows))).toEqual(rows);
      }),
    );
  });

  test('is short, and can be read', () => {
    const plain = { from: '', to: '', phone: false, appointment: false } as const;
    const morning = { ...plain, days: [1, 3, 5], open: '08:30', close: '13:00' };
    const summer = { ...morning, days: [4], phone: true, from: '2026-06-01' };
    expect(writeRows([morning, summer])).toBe('135 08:30-13:00,4 08:30-13:00 p 2026-06-01/');
  });

  test('leaves out what is no row', () => {
    expect(readRows('')).toEqual([]);
    expect(readRows('chiuso,8 09:00-10:00')).toEqual([]);
  });

  test('gives closures back as they went', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ from: day, to: day })), (spans) => {
        expect(readSpans(writeSpans(spans))).toEqual(spans);
      }),
    );
  });
});

test.each([
  [{ from: '', to: '' }, true],
  [{ from: '2026-05-02', to: '2026-05-02' }, true],
  [{ from: '2026-05-03', to: '' }, false],
  [{ from: '', to: '2026-05-01' }, false],
])('2 May 2026 is within %o: %s', (span, within) => {
  expect(isWithin(span, '2026-05-02')).toBe(within);
});
