import { PDFArray, PDFDict, PDFDocument, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { fileOf } from '#src/lib/print/pdf/file.ts';
import { name } from '#src/lib/print/pdf/name.ts';

/** Two pages with words, a link from one to the other, and a tree of elements that name each other. */
async function made(): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.setTitle('Scheda 1 0 R');
  const pages = [document.addPage([200, 300]), document.addPage([400, 500])];
  pages.forEach((page, index) => page.drawText(`pagina ${index}`, { x: 10, y: 10, size: 12 }));
  const { context } = document;
  const root = context.nextRef();
  const kids = Array.from({ length: 30 }, (_, index) =>
    context.register(
      context.obj({ S: index % 2 ? 'P' : 'H1', P: root, Pg: pages[index % 2]?.ref ?? root, K: [index] }),
    ),
  );
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: kids, Text: PDFString.of('7 0 R') }));
  document.catalog.set(name('StructTreeRoot'), root);
  return PDFDocument.load(await document.save(), { updateMetadata: false });
}

/** All that can be reached from the catalog, with objects in place of their numbers. */
function told(document: PDFDocument): string {
  const seen = new Map<PDFRef, number>();
  const tell = (value: unknown): unknown => {
    if (value instanceof PDFRef) {
      const known = seen.get(value);
      if (known !== undefined) return `again ${known}`;
      seen.set(value, seen.size);
      return tell(document.context.lookup(value));
    }
    if (value instanceof PDFArray) return value.asArray().map(tell);
    if (value instanceof PDFDict) return value.entries().map(([key, inner]) => [String(key), tell(inner)]);
    return String(value);
  };
  return JSON.stringify(tell(document.context.trailerInfo.Root), undefined, 1);
}

test('a document is the same when its file is read: pages, words, and what names what', async () => {
  const document = await made();
  const before = told(document);
  const again = await PDFDocument.load(fileOf(document.context), { updateMetadata: false });
  expect(told(again)).toBe(before);
  expect(again.getTitle()).toBe('Scheda 1 0 R');
  expect(again.getPages().map((page) => page.getSize())).toEqual([
    { width: 200, height: 300 },
    { width: 400, height: 500 },
  ]);
});

test('the file of a document that was read from one is the same file', async () => {
  const file = fileOf((await made()).context);
  const again = await PDFDocument.load(file, { updateMetadata: false });
  expect(fileOf(again.context)).toEqual(file);
});

test('what names an object that is not there names nothing', async () => {
  const document = await made();
  document.catalog.set(name('Lost'), PDFRef.of(900));
  const again = await PDFDocument.load(fileOf(document.context), { updateMetadata: false });
  expect(again.catalog.get(name('Lost'))).toBeUndefined();
});

test('each object stands where the table says, and the end of the file says where the table stands', async () => {
  const file = fileOf((await made()).context).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
  expect(file.slice(start)).toMatch(/^\d+ 0 obj\n<<\n\/Type \/XRef/);
  expect(file).toMatch(/^%PDF-1\.7\n/);
});
