import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { tablesOf } from '#src/lib/print/font/sfnt.ts';
import { operationsOf } from '#src/lib/print/pdf/operators.ts';
import { widthsIn } from '#src/lib/print/pdf/widths.ts';

const name = (text: string): PDFName => PDFName.of(text);
const typeOf = (dict: PDFDict): string => String(dict.get(name('S')) ?? '').slice(1);

/** Types of elements that need no explanation (ISO 32000-1, 14.8.4), as far as they are met here. */
const STANDARD = /^(Document|Art|Sect|Div|BlockQuote|NonStruct|P|H[1-6]|L|LI|Lbl|LBody|Span|Link|Figure)$/;
const DRAWN: ReadonlySet<string> = new Set([
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'Tj',
  'TJ',
  'Do',
]);

/**
 * What a machine can find wrong with a document by PDF/UA-1 (ISO 14289-1), by the numbers of the Matterhorn Protocol 1.1,
 * as far as the document has such things: no forms, tables, notes, scripts, videos, encryption.
 */
export function uaFaults(document: PDFDocument): string[] {
  const faults = new Set<string>();
  const { context, catalog } = document;
  const fault = (is: boolean, what: string): void => {
    if (is) faults.add(what);
  };
  const metadata = catalog.lookup(name('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  fault(!xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), '06-002 no claim');
  fault(!/<dc:title>.*<rdf:li[^>]*>[^<]+<.*<\/dc:title>/s.test(xmp), '06-003 no title');
  const shows = catalog
    .lookupMaybe(name('ViewerPreferences'), PDFDict)
    ?.get(name('DisplayDocTitle'))
    ?.toString();
  fault(shows !== 'true', '07-001 the title is not shown');
  fault(!(catalog.get(name('Lang')) instanceof PDFString), '11-006 no language');

  const elements = new Map<PDFDict, string>();
  const levels: number[] = [];
  const walk = (parent: PDFDict): void => {
    for (const kid of kidsOf(parent)) {
      const element = kid instanceof PDFRef ? context.lookup(kid) : undefined;
      if (!(element instanceof PDFDict)) continue;
      const type = typeOf(element);
      elements.set(element, type);
      const outer = typeOf(parent);
      fault(!STANDARD.test(type), `02-001 ${type}`);
      fault(
        outer === 'L' ? type !== 'LI' : type === 'LI',
        `09-005 ${type} in ${outer || 'the root'}, not LI in L`,
      );
      fault(outer === 'LI' && type !== 'Lbl' && type !== 'LBody', `09-005 ${type} in LI`);
      fault(type === 'Figure' && !element.has(name('Alt')), '13-004 a picture without words');
      if (/^H\d$/.test(type)) levels.push(Number(type.slice(1)));
      walk(element);
    }
    const holdsWords = kidsOf(parent).some((kid) => !(kid instanceof PDFRef));
    fault(holdsWords && ['L', 'LI'].includes(typeOf(parent)), `09-005 words right in ${typeOf(parent)}`);
  };
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  walk(root);
  fault(levels[0] !== 1, '14-002 the first heading is not of the first level');
  levels.forEach((level, index) => {
    fault(level > (levels[index - 1] ?? level) + 1, '14-003 a level of headings is left out');
  });

  const owners = ownersOf(root);
  for (const page of document.getPages()) {
    fault(page.node.get(name('Tabs')) !== name('S'), '28-009 Tab does not follow the structure');
    const mine = owners.get(page.node.lookup(name('StructParents'), PDFNumber).asNumber());
    for (const what of contentFaults(page, mine)) faults.add(what);
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const link = context.lookup(annotation, PDFDict);
      const said = link.get(name('Contents'));
      const isSaid = said instanceof PDFHexString && said.decodeText() !== '';
      fault(!isSaid, '28-012 a link that says nothing');
      const owner = owners.get(link.lookup(name('StructParent'), PDFNumber).asNumber());
      const element = owner instanceof PDFRef ? context.lookup(owner) : undefined;
      fault(!(element instanceof PDFDict) || elements.get(element) !== 'Link', '28-011 a link in no Link');
    }
  }
  return [...faults].sort();
}

const kidsOf = (parent: PDFDict): PDFObject[] => {
  const kids = parent.lookup(name('K'));
  const one = parent.get(name('K'));
  return kids instanceof PDFArray ? kids.asArray() : one ? [one] : [];
};

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

/** Whether all that is drawn belongs to an element that knows it, or to none; and letters to a font that is there whole. */
function contentFaults(page: PDFPage, owners: PDFObject | undefined): string[] {
  const faults = new Set<string>();
  const contents = page.node.lookup(name('Contents'));
  const bytes = contents instanceof PDFRawStream ? decodePDFRawStream(contents).decode() : [];
  const resources = page.node.Resources();
  const fonts = resources?.lookup(name('Font'), PDFDict);
  const marks: { artifact: boolean; mcid: number | undefined }[] = [];
  let font = '';
  for (const { operator, operands } of operationsOf(Buffer.from(bytes).toString('latin1')) ?? []) {
    if (operator === 'Tf') font = operands[0] ?? '';
    if (operator === 'EMC') marks.pop();
    if (operator === 'BDC' || operator === 'BMC') {
      const mcid = /\/MCID (\d+)/.exec(operands.join(' '))?.[1];
      const mark = {
        artifact: operands[0] === '/Artifact',
        mcid: mcid === undefined ? undefined : Number(mcid),
      };
      if (mark.artifact && marks.some((outer) => outer.mcid !== undefined))
        faults.add('01-003 an artifact in marked content');
      if (mark.mcid !== undefined && marks.some((outer) => outer.artifact))
        faults.add('01-004 marked content in an artifact');
      marks.push(mark);
    }
    if (!DRAWN.has(operator)) continue;
    const mcid = marks.find((mark) => mark.mcid !== undefined)?.mcid;
    if (mcid === undefined) {
      if (!marks.some(({ artifact }) => artifact)) faults.add(`01-005 ${operator} in no mark`);
    } else if (!knows(page, owners, mcid)) faults.add('01-005 marked content that no element knows');
    if ((operator === 'Tj' || operator === 'TJ') && resources && fonts)
      for (const what of fontFaults(
        fonts.lookup(name(font.slice(1)), PDFDict),
        widthsIn(resources)(font),
        operands,
      ))
        faults.add(what);
  }
  return [...faults];
}

function knows(page: PDFPage, owners: PDFObject | undefined, mcid: number): boolean {
  const owner = owners instanceof PDFArray ? owners.lookup(mcid) : undefined;
  if (!(owner instanceof PDFDict)) return false;
  const own = owner.get(name('Pg'));
  return kidsOf(owner).some((kid) =>
    kid instanceof PDFNumber
      ? kid.asNumber() === mcid && own === page.ref
      : kid instanceof PDFDict &&
        kid.lookupMaybe(name('MCID'), PDFNumber)?.asNumber() === mcid &&
        (kid.get(name('Pg')) ?? own) === page.ref,
  );
}

function* fontFaults(
  font: PDFDict,
  widthOf: ((glyph: number) => number) | undefined,
  operands: readonly string[],
): Generator<string> {
  const inner = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const file = inner.lookup(name('FontDescriptor'), PDFDict).lookup(name('FontFile2'));
  if (!(file instanceof PDFRawStream)) {
    yield '31-009 a font that is not there';
    return;
  }
  if (inner.get(name('CIDToGIDMap')) !== name('Identity')) yield '31-004 no map to glyphs';
  const { step, letters } = factsOf(font, file);
  for (const [text] of operands.join(' ').matchAll(/<[0-9A-F]+>/g))
    for (const [code] of text.slice(1, -1).matchAll(/.{4}/g)) {
      const glyph = Number.parseInt(code, 16);
      if (glyph === 0) yield '31-030 a letter that the font has not';
      if (!letters.has(glyph)) yield '10-001 a glyph that stands for no letter';
      if (Math.abs((widthOf?.(glyph) ?? NaN) - step(glyph)) > 1) yield '31 a width that is not the font’s';
    }
}

interface FontFacts {
  /** How far a glyph moves the pen, in thousandths of the size. */
  step: (glyph: number) => number;
  letters: ReadonlySet<number>;
}
const known = new WeakMap<PDFDict, FontFacts>();

function factsOf(font: PDFDict, file: PDFRawStream): FontFacts {
  const there = known.get(font);
  if (there) return there;
  const tables = tablesOf(Buffer.from(decodePDFRawStream(file).decode()));
  const table = (tag: string): Buffer => tables?.get(tag) ?? Buffer.alloc(60);
  const [units, count] = [table('head').readUInt16BE(18), table('hhea').readUInt16BE(34)];
  const step = (glyph: number): number =>
    (table('hmtx').readUInt16BE(4 * Math.min(glyph, count - 1)) / units) * 1000;
  const letters = new Set<number>();
  const map = font.lookup(name('ToUnicode'));
  const text =
    map instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(map).decode()).toString('latin1') : '';
  for (const [, first = '', last = first] of text.matchAll(
    /^<([0-9A-F]{4})> (?:<([0-9A-F]{4})> )?<[0-9A-F]+>$/gm,
  ))
    for (let glyph = Number.parseInt(first, 16); glyph <= Number.parseInt(last, 16); glyph += 1)
      letters.add(glyph);
  const facts = { step, letters };
  known.set(font, facts);
  return facts;
}
