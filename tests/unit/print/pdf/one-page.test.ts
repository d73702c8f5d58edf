import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { withPagesOnce } from '#src/lib/print/pdf/one-page.ts';

const { context } = await PDFDocument.create();
const [one, other, link] = [context.nextRef(), context.nextRef(), context.nextRef()];
const words = (page: typeof one, MCID: number) => context.obj({ Type: 'MCR', Pg: page, MCID });
const told = (dict: unknown): string => String(dict).replaceAll(/\s+/g, ' ');

test('an element whose words stand on one page says the page once', () => {
  const element = context.obj({ S: 'P', P: one, K: [words(one, 3), words(one, 4)] });
  context.register(element);
  withPagesOnce(context);
  expect(told(element.get(PDFName.of('K')))).toBe('[ 3 4 ]');
  expect(element.get(PDFName.of('Pg'))).toBe(one);
});

test('words on another page than the first keep theirs', () => {
  const element = context.obj({ S: 'P', P: one, K: [words(one, 3), words(other, 0)] });
  context.register(element);
  withPagesOnce(context);
  expect(told(element.get(PDFName.of('K')))).toBe(
    `[ 3 << /Type /MCR /Pg ${other.objectNumber} 0 R /MCID 0 >> ]`,
  );
});

test('a link to touch stands on the page of its words', () => {
  const touched = context.obj({ Type: 'OBJR', Obj: link, Pg: other });
  const element = context.obj({ S: 'Link', P: one, Pg: other, K: [5, touched] });
  context.register(element);
  withPagesOnce(context);
  expect(told(touched)).toBe(`<< /Type /OBJR /Obj ${link.objectNumber} 0 R >>`);
});

test('an element of elements has no page', () => {
  const element = context.obj({ S: 'Sect', P: one, K: [other] });
  context.register(element);
  withPagesOnce(context);
  expect(element.has(PDFName.of('Pg'))).toBe(false);
});
