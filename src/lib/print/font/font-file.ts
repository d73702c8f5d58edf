import { onGrid, stepOf } from './outlines.ts';
import { fontOf, tablesOf, type Tables } from './sfnt.ts';

/** What a font inside a PDF needs to be drawn by its glyphs' numbers (ISO 32000-1, 9.9, table 126). */
const NEEDED: readonly string[] = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

/** Places in tables (OpenType, `head`, `hhea`). */
const UNITS_PER_EM = 18;
const LOCA_FORMAT = 50;
const NUMBER_OF_METRICS = 34;
/** Of a glyph, its left edge. */
const LEFT = 2;
/** The largest table of outlines whose places fit into short numbers. */
const SHORT = 2 * 0xffff;

/**
 * A TrueType font for paper: without its rules of layout, names and list of letters, as in a PDF each glyph is already
 * chosen and placed (of a Nastaliq font they are two thirds); without instructions for the dots of a screen; and with its
 * outlines as fine as a printer's dots. Any other font stays as it is.
 */
export function forPaper(font: Buffer): Buffer {
  const tables = tablesOf(font);
  if (!tables || NEEDED.some((tag) => !tables.has(tag))) return font;
  const table = (tag: string): Buffer => Buffer.from(tables.get(tag) ?? []);
  const kept = new Map(NEEDED.map((tag) => [tag, table(tag)]));
  const step = stepOf(table('head').readUInt16BE(UNITS_PER_EM));
  const before = glyphsOf(kept);
  const after = before.map((glyph) => onGrid(glyph, step));
  return fontOf(new Map([...kept, ...outlined(kept, after), ['hmtx', bearingsOf(kept, before, after)]]));
}

function glyphsOf(tables: Tables): Buffer[] {
  const table = (tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0);
  const [loca, glyf] = [table('loca'), table('glyf')];
  const isLong = table('head').readInt16BE(LOCA_FORMAT) === 1;
  const place = (index: number): number =>
    isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index);
  const count = loca.length / (isLong ? 4 : 2) - 1;
  return Array.from({ length: count }, (_, index) => glyf.subarray(place(index), place(index + 1)));
}

/** The tables that say where outlines stand and where they begin. */
function outlined(tables: Tables, glyphs: readonly Buffer[]): [tag: string, bytes: Buffer][] {
  const parts = glyphs.map((glyph) => Buffer.concat([glyph, Buffer.alloc(glyph.length % 2)]));
  const glyf = Buffer.concat(parts);
  const isLong = glyf.length > SHORT;
  const loca = Buffer.alloc((parts.length + 1) * (isLong ? 4 : 2));
  let at = 0;
  [...parts, Buffer.alloc(0)].forEach((part, index) => {
    if (isLong) loca.writeUInt32BE(at, 4 * index);
    else loca.writeUInt16BE(at / 2, 2 * index);
    at += part.length;
  });
  const head = tables.get('head') ?? Buffer.alloc(0);
  head.writeInt16BE(isLong ? 1 : 0, LOCA_FORMAT);
  return [
    ['glyf', glyf],
    ['loca', loca],
  ];
}

/** What stands left of each glyph, for outlines whose left sides moved by less than a step. */
function bearingsOf(tables: Tables, before: readonly Buffer[], after: readonly Buffer[]): Buffer {
  const hmtx = tables.get('hmtx') ?? Buffer.alloc(0);
  const metrics = tables.get('hhea')?.readUInt16BE(NUMBER_OF_METRICS) ?? 0;
  after.forEach((glyph, index) => {
    if (glyph.length === 0) return;
    const moved = glyph.readInt16BE(LEFT) - (before[index] ?? glyph).readInt16BE(LEFT);
    const at = index < metrics ? 4 * index + 2 : 4 * metrics + 2 * (index - metrics);
    hmtx.writeInt16BE(hmtx.readInt16BE(at) + moved, at);
  });
  return hmtx;
}
