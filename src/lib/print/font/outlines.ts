/** Outlines of a TrueType font (OpenType, table `glyf`) on a coarser grid. */

/**
 * Lines of the grid to the height of a line of text: in a headline a 25th of a millimetre from one to the next, in a text
 * half a dot of a printer.
 */
const GRID = 167;

const HEADER = 10;
const [ON_CURVE, X_SHORT, Y_SHORT, REPEAT, X_SAME, Y_SAME, OVERLAP] = [1, 2, 4, 8, 16, 32, 64] as const;
/** Of the parts of a letter that is put together of others. */
const [WORDS, MORE, SCALE, TWO_SCALES, MATRIX, INSTRUCTIONS] = [0x1, 0x20, 0x8, 0x40, 0x80, 0x100] as const;

/** How far apart the lines of the grid lie, in units of a font with so many to the height of a line. */
export const stepOf = (unitsPerEm: number): number => Math.max(1, Math.round(unitsPerEm / GRID));

/** The outline of a letter with its points on the grid and without instructions for the dots of a screen. */
export function onGrid(glyph: Buffer, step: number): Buffer {
  if (glyph.length < HEADER) return glyph;
  const contours = glyph.readInt16BE(0);
  return contours < 0
    ? withoutInstructions(glyph)
    : written(pointsOf(glyph, contours, step), glyph, contours);
}

interface Point {
  /** What stands in its flags but for how its place is written. */
  kind: number;
  x: number;
  y: number;
}

function pointsOf(glyph: Buffer, contours: number, step: number): Point[] {
  const count = contours === 0 ? 0 : glyph.readUInt16BE(HEADER + 2 * (contours - 1)) + 1;
  let at = HEADER + 2 * contours;
  at += 2 + glyph.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyph.readUInt8(at++);
    const times = flag & REPEAT ? glyph.readUInt8(at++) + 1 : 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const places = (short: number, same: number): number[] => {
    let place = 0;
    return flags.map((flag) => {
      if (flag & short) place += flag & same ? glyph.readUInt8(at++) : -glyph.readUInt8(at++);
      else if (!(flag & same)) {
        place += glyph.readInt16BE(at);
        at += 2;
      }
      return Math.round(place / step) * step;
    });
  };
  const xs = places(X_SHORT, X_SAME);
  const ys = places(Y_SHORT, Y_SAME);
  return flags.map((flag, index) => ({
    kind: flag & (ON_CURVE | OVERLAP),
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
  }));
}

function written(points: readonly Point[], glyph: Buffer, contours: number): Buffer {
  const xs = differences(points.map(({ x }) => x));
  const ys = differences(points.map(({ y }) => y));
  const flags = points.map(
    ({ kind }, index) =>
      kind | flagOf(xs[index] ?? 0, X_SHORT, X_SAME) | flagOf(ys[index] ?? 0, Y_SHORT, Y_SAME),
  );
  const header = Buffer.from(glyph.subarray(0, HEADER + 2 * contours + 2));
  header.writeUInt16BE(0, header.length - 2);
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  if (points.length > 0)
    [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)].forEach((edge, index) =>
      header.writeInt16BE(edge, 2 + 2 * index),
    );
  return Buffer.concat([header, Buffer.from([...runs(flags), ...xs.flatMap(bytes), ...ys.flatMap(bytes)])]);
}

const differences = (places: readonly number[]): number[] =>
  places.map((place, index) => place - (places[index - 1] ?? 0));

const isShort = (by: number): boolean => Math.abs(by) < 256;
const flagOf = (by: number, short: number, same: number): number =>
  by === 0 ? same : isShort(by) ? short | (by > 0 ? same : 0) : 0;
const bytes = (by: number): number[] =>
  by === 0 ? [] : isShort(by) ? [Math.abs(by)] : [(by >> 8) & 0xff, by & 0xff];

/** Flags that follow each other twice and more are said once, with how often they come again. */
function runs(flags: readonly number[]): number[] {
  const made: number[] = [];
  for (let at = 0; at < flags.length;) {
    const flag = flags[at] ?? 0;
    let times = 1;
    while (times < 256 && flags[at + times] === flag) times += 1;
    made.push(...(times > 2 ? [flag | REPEAT, times - 1] : Array.from({ length: times }, () => flag)));
    at += times;
  }
  return made;
}

/** A letter that is put together of others, without the instructions after its parts. */
function withoutInstructions(glyph: Buffer): Buffer {
  const made = Buffer.from(glyph);
  let at = HEADER;
  let flags: number = MORE;
  while (flags & MORE) {
    flags = made.readUInt16BE(at);
    made.writeUInt16BE(flags & ~INSTRUCTIONS, at);
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0);
  }
  return made.subarray(0, at);
}
