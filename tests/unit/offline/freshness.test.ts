import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshness, LIMIT } from '#src/lib/offline/freshness.ts';

const DAY = 86_400_000;
const SAVED = Date.UTC(2026, 4, 10);

describe('a saved page', () => {
  test.each([
    ['is whole on the day it was saved', 0, false, false],
    ['is whole for thirty days', 30, false, false],
    ['is only its phones after that', 31, true, false],
    ['is whole when the clock was set back by some hours', -0.5, false, false],
    ['is whole, with a word on the clock, when that was set back by years', -1000, false, true],
    ['is only its phones, with a word on the clock, when years seem to have passed', 4000, true, true],
  ])('%s', (_, days, phonesOnly, wrongClock) => {
    expect(freshness(SAVED, SAVED + days * DAY)).toEqual({ phonesOnly, wrongClock });
  });

  test('ages the same on a phone whose clock has always been wrong', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 2 * LIMIT }), (phone, days) => {
        expect(freshness(phone, phone + days * DAY).phonesOnly).toBe(days > LIMIT);
      }),
    );
  });
});
