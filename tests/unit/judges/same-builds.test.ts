import { expect, test } from 'vitest';
import { unlike } from '#scripts/judges/same-builds.ts';

test('two builds are told apart by every file that is other, missing or new', () => {
  const one = new Map(Object.entries({ a: '1', b: '1', c: '1' }));
  expect(unlike(one, new Map(one))).toEqual([]);
  const other = new Map(Object.entries({ a: '1', b: '2', d: '1' }));
  expect(unlike(one, other)).toEqual(['b has other bytes', 'c is missing', 'd is new']);
});
