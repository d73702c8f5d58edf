import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CollectionError, readCollection } from '#src/lib/bench/search/collection.ts';

const DOC = '{"id":"a-it-1","lang":"it","title":"","text":"La casa"}';
const QUERY = '{"lang":"it","query":"casa","relevant":["a-it-1"],"kind":"question"}';

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'collection-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.jsonl`), text);
  return folder;
}

test('a collection is its pages, its queries and their languages', async () => {
  const folder = await folderOf({ docs: `${DOC}\n`, queries: `${QUERY}\n` });
  expect(await readCollection(folder)).toEqual({
    name: basename(folder),
    langs: ['it'],
    docs: [{ id: 'a-it-1', lang: 'it', title: '', text: 'La casa' }],
    queries: [{ lang: 'it', query: 'casa', relevant: ['a-it-1'], kind: 'question' }],
  });
});

test.each([
  ['a file that is missing', { docs: DOC }, 'queries.jsonl  Manca'],
  [
    'a line that is no JSON',
    { docs: `${DOC}\nnope\n`, queries: QUERY },
    'docs.jsonl:2  Write one JSON object',
  ],
  [
    'a page without text',
    { docs: DOC.replace('text', 'body'), queries: QUERY },
    'docs.jsonl:1  Write "text"',
  ],
  [
    'a query without an answer',
    { docs: DOC, queries: QUERY.replace('"a-it-1"', '') },
    'queries.jsonl:1  Write an id',
  ],
  [
    'a query in a language without pages',
    { docs: DOC, queries: QUERY.replace('it', 'sw') },
    'queries.jsonl:1  No page',
  ],
])('%s is a complaint with its file and line', async (_, files, complaint) => {
  const reading = readCollection(await folderOf(files));
  await expect(reading).rejects.toThrow(CollectionError);
  await expect(reading).rejects.toThrow(complaint);
});
