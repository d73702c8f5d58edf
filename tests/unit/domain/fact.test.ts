import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#src/lib/domain/date.ts';
import { factSchema, isValueOf, nextValue, valueOn, type FactData } from '#src/lib/domain/fact.ts';

const source = { law: 'dlgs-286-1998' };
const fact = (values: { from?: string; to?: string; value: number }[]): FactData =>
  factSchema.parse({
    kind: 'money',
    label: 'Contributo',
    owner: 'salute',
    verified: 'never',
    values: values.map((value) => ({ ...value, source })),
  });

const two = fact([
  { to: '2026-12-31', value: 30 },
  { from: '2027-01-01', value: 40 },
]);
const gap = fact([
  { from: '2026-01-01', to: '2026-03-31', value: 30 },
  { from: '2026-05-01', value: 40 },
]);
const ended = fact([{ to: '2026-03-31', value: 30 }]);
const undated = fact([{ value: 30 }]);

describe('an amount that changes with the law', () => {
  test.each([
    ['the old one until its last day', two, '2026-12-31', 30, 40],
    ['the new one from its first day', two, '2027-01-01', 40, undefined],
    ['long before', two, '2020-01-01', 30, 40],
    ['none between two that do not touch', gap, '2026-04-15', undefined, 40],
    ['none before the first', gap, '2025-12-31', undefined, 30],
    ['none after the last', ended, '2026-04-01', undefined, undefined],
    ['always, when no day is known', undated, '1990-01-01', 30, undefined],
  ])('is shown: %s', (_, of, today, now, next) => {
    expect([valueOn(of, today)?.value, nextValue(of, today)?.value]).toEqual([now, next]);
  });

  test('is on any day one of its values that hold then, and the next one is later', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 6 }), day, (starts, today) => {
        const froms = starts.toSorted();
        const of = fact(
          froms.map((from, index) => {
            const then = froms[index + 1];
            return { from, value: index, ...(then === undefined ? {} : { to: addDays(then, -1) }) };
          }),
        );
        const now = froms.findLastIndex((from) => from <= today);
        expect(valueOn(of, today)?.value).toBe(now < 0 ? undefined : now);
        expect(nextValue(of, today)?.value).toBe(now + 1 < froms.length ? now + 1 : undefined);
      }),
    );
  });
});

describe('a value has the form of its kind', () => {
  test.each([
    ['money', 30.46, true],
    ['money', '30.46', false],
    ['percent', 22, true],
    ['number', 'tanti', false],
    ['duration', 'P30D', true],
    ['duration', 'P1Y6M', true],
    ['duration', 'PT20M', true],
    ['duration', 'P', false],
    ['duration', '30 giorni', false],
    ['date', '2026-05-02', true],
    ['date', '2026-02-30', false],
    ['phone', '+39051000000', true],
    ['phone', '112', true],
    ['phone', '800033033', true],
    ['phone', '051 000000', false],
    ['url', 'https://www.comune.example.org/', true],
    ['url', 'http://www.comune.example.org/', true],
    ['url', 'javascript:alert(1)', false],
    ['url', 'data:text/html,ciao', false],
    ['url', 'www.comune.example.org', false],
    ['url', 5, false],
  ] as const)('%s: %s', (kind, value, fits) => {
    expect(isValueOf(kind, value)).toBe(fits);
  });
});
