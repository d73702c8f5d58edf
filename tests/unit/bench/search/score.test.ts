import { expect, test } from 'vitest';
import { isUnanswerable, kindOf, percentile, Tally, total } from '#src/lib/bench/search/score.ts';

const QUERY = { lang: 'it', query: 'casa', relevant: ['b'], kind: 'question' };

test('answers are counted by the place of the first page that answers', () => {
  const tally = new Tally();
  tally.add('question', 'it', ['b'], ['b', 'a']);
  tally.add('question', 'it', ['b', 'd'], ['a', 'd', 'b']);
  tally.add('question', 'it', ['b'], ['a', 'c', 'd', 'e', 'f', 'b']);
  tally.add('question', 'it', ['b'], []);
  expect(tally.scores).toEqual([
    { kind: 'question', lang: 'it', asked: 4, first: 1, five: 2, reciprocal: 1 + 1 / 2 + 1 / 6, nothing: 1 },
  ]);
});

test('scores of several languages add up', () => {
  const tally = new Tally();
  tally.add('typo', 'it', ['a'], ['a']);
  tally.add('typo', 'en', ['a'], []);
  expect(total(tally.scores)).toMatchObject({ asked: 2, first: 1, five: 1, reciprocal: 1, nothing: 1 });
});

test.each([
  ['as its kind', QUERY, undefined, 'question', false],
  ['apart with its town chosen', QUERY, 'faenza', 'question + town', false],
  [
    'apart where no page answers',
    { ...QUERY, answerable: false },
    undefined,
    'question (unanswerable)',
    true,
  ],
])('a query is counted %s', (_, query, town, kind, unanswerable) => {
  expect(kindOf(query, town)).toBe(kind);
  expect(isUnanswerable(kind)).toBe(unanswerable);
});

test('a percentile is the number below which that share lies', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([percentile(numbers, 0.5), percentile(numbers, 0.95), percentile([7], 0.95)]).toEqual([51, 96, 7]);
});
