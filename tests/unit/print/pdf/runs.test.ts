import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operationsOf, type Operation } from '#src/lib/print/pdf/operators.ts';
import { inRuns, type Widths } from '#src/lib/print/pdf/runs.ts';

const WIDTHS: Readonly<Record<string, Widths>> = {
  '/F1': (glyph) => 200 + ((glyph * 37) % 500),
  '/F2': (glyph) => (glyph % 5 === 0 ? 0 : 600),
};
const widthsOf = (font: string): Widths | undefined => WIDTHS[font];
const read = (content: string): Operation[] => operationsOf(content) ?? [];
const packed = (content: string): string =>
  inRuns(read(content), widthsOf)
    .map(({ operands, operator }) => [...operands, operator].join(' '))
    .join('\n');

interface Drawn {
  glyph: number;
  font: string;
  x: number;
  y: number;
  marks: string;
}

/** Where each letter is drawn, as a reader of PDFs works it out (ISO 32000-1, 9.4). */
function drawn(operations: readonly Operation[]): Drawn[] {
  const letters: Drawn[] = [];
  const marks: string[] = [];
  let [font, size] = ['', 1];
  let origin = '';
  let [lineX, lineY, x] = [0, 0, 0];
  for (const { operands, operator } of operations) {
    const numbers = operands.map(Number);
    if (operator === 'Tf') [font, size] = [operands[0] ?? '', numbers[1] ?? 1];
    if (operator === 'BDC') marks.push(operands.join(' '));
    if (operator === 'EMC') marks.pop();
    if (operator === 'BT' || operator === 'Tm') {
      origin = operands.join(' ');
      lineX = lineY = x = 0;
    }
    if (operator === 'Td') {
      lineX += numbers[0] ?? 0;
      lineY += numbers[1] ?? 0;
      x = lineX;
    }
    if (operator !== 'Tj' && operator !== 'TJ') continue;
    for (const [part] of (operands[0] ?? '').matchAll(/<[^>]*>|-?[\d.]+/g)) {
      if (!part.startsWith('<')) {
        x -= (Number(part) * size) / 1000;
        continue;
      }
      for (const [code] of part.slice(1, -1).matchAll(/.{4}/g)) {
        const glyph = Number.parseInt(code, 16);
        letters.push({ glyph, font: `${font} ${size} ${origin}`, x, y: lineY, marks: marks.join() });
        x += ((widthsOf(font)?.(glyph) ?? 0) * size) / 1000;
      }
    }
  }
  return letters;
}

const code = (glyph: number): string => glyph.toString(16).toUpperCase().padStart(4, '0');
const glyphs = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 3 });
const letter = fc.record({
  text: glyphs,
  /** Hundredths, as no rounding of ours then moves a letter by more than its own. */
  by: fc.option(fc.tuple(fc.integer({ min: -300, max: 3000 }), fc.constantFrom(0, 0, 0, 250, -250))),
  marked: fc.boolean(),
});
const text = fc.record({
  font: fc.constantFrom('/F1 12', '/F2 9.5', '/F1 20'),
  place: fc.constantFrom('10 20', '10 40'),
  letters: fc.array(letter, { maxLength: 12 }),
});
const contentOfTexts = fc.array(text, { maxLength: 6 }).map((texts) =>
  texts
    .map(({ font, place, letters }) => {
      const shown = letters.map(({ text: codes, by, marked }, index) => {
        const tj = `<${codes.map(code).join('')}> Tj`;
        const td = by ? `${by[0] / 100} ${by[1] / 100} Td ` : '';
        return marked ? `/Span << /ActualText <FEFF${code(index)}> >> BDC ${td}${tj} EMC` : `${td}${tj}`;
      });
      return `BT ${font} Tf 1 0 0 -1 ${place} Tm ${shown.join(' ')} ET`;
    })
    .join('\n'),
);

test('every letter stays where it was, to a hair, with its font and its marks', () => {
  fc.assert(
    fc.property(contentOfTexts, (content) => {
      const before = drawn(read(content));
      const after = drawn(read(packed(content)));
      expect(after.map(({ glyph, font, marks }) => [glyph, font, marks])).toEqual(
        before.map(({ glyph, font, marks }) => [glyph, font, marks]),
      );
      after.forEach(({ x, y }, index) => {
        expect(Math.abs(x - (before[index]?.x ?? NaN))).toBeLessThan(0.14);
        expect(Math.abs(y - (before[index]?.y ?? NaN))).toBeLessThan(0.051);
      });
    }),
    { numRuns: 300 },
  );
});

test('letters placed one by one as their font would place them become one run', () => {
  expect(
    packed('BT /F2 10 Tf 1 0 0 -1 0 36 Tm <0001> Tj 6 0 Td <0002> Tj 6 0 Td <0003> Tj 5 0 Td <0004> Tj ET'),
  ).toBe('BT\n/F2 10 Tf\n1 0 0 -1 0 36 Tm\n[<000100020003>100<0004>] TJ\nET');
});

test('words of one line in two fonts stand in one text', () => {
  expect(
    packed(
      'BT /F2 10 Tf 1 0 0 -1 0 36 Tm <0001> Tj ET BT /F1 10 Tf 1 0 0 -1 0 36 Tm 6 0 Td <0002> Tj ET',
    ).match(/BT|Tm|Td/g),
  ).toEqual(['BT', 'Tm']);
});

test('letters of a font whose steps are not known stay one by one', () => {
  const content = 'BT\n/F9 10 Tf\n1 0 0 -1 0 36 Tm\n3 0 Td\n<0001> Tj\n6 0 Td\n<0002> Tj\nET';
  expect(packed(content)).toBe(content);
});

test('content that moves letters in other ways is not touched', () => {
  const content = '3 Tc\nBT\n/F2 10 Tf\n<0001> Tj\n6 0 Td\n<0002> Tj\nET';
  expect(packed(content)).toBe(content);
});
