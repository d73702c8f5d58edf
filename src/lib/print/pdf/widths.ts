import { PDFArray, PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import { name } from './name.ts';
import type { Widths } from './runs.ts';

/** The steps of the fonts that a page names, as their dictionaries tell them (ISO 32000-1, 9.7.4.3). */
export function widthsIn(resources: PDFDict): (font: string) => Widths | undefined {
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
