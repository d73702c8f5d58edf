import {
  PDFArray,
  PDFDict,
  PDFHeader,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { deflated } from './deflate.ts';

type Numbered = [ref: PDFRef, object: PDFObject];

const name = (text: string): PDFName => PDFName.of(text);
const TRAILER = ['Root', 'Info', 'ID'] as const;
/** Bytes to a line of the table of places: what kind of place, where, and which one there. */
const WIDTHS = [1, 3, 2] as const;
const LINE = WIDTHS.reduce((sum: number, width) => sum + width, 0);
/** How each line of the table differs from the one above it (PNG, filter type 2). */
const UP = 2;
const [FREE, IN_FILE, IN_STREAM] = [0, 1, 2] as const;

/**
 * A document as a file in as little room as PDF 1.5 allows (ISO 32000-1, 7.5.7 and 7.5.8): its objects are numbered
 * anew, those that look alike side by side, and all that are no streams packed together.
 */
export function fileOf(context: PDFContext): Buffer {
  const objects = renumbered(context);
  const isStream = ([, object]: Numbered): boolean => object instanceof PDFStream;
  const [streams, others] = [objects.filter(isStream), objects.filter((one) => !isStream(one))];
  const packed = packedTogether(context, others);
  const [packRef, tableRef] = [PDFRef.of(objects.length + 1), PDFRef.of(objects.length + 2)];
  const header = Buffer.alloc(PDFHeader.forVersion(1, 7).sizeInBytes() + 1, '\n');
  PDFHeader.forVersion(1, 7).copyBytesInto(header, 0);
  const parts = [header];
  const places: [kind: number, where: number, which: number][] = [[FREE, 0, 0xffff]];
  let at = header.length;
  const write = ([ref, object]: Numbered): void => {
    const bytes = Buffer.alloc(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    const part = Buffer.concat([
      Buffer.from(`${ref.objectNumber} 0 obj\n`),
      bytes,
      Buffer.from('\nendobj\n'),
    ]);
    places[ref.objectNumber] = [IN_FILE, at, 0];
    parts.push(part);
    at += part.length;
  };
  streams.forEach(write);
  others.forEach(([ref], index) => {
    places[ref.objectNumber] = [IN_STREAM, packRef.objectNumber, index];
  });
  write([packRef, packed]);
  const start = at;
  places[tableRef.objectNumber] = [IN_FILE, start, 0];
  write([tableRef, tableOf(context, places)]);
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** All objects, alike by alike, with numbers from one on, in themselves too. */
function renumbered(context: PDFContext): Numbered[] {
  const objects = context
    .enumerateIndirectObjects()
    .filter(([, object]) => !isOfOldFile(object))
    .map((one) => ({ one, kind: kindOf(one[1]) }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
    .map(({ one }) => one);
  const numbers = new Map(objects.map(([ref], index) => [ref, PDFRef.of(index + 1)]));
  const repointed = (value: PDFObject): PDFObject =>
    value instanceof PDFRef ? (numbers.get(value) ?? value) : (repoint(value), value);
  const repoint = (object: PDFObject): void => {
    if (object instanceof PDFArray)
      object.asArray().forEach((value, index) => object.set(index, repointed(value)));
    const dict = object instanceof PDFStream ? object.dict : object;
    if (dict instanceof PDFDict) for (const [key, value] of dict.entries()) dict.set(key, repointed(value));
  };
  objects.forEach(([, object]) => repoint(object));
  const { trailerInfo } = context;
  for (const key of TRAILER) {
    const value = trailerInfo[key];
    if (value) trailerInfo[key] = repointed(value);
  }
  return objects.map(([ref, object]) => [numbers.get(ref) ?? ref, object]);
}

/** What only the file before was made of: its packed objects stand in the document by themselves. */
const isOfOldFile = (object: PDFObject): boolean =>
  object instanceof PDFRawStream &&
  [name('XRef'), name('ObjStm')].some((type) => object.dict.get(name('Type')) === type);

const kindOf = (object: PDFObject): string =>
  object instanceof PDFDict
    ? ['Type', 'Subtype', 'S'].map((key) => String(object.get(name(key)) ?? '')).join()
    : object.constructor.name;

function packedTogether(context: PDFContext, objects: readonly Numbered[]): PDFRawStream {
  let at = 0;
  const texts = objects.map(([, object]) => {
    const bytes = Buffer.alloc(object.sizeInBytes() + 1, '\n');
    object.copyBytesInto(bytes, 0);
    return bytes;
  });
  const list = objects.map(([ref], index) => {
    const pair = `${ref.objectNumber} ${at}`;
    at += texts[index]?.length ?? 0;
    return pair;
  });
  const head = Buffer.from(`${list.join(' ')} `);
  const dict = { Type: 'ObjStm', N: objects.length, First: head.length, Filter: 'FlateDecode' };
  return PDFRawStream.of(context.obj(dict), deflated(Buffer.concat([head, ...texts])));
}

/** Where each object stands. */
function tableOf(
  context: PDFContext,
  places: readonly (readonly [kind: number, where: number, which: number])[],
): PDFRawStream {
  const lines = places.map((place) => {
    const line = Buffer.alloc(LINE);
    let at = 0;
    place.forEach((number, index) => {
      const width = WIDTHS[index] ?? 0;
      line.writeUIntBE(number, at, width);
      at += width;
    });
    return line;
  });
  const rows = lines.map((line, row) =>
    Buffer.from([UP, ...line.map((byte, column) => (byte - (lines[row - 1]?.[column] ?? 0)) & 0xff)]),
  );
  const { Root, Info, ID } = context.trailerInfo;
  const dict = context.obj({
    Type: 'XRef',
    Size: places.length,
    W: [...WIDTHS],
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 12, Columns: LINE },
  });
  for (const [key, value] of Object.entries({ Root, Info, ID })) if (value) dict.set(name(key), value);
  return PDFRawStream.of(dict, deflated(Buffer.concat(rows)));
}
