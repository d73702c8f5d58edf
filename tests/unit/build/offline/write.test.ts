import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileOf } from '#src/lib/build/ledger.ts';
import { areasOf } from '#src/lib/build/offline/pages.ts';
import { writeOffline, type MadeAreas } from '#src/lib/build/offline/write.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { AreaList, AreaTable } from '#src/lib/offline/area.ts';
import { siteFiles } from '#src/lib/site/files.ts';
import { planOf } from '#src/lib/site/plan.ts';

const TODAY = '2026-05-10';
let folder: string;
let portal: Portal;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'areas-'));
  portal = await loadPortal({ root: 'tests/fixtures/region-altrove', today: TODAY });
  const search = portal.site.languages.map(({ code }) => [`_search/${code}/first.json`, '{}'] as const);
  const pages = areasOf(portal, planOf(portal, TODAY), TODAY).flatMap((area) =>
    area.pages.map(
      ({ path }) => [fileOf(path), `<html><body><main id="a"><h1>${path}</h1></main></body></html>`] as const,
    ),
  );
  for (const [path, text] of [
    ...pages,
    ...search,
    ['_search/indexes.json', '[]'] as const,
    ['_dossier/uffici.json', '{}'] as const,
    ...portal.site.languages.map(({ code }) => [`_dossier/${code}.json`, '{}'] as const),
    ...Object.entries(siteFiles(portal)),
  ]) {
    const file = join(folder, 'site', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
});
afterEach(() => rm(folder, { recursive: true }));

/** Makes the areas into a folder of their own, with a search made from something. */
const make = (
  aside: string,
  former: MadeAreas = {},
  index = 'one',
  today = TODAY,
): ReturnType<typeof writeOffline> =>
  writeOffline(
    join(folder, aside),
    join(folder, 'site'),
    {
      portal,
      plan: planOf(portal, today),
      today,
      cache: join(folder, 'cache'),
      world: 'w',
      search: new Map([['/_search/de/first.json', `/cache/${index}/first.json`]]),
    },
    former,
  );
const filesIn = async (aside: string): Promise<string[]> =>
  (await readdir(join(folder, aside), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, aside).length))
    .sort();
const json = async <T>(path: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, path), 'utf8')) as T;

describe('what the build keeps ready for phones and sticks', () => {
  test('is a list and an archive for each HUB and language, and one worker', async () => {
    const { made, gone } = await make('first');
    expect(Object.keys(made).sort()).toEqual(['de/alltag', 'de/ankommen', 'it/alltag', 'it/ankommen']);
    expect(gone).toEqual([]);
    expect(await filesIn('first')).toEqual([
      '/_offline/de.json',
      '/_offline/de/alltag.json',
      '/_offline/de/alltag.zip',
      '/_offline/de/ankommen.json',
      '/_offline/de/ankommen.zip',
      '/_offline/it.json',
      '/_offline/it/alltag.json',
      '/_offline/it/alltag.zip',
      '/_offline/it/ankommen.json',
      '/_offline/it/ankommen.zip',
      '/sw.js',
    ]);
    const list = await json<AreaList>('first/_offline/de/ankommen.json');
    expect(list.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/de/ankommen/tessera-ospite/', '/de/cerca/', '/_search/de/first.json']),
    );
    expect(list).toMatchObject({ phones: '/de/sul-telefono/ankommen/', home: '/de/sul-telefono/' });
    const packed = await readFile(join(folder, 'first/_offline/de/ankommen.zip'));
    const table = await json<AreaTable>('first/_offline/de.json');
    expect(table['ankommen']).toEqual({
      release: list.release,
      bytes: list.bytes,
      count: list.files.length,
      list: '/_offline/de/ankommen.json',
      zip: packed.length,
    });
    const archive = unzipSync(packed);
    expect(Object.keys(archive)[0]).toBe('index.html');
    expect(Object.keys(archive)).toContain('de/ankommen/tessera-ospite/index.html');
    // Without scripts it finds nothing.
    expect(Object.keys(archive)).not.toContain('de/cerca/index.html');
  });

  test('is not made again when nothing has changed, and only the lists of the language whose search has', async () => {
    const { made } = await make('first');
    await make('second', made);
    expect(await filesIn('second')).toEqual(['/_offline/de.json', '/_offline/it.json', '/sw.js']);
    expect(await json('second/_offline/de.json')).toEqual(await json('first/_offline/de.json'));
    await make('third', made, 'two');
    expect(await filesIn('third')).toEqual([
      '/_offline/de.json',
      '/_offline/de/alltag.json',
      '/_offline/de/ankommen.json',
      '/_offline/it.json',
      '/sw.js',
    ]);
  });

  test('says on which day an archive was made, and the same list on another day', async () => {
    await make('first');
    await make('second', {}, 'one', '2026-05-11');
    const [first, second] = await Promise.all(
      ['first', 'second'].map((aside) => readFile(join(folder, aside, '_offline/it/alltag.zip'))),
    );
    const start = (bytes: Buffer | undefined): string =>
      Buffer.from(unzipSync(bytes ?? Buffer.alloc(0))['index.html'] ?? []).toString();
    expect(start(first)).toContain('10 maggio 2026');
    expect(start(second)).toContain('11 maggio 2026');
    expect(await json('second/_offline/it/alltag.json')).toEqual(await json('first/_offline/it/alltag.json'));
  });

  test('is taken back when editors say so: no lists, and a worker that clears up and goes', async () => {
    const { made } = await make('first');
    portal = { ...portal, site: { ...portal.site, offline: false } };
    const { gone } = await make('second', made);
    expect((await filesIn('second')).filter((path) => path.endsWith('.json'))).toEqual([]);
    expect([...new Set(gone)].sort()).toEqual([
      '/_offline/de.json',
      '/_offline/de/alltag.json',
      '/_offline/de/ankommen.json',
      '/_offline/it.json',
      '/_offline/it/alltag.json',
      '/_offline/it/ankommen.json',
    ]);
    const texts = await Promise.all(
      ['first', 'second'].map((aside) => readFile(join(folder, aside, 'sw.js'), 'utf8')),
    );
    expect(texts.map((text) => text.includes('unregister'))).toEqual([false, true]);
  });
});
