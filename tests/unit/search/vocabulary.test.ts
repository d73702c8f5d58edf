import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '#src/lib/search/distance.ts';
import { Vocabulary } from '#src/lib/search/vocabulary.ts';

const sorted = (words: readonly string[]): string[] => [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
const few = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ا'), maxLength: 6 }), { maxLength: 60 })
  .map(sorted);
const any = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: fc.constantFrom('𠮷', '𠮶', 'a'), minLength: 1 }),
    ),
  )
  .map((words) => sorted(words.filter((word) => !word.includes('\n'))));

test('a list of stems comes back from its bytes', () => {
  fc.assert(
    fc.property(any, (stems) => {
      const bytes = new TextEncoder().encode(new Vocabulary(stems).encode());
      expect(Vocabulary.decode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).stems).toEqual(
        stems,
      );
    }),
  );
});

test('stems may share more letters than one digit can say', () => {
  const stems = ['a'.repeat(80), 'a'.repeat(90), `${'a'.repeat(90)}b`];
  expect(Vocabulary.decode(new Vocabulary(stems).encode()).stems).toEqual(stems);
});

test('an empty list comes back', () => {
  expect(Vocabulary.decode(new Vocabulary([]).encode()).stems).toEqual([]);
});

test('each stem is found where it is, and no other', () => {
  fc.assert(
    fc.property(
      few,
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ا'), maxLength: 6 }),
      (stems, word) => {
        const vocabulary = new Vocabulary(stems);
        expect(vocabulary.find(word)).toBe(stems.indexOf(word));
        expect(stems.map((stem) => vocabulary.find(stem))).toEqual(stems.map((_, place) => place));
      },
    ),
  );
});

test('the stems that begin so are those that a plain look finds', () => {
  fc.assert(
    fc.property(
      few,
      fc.string({ unit: fc.constantFrom('a', 'b', 'ا'), maxLength: 3 }),
      (stems, beginning) => {
        const { from, to } = new Vocabulary(stems).startingWith(beginning);
        expect(stems.slice(from, to)).toEqual(stems.filter((stem) => stem.startsWith(beginning)));
      },
    ),
  );
});

test('the stems a few slips away are those that a plain look finds, nearest first', () => {
  fc.assert(
    fc.property(
      few,
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }),
      fc.constantFrom(1, 2),
      (stems, word, slips) => {
        const found = new Vocabulary(stems).near(word, slips);
        const all = stems.map((stem) => distance(word, stem, slips)).filter((apart) => apart <= slips);
        expect(found.map((near) => near.slips)).toEqual(all.sort().slice(0, 16));
        for (const near of found) expect(distance(word, stems[near.place] ?? '', slips)).toBe(near.slips);
      },
    ),
  );
});

test('of stems equally near, those with the same first letter come first', () => {
  const vocabulary = new Vocabulary(['basa', 'cara', 'casa', 'rasa']);
  expect(vocabulary.near('caza', 2).map(({ place }) => vocabulary.stems[place])).toEqual([
    'cara',
    'casa',
    'basa',
    'rasa',
  ]);
});
