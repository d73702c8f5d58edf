import { PDFArray, PDFDict, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { name } from './name.ts';
import { repoint } from './structure.ts';

const K = name('K');
const P = name('P');
const PG = name('Pg');
const S = name('S');

/**
 * Puts what stands in an item of a list, but for its bullet or number, into a body (`LBody`), which is all that an item may
 * hold besides (ISO 32000-1, table 336; ISO 14289-1, 7.2).
 */
export function withListBodies(context: PDFContext): void {
  const bodies = new Map<PDFRef, PDFRef>();
  for (const [ref, item] of context.enumerateIndirectObjects()) {
    if (!(item instanceof PDFDict) || item.get(S) !== name('LI')) continue;
    const kids = item.lookupMaybe(K, PDFArray)?.asArray() ?? [];
    const inside = kids.filter((kid) => !isLabel(context, kid));
    if (inside.length === 0) continue;
    const body = context.obj({ S: 'LBody', P: ref });
    const bodyRef = context.register(body);
    const page = item.get(PG);
    if (page) body.set(PG, page);
    body.set(K, context.obj(inside));
    item.delete(PG);
    item.set(K, context.obj([...kids.filter((kid) => isLabel(context, kid)), bodyRef]));
    for (const kid of inside) if (kid instanceof PDFRef) context.lookup(kid, PDFDict).set(P, bodyRef);
    bodies.set(ref, bodyRef);
  }
  for (const [, object] of context.enumerateIndirectObjects())
    repoint(object, (ref) => bodies.get(ref) ?? ref);
}

function isLabel(context: PDFContext, kid: PDFObject): boolean {
  const element = kid instanceof PDFRef ? context.lookup(kid) : undefined;
  return element instanceof PDFDict && ['Lbl', 'LBody'].some((type) => element.get(S) === name(type));
}
