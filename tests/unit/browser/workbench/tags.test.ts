import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, tagged, untagged, wordsOf, type Part } from '#src/browser/workbench/tags.ts';

/** Parts with codes numbered in reading order, as exchange files have them. */
const parts = fc
  .letrec<{ run: Part[]; part: Part }>((tie) => ({
    run: fc.array(tie('part'), { maxLength: 4, depthIdentifier: 'part' }),
    part: fc.oneof(
      { depthIdentifier: 'part', maxDepth: 3 },
      fc.stringMatching(/^[^⟦⟧]{1,12}$/u),
      fc.record({
        id: fc.constant(''),
        paired: fc.boolean(),
        free: fc.boolean(),
        shown: fc.constant(''),
        c: tie('run'),
      }),
    ),
  }))
  .run.map((run) => {
    let count = 0;
    const number = (of: readonly Part[]): Part[] =>
      of.map((part) => {
        if (typeof part === 'string') return part;
        const id = String(++count);
        return { ...part, id, c: part.paired ? number(part.c) : [] };
      });
    return number(run);
  });

test('tagged text reads back as the same parts, with nothing to complain of', () => {
  fc.assert(
    fc.property(parts, (run) => {
      const { parts: read, faults } = untagged(tagged(run), codesOf(run));
      expect(tagged(read)).toBe(tagged(run));
      expect(faults).toEqual({ missing: [], unknown: [], twice: [], crossed: [] });
    }),
  );
});

test('no text, however its tags are, makes parts with a code twice or one the Italian has not', () => {
  const noise = fc
    .array(fc.oneof(fc.constantFrom('⟦1⟧', '⟦/1⟧', '⟦2⟧', '⟦/2⟧', '⟦9⟧', 'ciao ', '⟦', '⟧')), {
      maxLength: 12,
    })
    .map((bits) => bits.join(''));
  const known = [
    { id: '1', paired: true, free: false, shown: '', c: [] },
    { id: '2', paired: false, free: true, shown: '', c: [] },
  ];
  fc.assert(
    fc.property(noise, (text) => {
      const ids = codesOf(untagged(text, known).parts).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => id !== '1' && id !== '2')).toEqual([]);
    }),
  );
});

test.each([
  ['a tag left out', 'La tessera', { missing: ['1', '2'], unknown: [], twice: [], crossed: [] }],
  ['a tag that is not closed', '⟦1⟧La ⟦2⟧', { missing: [], unknown: [], twice: [], crossed: ['⟦1⟧'] }],
  ['a tag used twice', '⟦1⟧La⟦/1⟧ ⟦2⟧ ⟦2⟧', { missing: [], unknown: [], twice: ['⟦2⟧'], crossed: [] }],
  ['a tag of another text', '⟦1⟧a⟦/1⟧ ⟦2⟧ ⟦7⟧', { missing: [], unknown: ['⟦7⟧'], twice: [], crossed: [] }],
])('%s is noticed', (_, text, wanted) => {
  const { faults } = untagged(text, [
    { id: '1', paired: true, free: false, shown: '', c: [] },
    { id: '2', paired: false, free: false, shown: '', c: [] },
  ]);
  expect({ ...faults, missing: faults.missing.map(({ id }) => id) }).toEqual(wanted);
});

test('the words of a text are those between its tags', () => {
  expect(wordsOf('La ⟦1⟧tessera⟦/1⟧ dura ⟦2⟧')).toBe('La tessera dura');
});
