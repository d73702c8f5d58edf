import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignBlocks, alignSections } from '#src/lib/domain/align.ts';
import type { Block } from '#src/lib/domain/body.ts';
import type { ReadingSection } from '#src/lib/domain/reading.ts';

const p = (words: string): Block => ({ t: 'p', c: [{ t: 'text', v: words }] });
const steps = (...titles: string[]): Block => ({ t: 'steps', c: titles.map((title) => ({ title, c: [] })) });
const documents: Block = { t: 'documents' };
const costs: Block = { t: 'costs' };

const section = (id: string): ReadingSection => ({ id, state: 'current', section: { id, c: [p(id)] } });

/** Blocks of the kinds that texts have, each an object of its own. */
const blocks = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.string({ maxLength: 3 }).map(p) },
    fc.constantFrom('documents' as const, 'costs' as const, 'times' as const).map((t): Block => ({ t })),
    fc
      .constantFrom('info' as const, 'danger' as const)
      .map((kind): Block => ({ t: 'callout', kind, c: [p(kind)] })),
    fc.constantFrom('Vorrei', 'Quanto costa?').map((it): Block => ({ t: 'phrase', it, c: [] })),
    fc.boolean().map((ordered): Block => ({ t: 'list', ordered, items: [[p('a')]] })),
    fc.constantFrom('a', 'b').map((type): Block => ({ t: 'serviceList', type })),
  ),
  { maxLength: 12 },
);

describe('blocks of two languages', () => {
  test('stand each in exactly one row, in their own order, whatever the two texts are', () => {
    fc.assert(
      fc.property(blocks, blocks, (own, beside) => {
        const rows = alignBlocks(own, beside);
        const [mine, theirs] = [rows.flatMap((row) => row.own), rows.flatMap((row) => row.beside)];
        expect(mine).toHaveLength(own.length);
        expect(theirs).toHaveLength(beside.length);
        expect(mine.every((block, index) => block === own[index])).toBe(true);
        expect(theirs.every((block, index) => block === beside[index])).toBe(true);
        expect(rows.some((row) => row.own.length + row.beside.length === 0)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('are paired one to one where the two have the same make', () => {
    fc.assert(
      fc.property(blocks, (own) => {
        const beside = structuredClone(own);
        expect(alignBlocks(own, beside)).toEqual(
          own.map((block, index) => ({ own: [block], beside: [beside[index]] })),
        );
      }),
    );
  });

  test.each([
    [
      'lists and amounts hold the two together where one has a paragraph more',
      [p('a'), documents, p('b'), p('c'), costs],
      [p('A'), documents, p('B'), costs],
      [
        [1, 1],
        [1, 1],
        [2, 1],
        [1, 1],
      ],
    ],
    ['what only one has keeps its place', [p('a'), documents, p('b')], [p('A'), p('B')], [[3, 2]]],
    [
      'steps stand beside steps',
      [p('a'), steps('x', 'y')],
      [p('A'), steps('X', 'Y')],
      [
        [1, 1],
        [1, 1],
      ],
    ],
    ['nothing stands beside what the other has not', [], [p('A')], [[0, 1]]],
  ] as [string, Block[], Block[], number[][]][])('%s', (_, own, beside, wanted) => {
    const rows = alignBlocks(own, beside);
    expect(rows.map((row) => [row.own.length, row.beside.length])).toEqual(wanted);
  });
});

describe('sections of two languages', () => {
  const ids = fc.uniqueArray(fc.constantFrom('what', 'who', 'how', 'needs', 'cost', 'x-altro'));

  test('are paired by id: each once, in the order of the Italian', () => {
    fc.assert(
      fc.property(ids, ids, (own, italian) => {
        const pairs = alignSections(own.map(section), italian.map(section));
        expect(pairs.flatMap(({ beside }) => beside?.id ?? [])).toEqual(italian);
        expect(pairs.flatMap((pair) => pair.own?.id ?? []).toSorted()).toEqual(own.toSorted());
        for (const pair of pairs)
          for (const side of [pair.own, pair.beside]) expect([pair.id, undefined]).toContain(side?.id);
        expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
      }),
    );
  });

  test('keep the order of both where the two do not contradict each other', () => {
    fc.assert(
      fc.property(ids, fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }), (all, fates) => {
        const own = all.filter((_, index) => fates[index] !== 1);
        const italian = all.filter((_, index) => fates[index] !== 2);
        const pairs = alignSections(own.map(section), italian.map(section));
        expect(pairs.flatMap((pair) => pair.own?.id ?? [])).toEqual(own);
      }),
    );
  });

  test('that one language has not stand alone, after the section that they follow', () => {
    const pairs = alignSections(['what', 'x-altro', 'how'].map(section), ['what', 'who', 'how'].map(section));
    expect(pairs.map(({ id, own, beside }) => [id, own?.id, beside?.id])).toEqual([
      ['what', 'what', 'what'],
      ['x-altro', 'x-altro', undefined],
      ['who', undefined, 'who'],
      ['how', 'how', 'how'],
    ]);
  });
});
