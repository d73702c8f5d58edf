import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, operationsOf, type Operation } from '#src/lib/print/pdf/operators.ts';

const operand = fc.oneof(
  fc.integer({ min: -999, max: 999 }).map(String),
  fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,5}$/).map((name) => `/${name}`),
  fc.stringMatching(/^([0-9A-F]{4}){1,4}$/).map((text) => `<${text}>`),
  fc.constant('(words \\( and \\) brackets)'),
  fc.constant('[ <0041> -12 <0042> ]'),
  fc.constant('<< /MCID 3 /ActualText <FEFF06C1> >>'),
);
const operation = fc.record({
  operands: fc.array(operand, { maxLength: 6 }),
  operator: fc.constantFrom('Td', 'Tj', 'TJ', 'Tm', 'BT', 'ET', 'BDC', 'EMC', 're', 'f', 'W*', 'q', 'Q'),
});

test('what is read of a page’s content is written again the same', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 40 }), (operations: Operation[]) => {
      expect(operationsOf(contentOf(operations))).toEqual(operations);
    }),
  );
});

test('spaces, line ends and comments are no part of it', () => {
  expect(operationsOf('q\r\n1 0 0 1  5 6 cm % a place\n/Span<</ActualText<FEFF06C1>>> BDC\tQ')).toEqual([
    { operands: [], operator: 'q' },
    { operands: ['1', '0', '0', '1', '5', '6'], operator: 'cm' },
    { operands: ['/Span', '<< /ActualText <FEFF06C1> >>'], operator: 'BDC' },
    { operands: [], operator: 'Q' },
  ]);
});

test.each(['BI /W 1 /H 1 ID \x00 EI', '(a (b) c) Tj', '[ <00> Tj', '1 2', ') Tj'])(
  'content that is not understood is nothing: %j',
  (content) => {
    expect(operationsOf(content)).toBeUndefined();
  },
);
