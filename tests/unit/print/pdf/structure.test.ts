import { PDFArray, PDFContext, PDFDict, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { name } from '#src/lib/print/pdf/name.ts';
import { withoutEmptyLevels } from '#src/lib/print/pdf/structure.ts';

/** An element by its type, and what stands in it: elements, or the numbers of marked content on a page. */
type Tree = [type: string, ...kids: (Tree | number)[]];

/** A structure on one page, with the list that leads from its marked content back to it. */
function made(tree: Tree): { context: PDFContext; root: PDFRef; back: PDFArray; page: PDFRef } {
  const context = PDFContext.create();
  const page = context.register(context.obj({ Type: 'Page' }));
  const owners: PDFRef[] = [];
  const put = ([type, ...kids]: Tree, parent: PDFRef): PDFRef => {
    const element = context.obj({ Type: 'StructElem', S: type, P: parent });
    const ref = context.register(element);
    const made = kids.map((kid) => {
      if (typeof kid !== 'number') return put(kid, ref);
      owners[kid] = ref;
      element.set(name('Pg'), page);
      return context.obj(kid);
    });
    element.set(name('K'), context.obj(made));
    return ref;
  };
  const root = context.nextRef();
  context.assign(root, context.obj({ Type: 'StructTreeRoot' }));
  const top = put(tree, root);
  const back = context.obj(owners);
  context.register(back);
  return { context, root: top, back, page };
}

/** What a reader of the structure finds. */
function told(context: PDFContext, ref: PDFRef): Tree {
  const element = context.lookup(ref, PDFDict);
  const kids = element.lookup(name('K'), PDFArray).asArray();
  return [
    String(element.get(name('S'))).slice(1),
    ...kids.map((kid: PDFObject) =>
      kid instanceof PDFRef
        ? told(context, kid)
        : Number(kid instanceof PDFDict ? kid.get(name('MCID'))?.toString() : kid.toString()),
    ),
  ];
}

const slimmed = (tree: Tree): Tree => {
  const { context, root } = made(tree);
  withoutEmptyLevels(context);
  return told(context, root);
};

test('levels that say nothing go, what stands in them stays in its order', () => {
  expect(
    slimmed([
      'Document',
      [
        'NonStruct',
        ['Art', ['H1', ['NonStruct', 0]], ['P', ['NonStruct', 1], ['Link', 2], ['NonStruct', 3]]],
      ],
    ]),
  ).toEqual(['Document', ['Art', ['H1', 0], ['P', 1, ['Link', 2], 3]]]);
});

test('a line that stands in no block becomes a paragraph: a name and its value are two', () => {
  expect(
    slimmed([
      'Art',
      [
        'NonStruct',
        ['NonStruct', ['NonStruct', 0]],
        ['NonStruct', ['NonStruct', 1], ['Link', ['NonStruct', 2]]],
      ],
    ]),
  ).toEqual(['Art', ['P', 0], ['P', 1, ['Link', 2]]]);
});

test('names that only a later version of PDF knows become earlier ones', () => {
  expect(slimmed(['P', ['Strong', 0], ['Em', 1]])).toEqual(['P', ['Span', 0], ['Span', 1]]);
});

test('each piece of marked content leads to the element it is in now, on its page', () => {
  const { context, root, back, page } = made([
    'Art',
    ['H2', ['NonStruct', 0]],
    ['L', ['LI', ['NonStruct', 1]]],
  ]);
  withoutEmptyLevels(context);
  const owners = back.asArray().map((ref) => String(context.lookup(ref, PDFDict).get(name('S'))));
  expect(owners).toEqual(['/H2', '/LI']);
  const heading = context.lookup(context.lookup(root, PDFDict).lookup(name('K'), PDFArray).get(0), PDFDict);
  expect(heading.lookup(name('K'), PDFArray).lookup(0, PDFDict).get(name('Pg'))).toBe(page);
});

test('a level that says something of its own stays', () => {
  const { context, root } = made(['Art', ['NonStruct', ['P', 0]]]);
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(name('S')) === name('NonStruct'))
      object.set(name('Lang'), context.obj('ar'));
  withoutEmptyLevels(context);
  expect(told(context, root)).toEqual(['Art', ['NonStruct', ['P', 0]]]);
});
