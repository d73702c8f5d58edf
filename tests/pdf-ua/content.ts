import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { name } from '#src/lib/print/pdf/name.ts';
import { operationsOf } from '#src/lib/print/pdf/operators.ts';
import { widthsIn } from '#src/lib/print/pdf/widths.ts';
import { fontFaults } from './font.ts';

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

/** What an element holds: others, or words of a page. */
export const kidsOf = (parent: PDFDict): PDFObject[] => {
  const kids = parent.lookup(name('K'));
  const one = parent.get(name('K'));
  return kids instanceof PDFArray ? kids.asArray() : one ? [one] : [];
};

/** Whether all that is drawn belongs to an element that knows it, or to none; and letters to a font that is there whole. */
export function contentFaults(page: PDFPage, owners: PDFObject | undefined): string[] {
  const faults = new Set<string>();
  const contents = page.node.lookup(name('Contents'));
  const bytes = contents instanceof PDFRawStream ? decodePDFRawStream(contents).decode() : [];
  const operations = operationsOf(Buffer.from(bytes).toString('latin1')) ?? [];
  if (operations.length === 0) faults.add('01 content that cannot be read');
  const resources = page.node.Resources();
  const fonts = resources?.lookup(name('Font'), PDFDict);
  const marks: { artifact: boolean; mcid: number | undefined }[] = [];
  let font = '';
  for (const { operator, operands } of operations) {
    if (operator === 'Tf') font = operands[0] ?? '';
    if (operator === 'EMC') marks.pop();
    if (operator === 'BDC' || operator === 'BMC') {
      const mcid = /\/MCID (\d+)/.exec(operands.join(' '))?.[1];
      const mark = {
        artifact: operands[0] === '/Artifact',
        mcid: mcid === undefined ? undefined : Number(mcid),
      };
      if (mark.artifact && marks.some((outer) => outer.mcid !== undefined))
        faults.add('01 an artifact in marked content');
      if (mark.mcid !== undefined && marks.some((outer) => outer.artifact))
        faults.add('01 marked content in an artifact');
      marks.push(mark);
    }
    if (!DRAWN.has(operator)) continue;
    const mcid = marks.find((mark) => mark.mcid !== undefined)?.mcid;
    if (mcid === undefined) {
      if (!marks.some(({ artifact }) => artifact)) faults.add(`01 ${operator} in no mark`);
    } else if (!knows(page, owners, mcid)) faults.add('01 marked content that no element knows');
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
