import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Day } from '#src/lib/domain/date.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import { keepSmall } from '#src/lib/machine/memory.ts';
import type { AreaTable } from '#src/lib/offline/area.ts';
import { writeArchive } from './archive.ts';
import { areaList } from './list.ts';
import { areasOf, type Area } from './pages.ts';
import { Site } from './parts.ts';
import { workerText } from './worker.ts';

/** An area as it was made: from what, its files, and its row in its language's table. */
export interface MadeArea {
  key: string;
  files: string[];
  /** Undefined where phones may keep nothing. */
  row: AreaTable[string] | undefined;
}

/** Areas by language and HUB: `ar/salute`. */
export type MadeAreas = Record<string, MadeArea>;

/** What areas are made from besides their pages. */
export interface Sources {
  portal: Portal;
  today: Day;
  cache: string;
  world: string;
  /** The search's files: each path in the site and the file it is a copy of, which is named by what it is made from. */
  search: ReadonlyMap<string, string>;
}

/**
 * Writes the worker, and for each HUB and language the list of what a phone keeps and the archive for a stick. An area
 * whose pages have not changed is not made again.
 *
 * @param aside the folder of the new pages; what is made goes there too
 * @param out the former site, which holds the pages that have not changed; undefined where there is none
 * @returns the areas as they are now, and the paths that belong to none any more
 */
export async function writeOffline(
  aside: string,
  out: string | undefined,
  sources: Sources,
  former: MadeAreas,
): Promise<{ made: MadeAreas; gone: string[] }> {
  const { portal, today, cache, world } = sources;
  const kept = portal.site.offline;
  const made: MadeAreas = {};
  for (const [lang, areas] of Map.groupBy(areasOf(portal, today), ({ lang }) => lang)) {
    const site = new Site(out === undefined ? [aside] : [aside, out], lang);
    const table: AreaTable = {};
    for (const area of areas) {
      const key = keyOf(area, sources);
      const before = former[`${lang}/${area.hub}`];
      const now = before?.key === key ? before : { key, ...(await writeArea(area, site, aside, kept)) };
      made[`${lang}/${area.hub}`] = now;
      if (now.row) table[area.hub] = now.row;
    }
    if (kept) await write(join(aside, route.areas(lang)), JSON.stringify(table));
    keepSmall();
  }
  await write(join(aside, 'sw.js'), await workerText(kept ? 'worker' : 'farewell', cache, world));
  const now = new Set(Object.values(made).flatMap(({ files }) => files));
  const were = Object.values(former).flatMap(({ files }) => files);
  return { made, gone: were.filter((path) => !now.has(path)) };
}

/** An area changes when a page of it does, or what its language's search is made from. */
function keyOf({ lang, pages }: Area, { portal, today, world, search }: Sources): string {
  const index = dirname(search.get(`/_search/${lang}/first.json`) ?? '');
  const parts = [world, today, String(portal.site.offline), index.slice(index.lastIndexOf('/') + 1)];
  for (const { path, key } of pages) parts.push(path, key);
  return createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16);
}

/** Writes an area's archive, and its list where phones may keep it. */
async function writeArea(
  area: Area,
  site: Site,
  aside: string,
  kept: boolean,
): Promise<Pick<MadeArea, 'files' | 'row'>> {
  const { lang, hub } = area;
  const archive = route.archive(lang, hub);
  await writeArchive(join(aside, archive), area, site);
  if (!kept) return { files: [archive], row: undefined };
  const path = route.area(lang, hub);
  const list = await areaList(area, site);
  await write(join(aside, path), JSON.stringify(list));
  const { release, bytes, files } = list;
  return {
    files: [archive, path, route.areas(lang)],
    row: { release, bytes, count: files.length, list: path },
  };
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
