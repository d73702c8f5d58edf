import fc from 'fast-check';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFNumber,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { deflated } from '#src/lib/print/pdf/deflate.ts';
import { name } from '#src/lib/print/pdf/name.ts';
import { inPalette } from '#src/lib/print/pdf/palette.ts';

const { context } = await PDFDocument.create();

function pictureOf(dots: Buffer, width: number): PDFRawStream {
  const dict = context.obj({
    Subtype: 'Image',
    Width: width,
    Height: dots.length / 3 / width,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  });
  return PDFRawStream.of(dict, deflated(dots));
}

/** What a reader of PDFs paints (ISO 32000-1, 8.6.6.3). */
function painted(picture: PDFRawStream): Buffer {
  const { dict } = picture;
  const number = (key: string): number => dict.lookup(name(key), PDFNumber).asNumber();
  const colours = dict.lookup(name('ColorSpace'), PDFArray).lookup(3, PDFHexString).asBytes();
  const [width, bits] = [number('Width'), number('BitsPerComponent')];
  const bytes = decodePDFRawStream(picture).decode();
  const line = Math.ceil((width * bits) / 8);
  const dots: number[] = [];
  for (let y = 0; y < number('Height'); y += 1)
    for (let x = 0; x < width; x += 1) {
      const byte = bytes[y * line + Math.floor((x * bits) / 8)] ?? 0;
      const index = (byte >> (8 - bits - ((x * bits) % 8))) & (2 ** bits - 1);
      dots.push(...colours.slice(index * 3, index * 3 + 3));
    }
  return Buffer.from(dots);
}

const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
const picture = fc
  .tuple(fc.array(colour, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 13 }), fc.nat(6))
  .chain(([colours, width, height]) =>
    fc
      .array(fc.constantFrom(...colours), {
        minLength: width * (height + 1),
        maxLength: width * (height + 1),
      })
      .map((dots) => ({ dots: Buffer.from(dots.flat()), width })),
  );

test('a picture of few colours is painted as before', () => {
  fc.assert(
    fc.property(picture, ({ dots, width }) => {
      const made = pictureOf(dots, width);
      inPalette(made);
      expect(painted(made)).toEqual(dots);
    }),
  );
});

test('a picture of more than 256 colours stays as it is', () => {
  const dots = Buffer.from(Array.from({ length: 300 }, (_, index) => [index % 256, index >> 8, 0]).flat());
  const made = pictureOf(dots, 30);
  inPalette(made);
  expect(made.dict.get(name('ColorSpace'))).toBe(name('DeviceRGB'));
  expect(Buffer.from(decodePDFRawStream(made).decode())).toEqual(dots);
});

test('a picture in shades of grey stays as it is', () => {
  const made = pictureOf(Buffer.from([0, 9, 90]), 1);
  made.dict.set(name('ColorSpace'), name('DeviceGray'));
  inPalette(made);
  expect(made.dict.get(name('ColorSpace'))).toBe(name('DeviceGray'));
});
