import { PDFArray, PDFContext, PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { withListBodies } from '#src/lib/print/pdf/lists.ts';
import { name } from '#src/lib/print/pdf/name.ts';

/** A list of one item, with a bullet or without, that holds words and a link; and the list that leads back to them. */
function made(hasBullet: boolean): { context: PDFContext; item: PDFRef; link: PDFRef; back: PDFArray } {
  const context = PDFContext.create();
  const next = (): PDFRef => context.nextRef();
  const [page, list, item, bullet, link] = [next(), next(), next(), next(), next()];
  context.assign(list, context.obj({ S: 'L', K: [item] }));
  context.assign(bullet, context.obj({ S: 'Lbl', P: item, Pg: page, K: [0] }));
  context.assign(link, context.obj({ S: 'Link', P: item, Pg: page, K: [2] }));
  context.assign(
    item,
    context.obj({ S: 'LI', P: list, Pg: page, K: [...(hasBullet ? [bullet] : []), 1, link] }),
  );
  const back = context.obj([bullet, item, link]);
  context.register(back);
  return { context, item, link, back };
}

test.each([true, false])(
  'what stands in an item, with a bullet (%s), stands in its body, and is found from the page there',
  (hasBullet) => {
    const { context, item, link, back } = made(hasBullet);
    withListBodies(context);
    const kids = context.lookup(item, PDFDict).lookup(name('K'), PDFArray).asArray();
    expect(kids).toHaveLength(hasBullet ? 2 : 1);
    const bodyRef = kids.at(-1);
    const body = context.lookup(bodyRef, PDFDict);
    expect(body.get(name('S'))).toBe(name('LBody'));
    expect(body.get(name('P'))).toBe(item);
    expect(String(body.lookup(name('K'), PDFArray).get(0))).toBe('1');
    expect(context.lookup(link, PDFDict).get(name('P'))).toBe(bodyRef);
    expect(back.get(1)).toBe(bodyRef);
    expect(back.get(2)).toBe(link);
  },
);

test('a list in order stays as it is', () => {
  const { context, item } = made(true);
  withListBodies(context);
  const before = String(context.lookup(item));
  withListBodies(context);
  expect(String(context.lookup(item))).toBe(before);
});
