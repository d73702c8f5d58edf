import { PDFArray, PDFDict, PDFNumber, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { name } from './name.ts';

const K = name('K');
const PG = name('Pg');

/**
 * Says the page of each element of a document's structure once, not beside every word of it that stands on the page: marked
 * content is then its number alone (ISO 32000-1, 14.7.4.2). An element on several pages says the first one's.
 */
export function withPagesOnce(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(name('S'))) continue;
    const kids = object.lookup(K);
    if (kids instanceof PDFArray) sayPageOnce(object, kids);
  }
}

function sayPageOnce(element: PDFDict, kids: PDFArray): void {
  const [first] = kids
    .asArray()
    .map(pageOf)
    .filter((page) => page !== undefined);
  const page = element.get(PG) ?? first;
  if (!page) return;
  // In one order: elements that look alike take less room.
  element.delete(K);
  element.delete(name('Type'));
  element.set(PG, page);
  element.set(K, kids);
  kids.asArray().forEach((kid, at) => {
    if (pageOf(kid) !== page || !(kid instanceof PDFDict)) return;
    const words = kid.get(name('MCID'));
    if (words instanceof PDFNumber) kids.set(at, words);
    else kid.delete(PG);
  });
}

/** The page that a piece of marked content, or an annotation, says that it stands on. */
const pageOf = (kid: PDFObject): PDFObject | undefined =>
  kid instanceof PDFDict && (kid.get(name('Type')) === name('MCR') || kid.get(name('Type')) === name('OBJR'))
    ? kid.get(PG)
    : undefined;
