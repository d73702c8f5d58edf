import {
  decodePDFRawStream,
  PDFArray,
  PDFHexString,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { deflated } from './deflate.ts';
import { name } from './name.ts';

const CHANNELS = 3;
/** Bits to a dot for so many colours (ISO 32000-1, 8.9.5.1). */
const DEPTHS: readonly [colours: number, bits: number][] = [
  [2, 1],
  [4, 2],
  [16, 4],
  [256, 8],
];

/**
 * Writes a picture of few colours as numbers of a list of them (ISO 32000-1, 8.6.6.3), its dots the same as before. Any
 * other picture stays as it is.
 */
export function inPalette(picture: PDFRawStream): void {
  const { dict } = picture;
  const colourSpace = dict.get(name('ColorSpace'));
  if (!colourSpace || !isOfThree(dict.lookup(name('ColorSpace')))) return;
  if (numberOf(picture, 'BitsPerComponent') !== 8 || dict.has(name('DecodeParms'))) return;
  const width = numberOf(picture, 'Width');
  const dots = Buffer.from(decodePDFRawStream(picture).decode());
  const { colours, numbers } = paletteOf(dots);
  const depth = DEPTHS.find(([most]) => colours.length <= most);
  if (!depth) return;
  const [, bits] = depth;
  const list = PDFHexString.of(colours.join(''));
  dict.set(name('ColorSpace'), dict.context.obj([name('Indexed'), colourSpace, colours.length - 1, list]));
  dict.set(name('BitsPerComponent'), PDFNumber.of(bits));
  dict.set(name('Filter'), name('FlateDecode'));
  picture.updateContents(deflated(packed(numbers, width, bits)));
}

/** Whether colours are said in red, green and blue, with a profile or without. */
function isOfThree(space: PDFObject | undefined): boolean {
  if (!(space instanceof PDFArray)) return space === name('DeviceRGB');
  const profile = space.get(0) === name('ICCBased') ? space.lookup(1) : undefined;
  return profile instanceof PDFRawStream && numberOf(profile, 'N') === CHANNELS;
}

const numberOf = ({ dict }: PDFRawStream, key: string): number =>
  dict.lookupMaybe(name(key), PDFNumber)?.asNumber() ?? 0;

function paletteOf(dots: Buffer): { colours: string[]; numbers: number[] } {
  const known = new Map<string, number>();
  const numbers: number[] = [];
  for (let at = 0; at < dots.length; at += CHANNELS) {
    const colour = dots.toString('hex', at, at + CHANNELS);
    const number = known.get(colour) ?? known.size;
    known.set(colour, number);
    numbers.push(number);
  }
  return { colours: [...known.keys()], numbers };
}

/** Numbers of so many bits, each line from a byte of its own. */
function packed(numbers: readonly number[], width: number, bits: number): Buffer {
  const line = Math.ceil((width * bits) / 8);
  const made = Buffer.alloc(line * Math.ceil(numbers.length / width));
  numbers.forEach((number, index) => {
    const bit = (index % width) * bits;
    const at = Math.floor(index / width) * line + Math.floor(bit / 8);
    made[at] = (made[at] ?? 0) | (number << (8 - bits - (bit % 8)));
  });
  return made;
}
