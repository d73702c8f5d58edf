import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#src/lib/domain/date.ts';
import { periodsOf } from '#src/lib/report/periods.ts';

test.each([
  ['2026-05-10', '2026-05-10', '2026-05 2026-05-10/2026-05-10'],
  [
    '2025-11-15',
    '2026-01-02',
    '2025-11 2025-11-15/2025-11-30, 2025-12 2025-12-01/2025-12-31, 2026-01 2026-01-01/2026-01-02',
  ],
  ['2024-02-01', '2024-02-29', '2024-02 2024-02-01/2024-02-29'],
])('from %s to %s there are the months %s', (from, to, months) => {
  expect(
    periodsOf({ from, to })
      .map((one) => `${one.id} ${one.from}/${one.to}`)
      .join(', '),
  ).toBe(months);
});

test('more than two years are cut into quarters, more than six into years', () => {
  expect(periodsOf({ from: '2018-10-01', to: '2021-02-28' }).map(({ id }) => id)).toEqual(
    '2018-T4 2019-T1 2019-T2 2019-T3 2019-T4 2020-T1 2020-T2 2020-T3 2020-T4 2021-T1'.split(' '),
  );
  expect(periodsOf({ from: '2014-03-01', to: '2021-02-28' }).map(({ id }) => id)).toEqual(
    '2014 2015 2016 2017 2018 2019 2020 2021'.split(' '),
  );
});

test('the periods follow one another without a gap, from the first day to the last', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2010-01-01', days));
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const periods = periodsOf({ from, to });
      expect(periods[0]?.from).toBe(from);
      expect(periods.at(-1)?.to).toBe(to);
      for (const [index, { from: first, to: last }] of periods.entries()) {
        expect(first <= last).toBe(true);
        const next = periods[index + 1];
        if (next) expect(next.from).toBe(addDays(last, 1));
      }
    }),
  );
});
