import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Section } from '#src/lib/domain/body.ts';
import { fingerprint } from '#src/lib/domain/fingerprint.ts';
import { checkBody } from '#src/lib/prose/check-body.ts';
import { parseMdx } from '#src/lib/prose/parser.ts';
import { sectionShape, sectionUnits } from '#src/lib/prose/units.ts';

function read(text: string): Section {
  const parsed = parseMdx(`<Section id="how">\n\n${text}\n\n</Section>`);
  if (!parsed.ok) throw new Error(parsed.message);
  const [section] = checkBody(parsed.tree, 'x.mdx', true).body;
  if (!section) throw new Error('no section');
  return section;
}

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);

describe('what is translated', () => {
  test('does not move when a datum does: facts, links, terms, offices, sources', () => {
    fc.assert(
      fc.property(slug, slug, (a, b) => {
        const text = (id: string): string =>
          `Paga <Fact id="${id}" /> alla <Term id="${id}">posta</Term>, chiama <Contact service="x/${id}" /> o leggi [qui](sheet:x/${id}). <Source id="${id}" />`;
        expect(fingerprint(sectionUnits(read(text(a))))).toBe(fingerprint(sectionUnits(read(text(b)))));
      }),
    );
  });

  test('is one unit per paragraph, item, cell, step title and text attribute', () => {
    expect(
      sectionUnits(
        read(
          'Uno **due**.\n\n- tre\n- quattro\n\n<Steps>\n\n<Step title="Cinque">\n\nSei.\n\n</Step>\n\n<Step title="Sette">\n\nOtto.\n\n</Step>\n\n</Steps>\n\n<Callout kind="info" title="Nove">\n\nDieci.\n\n</Callout>',
        ),
      ),
    ).toEqual(['Uno due.', 'tre', 'quattro', 'Cinque', 'Sei.', 'Sette', 'Otto.', 'Nove', 'Dieci.']);
  });
});

describe('the shape of a section', () => {
  test('is the same when words move around their data in a sentence', () => {
    const it = read('Paga <Fact id="costo" /> entro <Fact id="termine" />.');
    const ur = read('<Fact id="termine" /> کے اندر <Fact id="costo" /> ادا کریں۔');
    expect(sectionShape(ur)).toEqual(sectionShape(it));
  });

  test.each([
    ['a paragraph fewer', 'Uno.\n\nDue.', 'Uno due.'],
    ['a fact missing', 'Paga <Fact id="costo" />.', 'Paga.'],
    ['another fact', 'Paga <Fact id="costo" />.', 'Paga <Fact id="altro" />.'],
    [
      'another kind of notice',
      '<Callout kind="info">\n\nx\n\n</Callout>',
      '<Callout kind="danger">\n\nx\n\n</Callout>',
    ],
    ['an item fewer', '- a\n- b', '- a'],
    ['another link', '[a](sheet:x/y)', '[a](sheet:x/z)'],
  ])('differs with %s', (_, one, other) => {
    expect(sectionShape(read(one))).not.toEqual(sectionShape(read(other)));
  });
});
