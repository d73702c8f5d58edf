import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centre } from '#src/lib/view/province-map.ts';

describe('the middle of an outline', () => {
  test('of a square is where its diagonals meet', () => {
    const square: [number, number][] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    expect(centre(square)).toEqual([5, 5]);
    expect(centre(square.toReversed())).toEqual([5, 5]);
  });

  test('without an area is one of its points', () => {
    expect(
      centre([
        [3, 4],
        [6, 8],
        [9, 12],
      ]),
    ).toEqual([3, 4]);
  });

  test('of a triangle is inside it', () => {
    const size = fc.integer({ min: 6, max: 400 });
    fc.assert(
      fc.property(size, size, (width, height) => {
        const [x, y] = centre([
          [0, 0],
          [width, 0],
          [0, height],
        ]);
        expect(x > 0 && y > 0 && x / width + y / height < 1).toBe(true);
      }),
    );
  });
});
