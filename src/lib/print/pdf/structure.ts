import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { name } from './name.ts';

const K = name('K');
const P = name('P');
const PG = name('Pg');
const S = name('S');
/** What an element may have and still say nothing of its own. */
const PLAIN: ReadonlySet<PDFName> = new Set([name('Type'), S, P, PG, K]);
/** Names that only PDF 2.0 has, and what they are before it (ISO 32000-1, 14.8.4.4). */
const EARLIER: ReadonlyMap<PDFName, PDFName> = new Map(
  ['Strong', 'Em'].map((later) => [name(later), name('Span')]),
);

/** What holds blocks; words right in it belong to no block. */
const GROUPS: ReadonlySet<string> = new Set(['/Document', '/Art', '/Sect', '/Div', '/BlockQuote']);
/** What stands in a line. */
const INLINE: ReadonlySet<string> = new Set(['/Link', '/Span', '/Strong', '/Em']);

/**
 * Takes the levels out of a document's structure that say nothing (`NonStruct`, ISO 32000-1, 14.8.4.2): what stands in
 * them belongs to what they stand in, in the same order; the last level around a line that would else stand in no block
 * becomes a paragraph. They are two thirds of the structure of a printed page.
 */
export function withoutEmptyLevels(context: PDFContext): void {
  const elements = new Map<PDFRef, PDFDict>();
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.has(P) && object.has(S)) elements.set(ref, object);
  const into = new Map<PDFRef, PDFRef>();
  for (const [ref, element] of elements) {
    if (!isEmptyLevel(element, elements)) continue;
    if (isLine(element, elements) && !isInLine(element, elements)) element.set(S, name('P'));
    else into.set(ref, parentOf(element));
  }
  const standsIn = (ref: PDFRef): PDFRef => {
    const outer = into.get(ref);
    return outer ? standsIn(outer) : ref;
  };
  for (const [ref, element] of elements) {
    const type = element.get(S);
    if (type instanceof PDFName) element.set(S, EARLIER.get(type) ?? type);
    if (into.has(ref)) continue;
    element.set(P, standsIn(parentOf(element)));
    const kids = kidsOf(element, pageOf(element), elements, into);
    if (kids.length > 0) element.set(K, context.obj(kids));
  }
  for (const [, object] of context.enumerateIndirectObjects()) repoint(object, standsIn);
  for (const ref of into.keys()) context.delete(ref);
}

function isEmptyLevel(element: PDFDict, elements: ReadonlyMap<PDFRef, PDFDict>): boolean {
  return (
    element.get(S) === name('NonStruct') &&
    elements.has(parentOf(element)) &&
    element.keys().every((key) => PLAIN.has(key))
  );
}

/** Whether an element holds nothing but words and what stands in a line with them. */
function isLine(element: PDFDict, elements: ReadonlyMap<PDFRef, PDFDict>): boolean {
  return rawKidsOf(element).every((kid) => {
    const inner = kid instanceof PDFRef ? elements.get(kid) : undefined;
    if (!inner) return true;
    return INLINE.has(typeOf(inner)) || (typeOf(inner) === '/NonStruct' && isLeaf(inner, elements));
  });
}

const isLeaf = (element: PDFDict, elements: ReadonlyMap<PDFRef, PDFDict>): boolean =>
  rawKidsOf(element).every((kid) => !(kid instanceof PDFRef && elements.has(kid)));

/** Whether what an element stands in is a line or a block of words already. */
function isInLine(element: PDFDict, elements: ReadonlyMap<PDFRef, PDFDict>): boolean {
  const parent = elements.get(parentOf(element));
  if (!parent) return false;
  const type = typeOf(parent);
  if (type === '/NonStruct') return isLine(parent, elements) || isInLine(parent, elements);
  return !GROUPS.has(type);
}

const typeOf = (element: PDFDict): string => element.get(S)?.toString() ?? '';

function rawKidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(K);
  const one = element.get(K);
  return kids instanceof PDFArray ? kids.asArray() : one ? [one] : [];
}

const parentOf = (element: PDFDict): PDFRef => element.get(P) as PDFRef;
const pageOf = (element: PDFDict): PDFObject | undefined => element.get(PG);

/** What stands in an element, levels that go taken apart; marked content says its page where that is not the element's. */
function kidsOf(
  element: PDFDict,
  page: PDFObject | undefined,
  elements: ReadonlyMap<PDFRef, PDFDict>,
  into: ReadonlyMap<PDFRef, PDFRef>,
): PDFObject[] {
  return rawKidsOf(element).flatMap((kid): PDFObject[] => {
    const inner = kid instanceof PDFRef && into.has(kid) ? elements.get(kid) : undefined;
    if (inner) return kidsOf(inner, page, elements, into);
    const own = pageOf(element);
    if (!(kid instanceof PDFNumber) || own === undefined || own === page) return [kid];
    return [element.context.obj({ Type: 'MCR', Pg: own, MCID: kid })];
  });
}

/** In the lists that lead from the pages' marked content to its element. */
export function repoint(object: PDFObject, standsIn: (ref: PDFRef) => PDFRef): void {
  const list =
    object instanceof PDFArray
      ? object
      : object instanceof PDFDict
        ? object.lookupMaybe(name('Nums'), PDFArray)
        : undefined;
  list?.asArray().forEach((item, index) => {
    if (item instanceof PDFRef) list.set(index, standsIn(item));
  });
}
