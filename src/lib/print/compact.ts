import { deflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStreamWriter,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { withoutLayout } from './font-file.ts';
import { contentOf, operationsOf } from './operators.ts';
import { inRuns, type Widths } from './runs.ts';
import { withoutEmptyLevels } from './structure.ts';

/** As many objects in one packed stream as there are: those that look alike then take hardly any room. */
const TOGETHER = 100_000;

/**
 * The same PDF in less room, with the same pages to see, extract and hear: its letters in runs, its fonts without what
 * only a layout needs, its small objects packed together (ISO 32000-1, 7.5.7; the tags of a tagged document are
 * thousands of them).
 */
export async function compact(pdf: Uint8Array): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  withoutEmptyLevels(context);
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    if (isPicture(dict)) slim(object, (bytes) => bytes);
    if (dict.has(name('FontFile2'))) slim(dict.lookup(name('FontFile2')), withoutLayout);
    const resources = dict.lookupMaybe(name('Resources'), PDFDict);
    if (!resources) continue;
    const content = object instanceof PDFRawStream ? object : dict.lookup(name('Contents'));
    slim(content, (bytes) => Buffer.from(shorter(bytes.toString('latin1'), widthsIn(resources)), 'latin1'));
  }
  return Buffer.from(await PDFStreamWriter.forContext(context, TOGETHER, true, TOGETHER).serializeToBuffer());
}

const name = (text: string): PDFName => PDFName.of(text);

/** A picture whose dots stand unfiltered in their stream. */
const isPicture = (dict: PDFDict): boolean =>
  dict.get(name('Subtype')) === name('Image') &&
  dict.get(name('Filter')) === name('FlateDecode') &&
  !dict.has(name('DecodeParms'));

/** Changes what a stream holds, and packs it as small as deflate can. */
function slim(stream: PDFObject | undefined, change: (bytes: Buffer) => Buffer): void {
  if (!(stream instanceof PDFRawStream)) return;
  const made = change(Buffer.from(decodePDFRawStream(stream).decode()));
  stream.dict.set(name('Filter'), name('FlateDecode'));
  if (stream.dict.has(name('Length1'))) stream.dict.set(name('Length1'), PDFNumber.of(made.length));
  stream.updateContents(deflateSync(made, { level: 9 }));
}

function shorter(content: string, widthsOf: (font: string) => Widths | undefined): string {
  const operations = operationsOf(content);
  return operations ? contentOf(inRuns(operations, widthsOf)) : content;
}

/** The steps of the fonts that a page names, as their dictionaries tell them (ISO 32000-1, 9.7.4.3). */
function widthsIn(resources: PDFDict): (font: string) => Widths | undefined {
  const fonts = resources.lookupMaybe(name('Font'), PDFDict);
  return (font) => {
    const dict = fonts?.lookupMaybe(name(font.slice(1)), PDFDict);
    const descendant = dict?.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict);
    return descendant && widthsOf(descendant);
  };
}

const known = new WeakMap<PDFDict, Widths>();

function widthsOf(font: PDFDict): Widths {
  const there = known.get(font);
  if (there) return there;
  const usual = font.lookupMaybe(name('DW'), PDFNumber)?.asNumber() ?? 1000;
  const widths = new Map<number, number>();
  const list = font.lookupMaybe(name('W'), PDFArray);
  for (let at = 0; list && at < list.size();) {
    const first = list.lookup(at, PDFNumber).asNumber();
    const second = list.lookup(at + 1);
    if (second instanceof PDFArray) {
      for (let index = 0; index < second.size(); index += 1)
        widths.set(first + index, second.lookup(index, PDFNumber).asNumber());
      at += 2;
    } else {
      const width = list.lookup(at + 2, PDFNumber).asNumber();
      for (let glyph = first; glyph <= list.lookup(at + 1, PDFNumber).asNumber(); glyph += 1)
        widths.set(glyph, width);
      at += 3;
    }
  }
  const found: Widths = (glyph) => widths.get(glyph) ?? usual;
  known.set(font, found);
  return found;
}
