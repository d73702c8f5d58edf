import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * The same PDF with its small objects packed together (ISO 32000-1, 7.5.7): the tags of a tagged document are thousands
 * of them.
 */
export async function compact(pdf: Uint8Array): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return Buffer.from(await document.save({ useObjectStreams: true, addDefaultPage: false }));
}
