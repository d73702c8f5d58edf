import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asBoxes } from '#src/lib/print/pdf/boxes.ts';
import { operationsOf, type Operation } from '#src/lib/print/pdf/operators.ts';

const read = (content: string): Operation[] => operationsOf(content) ?? [];
const boxed = (content: string): string =>
  asBoxes(read(content))
    .map(({ operands, operator }) => [...operands, operator].join(' '))
    .join(' ');

/** The corners of a box in the order that a reader of PDFs goes round it (ISO 32000-1, table 59). */
const corners = ([x = 0, y = 0, width = 0, height = 0]: readonly number[]): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
/** Twice the area, below nothing where gone round against the clock. */
const area = (points: readonly (readonly [number, number])[]): number =>
  points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);

const number = fc.integer({ min: -200, max: 200 });
const size = fc.integer({ min: 1, max: 90 });

test('four sides become a box with the same corners, gone round the same way', () => {
  fc.assert(
    fc.property(number, number, size, size, fc.boolean(), fc.boolean(), (x, y, width, height, up, closed) => {
      const way: [number, number][] = [
        [x, y],
        up ? [x, y + height] : [x + width, y],
        [x + width, y + height],
        up ? [x + width, y] : [x, y + height],
      ];
      const lines = [...way.slice(1), ...(closed ? way.slice(0, 1) : [])];
      const made = boxed(`${x} ${y} m ${lines.map((point) => `${point.join(' ')} l`).join(' ')} h f`);
      expect(made).toMatch(/^[-\d ]+ re f$/);
      const box = corners(made.split(' ').slice(0, 4).map(Number));
      expect(new Set(box.map(String))).toEqual(new Set(way.map(String)));
      expect(area(box)).toBe(area(way));
    }),
  );
});

test.each([
  ['a slanted side', '0 0 m 5 1 l 5 5 l 0 5 l h f'],
  ['three sides', '0 0 m 5 0 l 5 5 l h f'],
  ['six sides', '0 0 m 5 0 l 5 5 l 3 5 l 3 3 l 0 3 l h f'],
  ['what is not closed', '0 0 m 5 0 l 5 5 l 0 5 l S'],
  ['a curve', '0 0 m 5 0 l 5 5 6 6 7 7 c h f'],
  ['an end elsewhere', '0 0 m 5 0 l 5 5 l 0 5 l 1 1 l h f'],
])('%s stays as it is', (_, content) => {
  expect(boxed(content)).toBe(content);
});
