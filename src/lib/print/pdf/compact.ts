import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { withArtifacts } from './artifacts.ts';
import { asBoxes } from './boxes.ts';
import { deflated } from './deflate.ts';
import { fileOf } from './file.ts';
import { forPaper } from '#src/lib/print/font/font-file.ts';
import { withListBodies } from './lists.ts';
import { name } from './name.ts';
import { withPagesOnce } from './one-page.ts';
import { contentOf, operationsOf } from './operators.ts';
import { inPalette } from './palette.ts';
import { inRuns, type Widths } from './runs.ts';
import { withoutEmptyLevels } from './structure.ts';
import { withUniversalAccess } from './universal.ts';
import { widthsIn } from './widths.ts';

/**
 * The same PDF in less room, with the same pages to see, extract and hear, and with what PDF/UA asks for besides: its letters
 * in runs, its fonts without what only a layout needs, its small objects packed together (ISO 32000-1, 7.5.7; the tags of a
 * tagged document are thousands of them).
 *
 * @param links the words of the document's links, in its order
 */
export async function compact(pdf: Uint8Array, links: readonly string[]): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  withoutEmptyLevels(context);
  withListBodies(context);
  withPagesOnce(context);
  withUniversalAccess(context, links);
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    if (object instanceof PDFRawStream && dict.get(name('Subtype')) === name('Image')) inPalette(object);
    roundArea(dict);
    if (dict.has(name('FontFile2'))) slim(dict.lookup(name('FontFile2')), forPaper);
    const resources = dict.lookupMaybe(name('Resources'), PDFDict);
    if (!resources) continue;
    const content = object instanceof PDFRawStream ? object : dict.lookup(name('Contents'));
    slim(content, (bytes) => Buffer.from(shorter(bytes.toString('latin1'), widthsIn(resources)), 'latin1'));
  }
  return fileOf(context);
}

/** The area that a link is touched in, to a tenth of a point. */
function roundArea(dict: PDFDict): void {
  if (dict.get(name('Subtype')) !== name('Link')) return;
  const edges = dict.lookupMaybe(name('Rect'), PDFArray)?.asArray() ?? [];
  const rounded = edges.map((edge) =>
    edge instanceof PDFNumber ? Number(edge.asNumber().toFixed(1)) : edge,
  );
  dict.set(name('Rect'), dict.context.obj(rounded));
}

/** Changes what a stream holds, and packs it as small as deflate can. */
function slim(stream: PDFObject | undefined, change: (bytes: Buffer) => Buffer): void {
  if (!(stream instanceof PDFRawStream)) return;
  const made = change(Buffer.from(decodePDFRawStream(stream).decode()));
  stream.dict.set(name('Filter'), name('FlateDecode'));
  if (stream.dict.has(name('Length1'))) stream.dict.set(name('Length1'), PDFNumber.of(made.length));
  stream.updateContents(deflated(made));
}

function shorter(content: string, widthsOf: (font: string) => Widths | undefined): string {
  const operations = operationsOf(content);
  return operations ? contentOf(inRuns(withArtifacts(asBoxes(operations)), widthsOf)) : content;
}
