import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withArtifacts } from '#src/lib/print/pdf/artifacts.ts';
import { operationsOf, type Operation } from '#src/lib/print/pdf/operators.ts';

const marked = (content: string): string =>
  withArtifacts(operationsOf(content) ?? [])
    .map(({ operands, operator }) => [...operands, operator].join(' '))
    .join(' ');

test('grounds and lines that belong to nothing are marked together, up to where something else begins', () => {
  expect(marked('1 0 0 rg 0 0 5 5 re f 0 9 5 1 re f /P << /MCID 0 >> BDC 1 1 2 2 re f EMC')).toBe(
    '1 0 0 rg /Artifact BMC 0 0 5 5 re f 0 9 5 1 re f EMC /P << /MCID 0 >> BDC 1 1 2 2 re f EMC',
  );
});

test('brackets of a style sheet are marked inside their text', () => {
  expect(marked('BT /F1 9 Tf 1 0 0 1 0 0 Tm <0001> Tj ET BT /P << /MCID 0 >> BDC <0002> Tj EMC ET')).toBe(
    'BT /F1 9 Tf 1 0 0 1 0 0 Tm /Artifact BMC <0001> Tj EMC ET BT /P << /MCID 0 >> BDC <0002> Tj EMC ET',
  );
});

test('a path that only cuts is no mark for anybody', () => {
  const content = 'q 0 0 5 5 re W n /P << /MCID 0 >> BDC <0002> Tj EMC Q';
  expect(marked(content)).toBe(content);
});

const step = fc.constantFrom(
  ...['q', 'Q', '1 0 0 rg', '0 0 5 5 re f', '0 0 m 5 5 l S', '0 0 5 5 re W n', '/X1 Do', '/G1 gs'],
  ...[
    '/P << /MCID 1 >> BDC 0 0 1 1 re f EMC',
    'BT /F1 9 Tf <0001> Tj ET',
    'BT /S << /MCID 2 >> BDC <0003> Tj EMC ET',
  ],
);

test('whatever a page draws stands in a mark, in the same order, and no mark reaches over another or over a text', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const before = operationsOf(steps.join(' ')) ?? [];
      const after = withArtifacts(before);
      const isMark = ({ operator }: Operation): boolean => ['BMC', 'BDC', 'EMC'].includes(operator);
      expect(after.filter((one) => !isMark(one))).toEqual(before.filter((one) => !isMark(one)));
      const open: string[] = [];
      for (const { operator } of after) {
        if (operator === 'EMC') expect(open.pop()).toMatch(/^B[MD]C$/);
        else if (['BMC', 'BDC'].includes(operator)) {
          expect(open.filter((one) => one !== 'BT')).toEqual([]);
          open.push(operator);
        } else if (operator === 'BT') {
          expect(open).toEqual([]);
          open.push(operator);
        } else if (operator === 'ET') expect(open.pop()).toBe('BT');
        else if (['f', 'S', 'Tj', 'Do'].includes(operator)) expect(open.at(-1)).toMatch(/^B[MD]C$/);
        else if (['q', 'Q'].includes(operator)) expect(open).toEqual([]);
      }
      expect(open).toEqual([]);
    }),
  );
});
