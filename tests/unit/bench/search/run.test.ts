import { expect, test } from 'vitest';
import { goalsOf } from '#src/lib/bench/search/goals.ts';
import { everyWord } from '#src/lib/bench/search/minisearch.ts';
import { searchBenchOptions } from '#src/lib/bench/search/options.ts';
import { ours } from '#src/lib/bench/search/ours.ts';
import { pagefind } from '#src/lib/bench/search/pagefind.ts';
import { measure } from '#src/lib/bench/search/run.ts';
import { total } from '#src/lib/bench/search/score.ts';

const docs = [
  { id: 'x-it-1', lang: 'it', title: 'Casa', text: 'Affitto e alloggio', city: 'faenza' },
  { id: 'x-it-2', lang: 'it', title: 'Medico', text: 'Alloggio del medico', city: 'ravenna' },
  { id: 'x-en-1', lang: 'en', title: 'Housing', text: 'Renting a flat', city: 'faenza' },
  { id: 'x-en-2', lang: 'en', title: 'Doctor', text: 'Who treats you', city: 'ravenna' },
];
const queries = [
  { lang: 'it', query: 'casa affitto', relevant: ['x-it-1'], kind: 'question', city: 'faenza' },
  { lang: 'it', query: 'alloggio', relevant: ['x-it-2'], kind: 'question', city: 'ravenna' },
  { lang: 'it', query: 'doctor', relevant: ['x-it-2'], kind: 'xlang-en' },
];
const collection = { name: 'small', langs: ['it', 'en'], docs, queries };

test('the portal’s own search is asked with and without the town, and in another language', async () => {
  const { scores, costs } = await measure(collection, await ours(docs), () => undefined);
  expect(scores.map(({ kind, lang, asked, five }) => [kind, lang, asked, five])).toEqual([
    ['question', 'it', 2, 2],
    ['question + town', 'it', 2, 2],
    ['xlang-en', 'it', 1, 1],
  ]);
  expect(costs.map(({ lang, pages, asked }) => [lang, pages, asked])).toEqual([
    ['it', 2, 5],
    ['en', 2, 0],
  ]);
});

test('others are asked the same', async () => {
  for (const contender of [everyWord, pagefind(1)]) {
    const { scores } = await measure(collection, contender, () => undefined);
    expect(total(scores.filter(({ kind }) => kind.startsWith('question')))).toMatchObject({
      asked: 4,
      five: 4,
    });
    expect(scores.find(({ kind }) => kind.startsWith('xlang'))).toMatchObject({
      asked: 1,
      five: 0,
      nothing: 1,
    });
  }
});

test('a goal says whether ours meets it, with the others beside', async () => {
  const results = await Promise.all(
    [await ours(docs), everyWord].map((contender) =>
      measure({ ...collection, name: 'integreat' }, contender, () => undefined),
    ),
  );
  const goals = goalsOf([results]);
  expect(goals[0]).toEqual({
    what: 'integreat: questions, municipality chosen, R@5',
    values: ['100.0 %', '100.0 %'],
    goal: '≥ 92 %',
    met: true,
  });
  expect(goals.find(({ what }) => what.startsWith('Nothing found'))).toMatchObject({
    values: ['0 of 5', '1 of 5'],
    met: true,
  });
});

test.each([
  ['no folder', []],
  ['a choice that is not known', ['folder', '--fast']],
  ['a sample that is no number', ['folder', '--sample', 'x']],
])('%s is answered with how to use it', (_, args) => {
  expect(searchBenchOptions(args)).toBeUndefined();
});

test('folders and choices are read', () => {
  expect(searchBenchOptions(['a', 'b', '--json', 'out.json'])).toEqual({
    folders: ['a', 'b'],
    json: 'out.json',
    readme: false,
    sample: 1,
  });
});
