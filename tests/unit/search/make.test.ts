import { expect, test } from 'vitest';
import { textOf, type FirstFile } from '#src/lib/search/files.ts';
import { indexed, page } from './indexed.ts';

const files = await indexed('it', [
  page('casa', {
    title: 'La casa',
    summary: 'Affitto',
    keywords: ['alloggio', 'affitto'],
    facets: { hub: ['casa'] },
  }),
  page('medico', {
    title: 'Il medico',
    lang: 'en',
    facets: { hub: ['salute'], town: ['ravenna', 'faenza'] },
  }),
]);
const first = JSON.parse(textOf(files.files.get(files.first) ?? new Uint8Array())) as FirstFile;

test('the first file says what is needed to show results', () => {
  expect(first).toMatchObject({
    lang: 'it',
    ids: ['casa', 'medico'],
    hrefs: { '': '/*/' },
    titles: ['La casa', 'Il medico'],
    keywords: ['alloggio\naffitto', ''],
    langs: { 1: 'en' },
    facets: { hub: { casa: [0], salute: [1] }, town: { ravenna: [1], faenza: [1] } },
  });
});

test('the first file names all the others', () => {
  const named = [files.first, first.words, first.summaries, ...first.shards];
  expect(named.sort()).toEqual([...files.files.keys()].sort());
});

test('summaries are a file of their own', () => {
  expect(JSON.parse(textOf(files.files.get(first.summaries) ?? new Uint8Array()))).toEqual(['Affitto', '']);
});

test('the same pages make the same bytes', async () => {
  const pages = [page('a', { text: 'uno due tre' }), page('b', { text: 'due tre' })];
  expect(await indexed('it', pages)).toEqual(await indexed('it', pages));
});

test('postings of many pages are several files, none of them big', async () => {
  const words = Array.from({ length: 120 }, (_, index) => `parola${index}`).join(' ');
  const many = await indexed(
    'it',
    Array.from({ length: 150 }, (_, index) => page(`p${index}`, { text: words })),
  );
  const shards = [...many.files].filter(([name]) => /\/s\d+$/.test(name));
  expect(shards.length).toBeGreaterThan(1);
  for (const [, bytes] of shards) expect(bytes.byteLength).toBeLessThan(20_000);
});

test('no pages make an index too', async () => {
  const none = await indexed('it', []);
  expect(none.files.has(none.first)).toBe(true);
});
