import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePostings, encodePostings, MOST_IMPACT } from '#src/lib/search/postings.ts';

const posting = fc.record({ document: fc.nat(2 ** 28), impact: fc.integer({ min: 1, max: MOST_IMPACT }) });
const list = fc
  .uniqueArray(posting, { selector: ({ document }) => document })
  .map((postings) => postings.sort((a, b) => a.document - b.document));

test('postings come back from their bytes', () => {
  fc.assert(
    fc.property(fc.array(list), (lists) => {
      expect(decodePostings(encodePostings(lists))).toEqual(lists);
    }),
  );
});

test('neighbours take one byte each, as long as their impact is all there is to say', () => {
  const lists = [Array.from({ length: 100 }, (_, document) => ({ document, impact: 9 }))];
  expect(encodePostings(lists)).toHaveLength(101);
});

test('no bytes are no postings', () => {
  expect(decodePostings(new Uint8Array())).toEqual([]);
});
