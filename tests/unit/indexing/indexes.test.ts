import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import { makeIndexes, type SearchFiles } from '#src/lib/indexing/indexes.ts';
import { Anywhere } from '#src/lib/search/anywhere.ts';
import { contentWith, TODAY, type Root } from '#tests/unit/content/minimal.ts';

let content: Root;
let cache: string;
beforeEach(async () => {
  content = await contentWith();
  cache = join(content.root, '../cache');
});
afterEach(() => content.remove());

const make = async (world = 'codice'): Promise<SearchFiles> =>
  makeIndexes(await loadPortal({ root: content.root, today: TODAY }), TODAY, cache, world);

/** A reader's search over the files that were made. */
function readerOf(files: SearchFiles, lang: string): Anywhere {
  return new Anywhere(lang, files.indexes, (name) =>
    Promise.resolve(new Uint8Array(readFileSync(files.assets.get(`/_search/${name}`) ?? ''))),
  );
}

describe('the search of a portal', () => {
  test('has an index for each language, with files that are all there', async () => {
    const files = await make();
    expect(files.indexes.map(({ lang }) => lang)).toEqual(['it', 'en', 'ar']);
    expect(files.made).toEqual(['it', 'en', 'ar']);
    for (const file of files.assets.values()) expect(readFileSync(file).length).toBeGreaterThan(0);
  });

  test.each([
    ['it', 'tessera sanitaria', 'sheet:salute/tessera-sanitaria'],
    ['it', 'mutua', 'sheet:salute/tessera-sanitaria'],
    ['en', 'tessera sanitaria', 'sheet:salute/tessera-sanitaria'],
    ['ar', 'tessera', 'sheet:salute/tessera-sanitaria'],
    ['it', 'sportello centro', 'service:bologna/sportello-centro'],
    ['it', 'bologna', 'town:bologna'],
  ])('finds in %s by “%s” %s', async (lang, words, id) => {
    const { results } = await readerOf(await make(), lang).search(words);
    expect(results.slice(0, 3).map((result) => result.id)).toContain(id);
    for (const { href } of results) expect(href).toMatch(new RegExp(`^/${lang}/`));
  });

  test('is not made again where nothing changed', async () => {
    await make();
    expect((await make()).made).toEqual([]);
  });

  test('is made again for the language whose words changed, and for no other', async () => {
    await make();
    await content.change({
      'l10n/ar/terms.yaml': (text) => text.replace(/^( +)term: .*$/m, '$1term: بطاقة أخرى'),
    });
    expect((await make()).made).toEqual(['ar']);
  });

  test('is made again by other code', async () => {
    await make();
    expect((await make('altro')).made).toEqual(['it', 'en', 'ar']);
  });
});
