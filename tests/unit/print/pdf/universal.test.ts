import { PDFDict, PDFDocument, PDFHexString, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { name } from '#src/lib/print/pdf/name.ts';
import { withUniversalAccess } from '#src/lib/print/pdf/universal.ts';

/** A page with a link in each of its two elements. */
async function made(): Promise<{ document: PDFDocument; areas: PDFRef[] }> {
  const document = await PDFDocument.create();
  document.setTitle('Residenza & «casa» <qui>');
  const page = document.addPage();
  const { context } = document;
  const root = context.nextRef();
  const areas = ['https://example.org/a', 'https://example.org/b'].map((URI) =>
    context.register(context.obj({ Subtype: 'Link', A: { S: 'URI', URI: PDFHexString.fromText(URI) } })),
  );
  const elements = areas.map((Obj) =>
    context.register(context.obj({ S: 'Link', P: root, K: [{ Type: 'OBJR', Obj, Pg: page.ref }] })),
  );
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: elements }));
  document.catalog.set(name('StructTreeRoot'), root);
  return { document, areas };
}

const said = (document: PDFDocument, area: PDFRef): string =>
  document.context.lookup(area, PDFDict).lookup(name('Contents'), PDFHexString).decodeText();

test('each link says its words, in the order of the document', async () => {
  const { document, areas } = await made();
  withUniversalAccess(document.context, ['السكن', 'la casa']);
  expect(areas.map((area) => said(document, area))).toEqual(['السكن', 'la casa']);
});

test('where words and links are not as many, each says its address: no link says another’s words', async () => {
  const { document, areas } = await made();
  withUniversalAccess(document.context, ['la casa']);
  expect(areas.map((area) => said(document, area))).toEqual([
    'https://example.org/a',
    'https://example.org/b',
  ]);
});

test('the title stands in the metadata as XML, and Tab follows the structure', async () => {
  const { document } = await made();
  withUniversalAccess(document.context, []);
  const metadata = document.catalog.lookup(name('Metadata'));
  const text = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  expect(text).toContain('Residenza &amp; «casa» &lt;qui&gt;</rdf:li>');
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(document.getPage(0).node.get(name('Tabs'))).toBe(name('S'));
});
