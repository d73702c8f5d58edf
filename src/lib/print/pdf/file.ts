import { PDFHeader, PDFRawStream, PDFRef, PDFStream, type PDFContext } from '@cantoo/pdf-lib';
import { deflated } from './deflate.ts';
import { inOrder, TRAILER, type Numbered } from './in-order.ts';
import { name } from './name.ts';

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
  const objects = inOrder(context);
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
  const dict = context.obj({
    Type: 'XRef',
    Size: places.length,
    W: [...WIDTHS],
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 12, Columns: LINE },
  });
  for (const key of TRAILER) {
    const value = context.trailerInfo[key];
    if (value) dict.set(name(key), value);
  }
  return PDFRawStream.of(dict, deflated(Buffer.concat(rows)));
}
