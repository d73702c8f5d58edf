import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { name } from './name.ts';

/**
 * What a tagged document has to say of itself for PDF/UA-1 (ISO 14289-1): its title and its claim as metadata (7.1),
 * that the Tab key follows the structure (7.18.3), and of each link where it leads (7.18.5).
 *
 * @param links the words of the links, in the order of the document
 */
export function withUniversalAccess(context: PDFContext, links: readonly string[]): void {
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const stream = context.stream(Buffer.from(metadata(titleOf(context))), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(name('Metadata'), context.register(stream));
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(name('Type')) === name('Page'))
      object.set(name('Tabs'), name('S'));
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  const elements = [...elementsOf(context, root)].filter(
    (element) => element.get(name('S')) === name('Link'),
  );
  elements.forEach((element, index) => {
    for (const annotation of annotationsOf(element)) {
      const words = elements.length === links.length ? links[index] : undefined;
      annotation.set(name('Contents'), PDFHexString.fromText(words ?? targetOf(annotation)));
    }
  });
}

/** All elements of a structure, in the order in which they are read. */
function* elementsOf(context: PDFContext, parent: PDFDict): Generator<PDFDict> {
  const kids = parent.lookup(name('K'));
  for (const kid of kids instanceof PDFArray ? kids.asArray() : [parent.get(name('K'))]) {
    const element = kid instanceof PDFRef ? context.lookup(kid) : undefined;
    if (!(element instanceof PDFDict) || !element.has(name('S'))) continue;
    yield element;
    yield* elementsOf(context, element);
  }
}

/** What is touched of a link: an area for each line that it stands on. */
const annotationsOf = (element: PDFDict): PDFDict[] =>
  (element.lookupMaybe(name('K'), PDFArray)?.asArray() ?? []).flatMap((kid) =>
    kid instanceof PDFDict && kid.get(name('Type')) === name('OBJR')
      ? [kid.lookup(name('Obj'), PDFDict)]
      : [],
  );

function targetOf(annotation: PDFDict): string {
  const target: PDFObject | undefined =
    annotation.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI')) ?? annotation.get(name('Dest'));
  if (target instanceof PDFString || target instanceof PDFHexString || target instanceof PDFName)
    return target.decodeText();
  return '';
}

function titleOf(context: PDFContext): string {
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
  const title = info?.lookup(name('Title'));
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XMP (ISO 16684-1) with the identifier of PDF/UA-1 (ISO 14289-1, 5). */
const metadata = (title: string): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title.replaceAll(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)}</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
