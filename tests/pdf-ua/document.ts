import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { name } from '#src/lib/print/pdf/name.ts';
import { contentFaults, kidsOf } from './content.ts';

const typeOf = (dict: PDFDict): string => String(dict.get(name('S')) ?? '').slice(1);

/** Types of elements that need no explanation (ISO 32000-1, 14.8.4), as far as they are met here. */
const STANDARD = /^(Document|Art|Sect|Div|BlockQuote|NonStruct|P|H[1-6]|L|LI|Lbl|LBody|Span|Link|Figure)$/;

/**
 * What a machine can find wrong with a document by PDF/UA-1 (ISO 14289-1), by the checkpoints of the Matterhorn
 * Protocol 1.1 (two digits), as far as the document has such things: no forms, tables, notes, scripts, videos, encryption.
 */
export function uaFaults(document: PDFDocument): string[] {
  const faults = new Set<string>();
  const { context, catalog } = document;
  const fault = (is: boolean, what: string): void => {
    if (is) faults.add(what);
  };
  const metadata = catalog.lookup(name('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  fault(!xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), '06 no claim');
  fault(!/<dc:title>.*<rdf:li[^>]*>[^<]+<.*<\/dc:title>/s.test(xmp), '06 no title');
  const shows = catalog
    .lookupMaybe(name('ViewerPreferences'), PDFDict)
    ?.get(name('DisplayDocTitle'))
    ?.toString();
  fault(shows !== 'true', '07 the title is not shown');
  fault(!(catalog.get(name('Lang')) instanceof PDFString), '11 no language');

  const elements = new Map<PDFDict, string>();
  const levels: number[] = [];
  const walk = (parent: PDFDict): void => {
    for (const kid of kidsOf(parent)) {
      const element = kid instanceof PDFRef ? context.lookup(kid) : undefined;
      if (!(element instanceof PDFDict)) continue;
      const type = typeOf(element);
      elements.set(element, type);
      const outer = typeOf(parent);
      fault(!STANDARD.test(type), `02 ${type}`);
      fault(
        outer === 'L' ? type !== 'LI' : type === 'LI',
        `09 ${type} in ${outer || 'the root'}, not LI in L`,
      );
      fault(outer === 'LI' && type !== 'Lbl' && type !== 'LBody', `09 ${type} in LI`);
      fault(type === 'Figure' && !element.has(name('Alt')), '13 a picture without words');
      if (/^H\d$/.test(type)) levels.push(Number(type.slice(1)));
      walk(element);
    }
    const holdsWords = kidsOf(parent).some((kid) => !(kid instanceof PDFRef));
    fault(holdsWords && ['L', 'LI'].includes(typeOf(parent)), `09 words right in ${typeOf(parent)}`);
  };
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  walk(root);
  fault(levels[0] !== 1, '14 the first heading is not of the first level');
  levels.forEach((level, index) => {
    fault(level > (levels[index - 1] ?? level) + 1, '14 a level of headings is left out');
  });

  const owners = ownersOf(root);
  for (const page of document.getPages()) {
    fault(page.node.get(name('Tabs')) !== name('S'), '28 Tab does not follow the structure');
    const mine = owners.get(page.node.lookup(name('StructParents'), PDFNumber).asNumber());
    for (const what of contentFaults(page, mine)) faults.add(what);
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const link = context.lookup(annotation, PDFDict);
      const said = link.get(name('Contents'));
      const isSaid = said instanceof PDFHexString && said.decodeText() !== '';
      fault(!isSaid, '28 a link that says nothing');
      const owner = owners.get(link.lookup(name('StructParent'), PDFNumber).asNumber());
      const element = owner instanceof PDFRef ? context.lookup(owner) : undefined;
      fault(!(element instanceof PDFDict) || elements.get(element) !== 'Link', '28 a link in no Link');
    }
  }
  return [...faults].sort();
}

function ownersOf(root: PDFDict): Map<number, PDFObject | undefined> {
  const nums = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
  return new Map(
    Array.from({ length: nums.size() / 2 }, (_, index) => {
      const value = nums.get(2 * index + 1);
      const looked = nums.lookup(2 * index + 1);
      return [nums.lookup(2 * index, PDFNumber).asNumber(), looked instanceof PDFArray ? looked : value];
    }),
  );
}
