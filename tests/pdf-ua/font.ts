import { decodePDFRawStream, PDFArray, PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import { tablesOf } from '#src/lib/print/font/sfnt.ts';
import { name } from '#src/lib/print/pdf/name.ts';

/** Whether letters belong to a font that is there, with the widths and the letters that the document says. */
export function* fontFaults(
  font: PDFDict,
  widthOf: ((glyph: number) => number) | undefined,
  operands: readonly string[],
): Generator<string> {
  const inner = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const file = inner.lookup(name('FontDescriptor'), PDFDict).lookup(name('FontFile2'));
  if (!(file instanceof PDFRawStream)) {
    yield '31 a font that is not there';
    return;
  }
  if (inner.get(name('CIDToGIDMap')) !== name('Identity')) yield '31 no map to glyphs';
  const { step, letters } = factsOf(font, file);
  for (const [text] of operands.join(' ').matchAll(/<[0-9A-F]+>/g))
    for (const [code] of text.slice(1, -1).matchAll(/.{4}/g)) {
      const glyph = Number.parseInt(code, 16);
      if (glyph === 0) yield '31 a letter that the font has not';
      if (!letters.has(glyph)) yield '10 a glyph that stands for no letter';
      if (Math.abs((widthOf?.(glyph) ?? NaN) - step(glyph)) > 1) yield '31 a width that is not the font’s';
    }
}

interface FontFacts {
  /** How far a glyph moves the pen, in thousandths of the size. */
  step: (glyph: number) => number;
  letters: ReadonlySet<number>;
}
const known = new WeakMap<PDFDict, FontFacts>();

function factsOf(font: PDFDict, file: PDFRawStream): FontFacts {
  const there = known.get(font);
  if (there) return there;
  const tables = tablesOf(Buffer.from(decodePDFRawStream(file).decode()));
  const table = (tag: string): Buffer => tables?.get(tag) ?? Buffer.alloc(60);
  const [units, count] = [table('head').readUInt16BE(18), table('hhea').readUInt16BE(34)];
  const step = (glyph: number): number =>
    (table('hmtx').readUInt16BE(4 * Math.min(glyph, count - 1)) / units) * 1000;
  const letters = new Set<number>();
  const map = font.lookup(name('ToUnicode'));
  const text =
    map instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(map).decode()).toString('latin1') : '';
  for (const [, first = '', last = first] of text.matchAll(
    /^<([0-9A-F]{4})> (?:<([0-9A-F]{4})> )?<[0-9A-F]+>$/gm,
  ))
    for (let glyph = Number.parseInt(first, 16); glyph <= Number.parseInt(last, 16); glyph += 1)
      letters.add(glyph);
  const facts = { step, letters };
  known.set(font, facts);
  return facts;
}
