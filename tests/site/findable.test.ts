import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { published } from '#src/lib/domain/locale.ts';
import { shown } from '#src/lib/domain/translation.ts';
import { Anywhere, type Index } from '#src/lib/search/anywhere.ts';
import { builtPortal } from './served.ts';

const { root, portal } = await builtPortal();
const folder = join(root, '_search');
const indexes = JSON.parse(readFileSync(join(folder, 'indexes.json'), 'utf8')) as Index[];

/** The first keywords of a sheet are its everyday names: what people type. */
const NAMES = 3;
/** An everyday name may be that of several sheets: “carte de séjour” is. */
const FIRST = 5;

/** In each language the words that should find a sheet, and the sheet. */
const wanted = published(portal.site.languages).map(({ code }) => {
  const pairs = [...portal.sheets.values()]
    .filter(({ data }) => data.status === 'published')
    .flatMap((piece) => {
      const words =
        shown(piece, code)?.words ?? (code === piece.source.lang ? piece.source.words : undefined);
      if (!words) return [];
      return [words.title, ...words.keywords.slice(0, NAMES)].map((query) => [query, piece.id] as const);
    });
  return [code, pairs] as const;
});

describe('the search of the site', () => {
  test.each(wanted)('finds in %s every sheet by its title and its everyday names', async (lang, pairs) => {
    expect(pairs.length).toBeGreaterThan(0);
    const reader = new Anywhere(lang, indexes, (name) =>
      Promise.resolve(new Uint8Array(readFileSync(join(folder, name)))),
    );
    const lost: string[] = [];
    for (const [query, id] of pairs) {
      const { results } = await reader.search(query);
      const place = results.findIndex((result) => result.id === `sheet:${id}`);
      if (place < 0 || place >= FIRST)
        lost.push(
          `${query} → ${id}: ${place + 1}, after ${results
            .slice(0, FIRST)
            .map((one) => one.id)
            .join(', ')}`,
        );
    }
    expect(lost).toEqual([]);
  });
});
