import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '#src/lib/search/distance.ts';

test.each([
  ['permesso', 'permesso', 0],
  ['permeso', 'permesso', 1],
  ['permessso', 'permesso', 1],
  ['pernesso', 'permesso', 1],
  ['premesso', 'permesso', 1],
  ['', 'ab', 2],
  ['ca', 'abc', 3],
])('from %o to %o are %i slips', (one, other, slips) => {
  expect(distance(one, other, 5)).toBe(slips);
});

test('counting ends one past the most that is wanted', () => {
  expect(distance('casa', 'ospedale', 2)).toBe(3);
});

/** By the definition: the whole table, without cutting anything short. */
function plain(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row++)
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const turned = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const cost = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        row > 1 && column > 1 && turned ? at(row - 2, column - 2) + 1 : Infinity,
      );
      rows[row]?.splice(column, 1, cost);
    }
  return at(one.length, other.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ж'), maxLength: 8 });

test('it is what the definition says, up to the most that is wanted', () => {
  fc.assert(
    fc.property(word, word, fc.nat(9), (one, other, most) => {
      expect(distance(one, other, most)).toBe(Math.min(plain(one, other), most + 1));
    }),
    { numRuns: 1000 },
  );
});

test('it is the same there and back', () => {
  fc.assert(
    fc.property(word, word, fc.nat(9), (one, other, most) => {
      expect(distance(one, other, most)).toBe(distance(other, one, most));
    }),
  );
});
