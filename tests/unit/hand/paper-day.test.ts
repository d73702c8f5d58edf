import { describe, expect, test } from 'vitest';
import { ageOf, dayIn } from '#src/lib/hand/paper-day.ts';

test.each([
  ['#2026-11-21', '2026-11-21'],
  ['#p=2026-11-21', '2026-11-21'],
  ['#p=2026-02-30', undefined],
  ['#p=21/11/2026', undefined],
  ['#', undefined],
  ['#<script>', undefined],
])('the fragment %s tells the day %s', (fragment, day) => {
  expect(dayIn(fragment)).toBe(day);
});

describe('paper', () => {
  test.each([
    ['without a date is compared by its reader', undefined, '2026-12-01', 'none'],
    ['of tomorrow tells of a wrong clock', '2026-12-02', '2026-12-01', 'future'],
    ['from before the first publication cannot be compared', '2019-01-01', '2026-12-01', 'before'],
    ['of some days ago is compared', '2026-11-25', '2026-12-01', 'known'],
    ['of more than a year ago is to be printed again', '2026-11-25', '2028-01-01', 'old'],
    [
      'of today is not of tomorrow where the reader’s clock is years behind',
      '2026-11-25',
      '1970-01-01',
      'known',
    ],
  ])('%s', (_, day, now, age) => {
    expect(ageOf(day, '2026-11-21', '2026-11-30', now)).toBe(age);
  });
});
