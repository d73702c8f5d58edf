import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { coverage } from '#src/lib/translation/coverage.ts';
import { contentWith, swap, translated, type Root } from './minimal.ts';

const PIECE = 'sheets/salute/prova';
let content: Root;
let cache: string;
let whole: Portal;
let states: Portal;
const today = '2026-05-02';

beforeAll(async () => {
  content = await contentWith(translated(PIECE, 'en'));
  cache = join(content.root, '../cache');
  states = await loadPortal({ root: content.root, today, cache, level: 'states' });
  whole = await loadPortal({ root: content.root, today });
});
afterAll(() => content.remove());

test('states are the same whether the texts of the translations are read or not', () => {
  expect(coverage(states)).toEqual(coverage(whole));
  expect(
    coverage(states)
      .flatMap(({ cells }) => cells)
      .some(({ state }) => state === 'current'),
  ).toBe(true);
});

test('a reading for states reads no translation’s text, and all of the Italian', () => {
  const [here, there] = [states, whole].map(({ sheets }) => sheets.get('salute/prova'));
  expect(here?.translations['en']?.body()).toEqual([]);
  expect(here?.source.body()).toEqual(there?.source.body());
  expect(here?.source.fingerprints).toEqual(there?.source.fingerprints);
});

test('a reading for states keeps what is not a translation, apart from what a whole reading keeps', async () => {
  expect(await readdir(cache)).toEqual([expect.stringMatching(/^states-/)]);
  const again = await loadPortal({ root: content.root, today, cache, level: 'states' });
  expect(coverage(again)).toEqual(coverage(whole));
  const path = `${PIECE}/index.it.mdx`;
  await content.change({
    [path]: swap('<Section id="what">', '<Section id="what">\n\nDevi pagare 30 euro.'),
  });
  const changed = await loadPortal({ root: content.root, today, cache, level: 'states' });
  const cell = coverage(changed, { langs: ['en'] })[0]?.cells.find(({ piece }) => piece === PIECE);
  expect(cell).toMatchObject({ state: 'major', behind: { what: 'major' } });
});

test('a pin that cannot be read is seen by both', async () => {
  const path = `${PIECE}/index.en.mdx`;
  const changes = translated(PIECE, 'en');
  const { [path]: english } = changes;
  const broken = await contentWith({ ...changes, [path]: swap('status:', 'stato:')(english as string) });
  const levels = await Promise.all(
    (['states', 'whole'] as const).map((level) => loadPortal({ root: broken.root, today, level })),
  );
  for (const portal of levels)
    expect(portal.sheets.get('salute/prova')?.held?.['en']).toMatchObject({ why: 'faulty' });
  await broken.remove();
});
