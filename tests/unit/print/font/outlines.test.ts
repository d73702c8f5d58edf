import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onGrid, stepOf } from '#src/lib/print/font/outlines.ts';

interface Point {
  onCurve: boolean;
  x: number;
  y: number;
}

/** An outline written the long way: every place in two bytes, no flag said twice, and instructions for a screen. */
function glyphOf(contours: readonly (readonly Point[])[]): Buffer {
  const points = contours.flat();
  const word = (number: number): number[] => [(number >> 8) & 0xff, number & 0xff];
  let end = -1;
  const ends = contours.flatMap((contour) => word((end += contour.length)));
  const steps = (of: (point: Point) => number): number[] =>
    points.flatMap((point, index) => {
      const before = points[index - 1];
      return word(of(point) - (before ? of(before) : 0));
    });
  const edges = [-9999, -9999, 9999, 9999].flatMap(word);
  const flags = points.map(({ onCurve }) => (onCurve ? 1 : 0));
  const instructions = [...word(3), 1, 2, 3];
  return Buffer.from([
    ...word(contours.length),
    ...edges,
    ...ends,
    ...instructions,
    ...flags,
    ...steps(({ x }) => x),
    ...steps(({ y }) => y),
  ]);
}

/** The points of an outline, as a reader of fonts finds them (OpenType, table `glyf`). */
function pointsOf(glyph: Buffer): Point[] {
  const contours = glyph.readInt16BE(0);
  const count = glyph.readUInt16BE(10 + 2 * (contours - 1)) + 1;
  let at = 10 + 2 * contours;
  at += 2 + glyph.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyph.readUInt8(at++);
    const times = flag & 8 ? glyph.readUInt8(at++) : 0;
    for (let time = 0; time <= times; time += 1) flags.push(flag);
  }
  const read = (short: number, same: number): number[] => {
    let place = 0;
    return flags.map((flag) => {
      if (flag & short) place += (flag & same ? 1 : -1) * glyph.readUInt8(at++);
      else if (!(flag & same)) place += glyph.readInt16BE((at += 2) - 2);
      return place;
    });
  };
  const [xs, ys] = [read(2, 16), read(4, 32)];
  expect(at).toBe(glyph.length);
  return flags.map((flag, index) => ({ onCurve: (flag & 1) === 1, x: xs[index] ?? 0, y: ys[index] ?? 0 }));
}

const place = fc.integer({ min: -3000, max: 3000 });
const contour = fc.array(fc.record({ onCurve: fc.boolean(), x: place, y: place }), {
  minLength: 1,
  maxLength: 30,
});
const outline = fc.array(contour, { minLength: 1, maxLength: 5 });

test('every point of an outline stands on the grid line nearest to where it stood', () => {
  fc.assert(
    fc.property(outline, fc.integer({ min: 1, max: 12 }), (contours, step) => {
      const made = pointsOf(onGrid(glyphOf(contours), step));
      const before = contours.flat();
      expect(made.map(({ onCurve }) => onCurve)).toEqual(before.map(({ onCurve }) => onCurve));
      made.forEach(({ x, y }, index) => {
        expect(Math.abs(x % step)).toBe(0);
        expect(Math.abs(y % step)).toBe(0);
        expect(Math.abs(x - (before[index]?.x ?? NaN))).toBeLessThanOrEqual(step / 2);
        expect(Math.abs(y - (before[index]?.y ?? NaN))).toBeLessThanOrEqual(step / 2);
      });
    }),
  );
});

test('an outline on the grid stays as it is, says its edges, and has no instructions for a screen', () => {
  fc.assert(
    fc.property(outline, (contours) => {
      const made = onGrid(glyphOf(contours), 4);
      const points = pointsOf(made);
      expect(made.readInt16BE(2)).toBe(Math.min(...points.map(({ x }) => x)));
      expect(made.readInt16BE(8)).toBe(Math.max(...points.map(({ y }) => y)));
      expect(made.readUInt16BE(10 + 2 * contours.length)).toBe(0);
      expect(onGrid(made, 4)).toEqual(made);
    }),
  );
});

test('a letter put together of others keeps them, and loses its instructions', () => {
  const [WORDS, MORE, INSTRUCTIONS] = [0x1, 0x20, 0x100];
  const parts = Buffer.alloc(10 + 8 + 6 + 4);
  parts.writeInt16BE(-1, 0);
  parts.writeUInt16BE(WORDS | MORE | INSTRUCTIONS, 10);
  parts.writeUInt16BE(7, 12);
  parts.writeUInt16BE(INSTRUCTIONS, 18);
  parts.writeUInt16BE(9, 20);
  parts.writeUInt16BE(2, 24);
  const made = onGrid(parts, 4);
  expect(made.length).toBe(24);
  expect([made.readUInt16BE(10), made.readUInt16BE(12)]).toEqual([WORDS | MORE, 7]);
  expect([made.readUInt16BE(18), made.readUInt16BE(20)]).toEqual([0, 9]);
});

test('a letter that draws nothing stays empty', () => {
  expect(onGrid(Buffer.alloc(0), 4).length).toBe(0);
});

test.each([
  [1000, 6],
  [2048, 12],
  [100, 1],
])('a font of %i units to the line has a grid of %i', (units, step) => {
  expect(stepOf(units)).toBe(step);
});
