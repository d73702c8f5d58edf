import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf, readable } from '#src/browser/workbench/marks.ts';

test('the words that changed are marked, the others stay', () => {
  expect(marksOf('Hai 30 giorni.', 'Hai 60 giorni.')).toEqual([
    { op: 'same', text: 'Hai ' },
    { op: 'gone', text: '30' },
    { op: 'come', text: '60' },
    { op: 'same', text: ' giorni.' },
  ]);
});

test('what stayed and went is the old text, what stayed and came the new', () => {
  const text = fc.array(fc.constantFrom('la', 'tessera', 'non', '30', ' ', ', ', '.'), { maxLength: 20 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      const marks = marksOf(before, after);
      const side = (op: string): string =>
        marks.flatMap((mark) => (mark.op === 'same' || mark.op === op ? mark.text : [])).join('');
      expect([side('gone'), side('come')]).toEqual([before, after]);
    }),
  );
});

test('Markdown reads as its words', () => {
  expect(
    readable(
      'La <Term id="ts">tessera</Term> costa <Fact id="costo" />: leggi [qui](sheet:a/b). <Source id="x" />',
    ),
  ).toBe('La tessera costa {costo}: leggi qui.');
});
