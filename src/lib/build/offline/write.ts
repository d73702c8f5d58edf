import { createHash } from 'node:crypto';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Day } from '#src/lib/domain/date.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import { keepSmall } from '#src/lib/machine/memory.ts';
import type { AreaTable } from '#src/lib/offline/area.ts';
import type { PlannedPage } from '#src/lib/site/plan.ts';
import { writeArchive } from './archive.ts';
import { areaList, handFiles } from './list.ts';
import { areasOf, type Area } from './pages.ts';
import { Site } from './parts.ts';
import { workerText } from './worker.ts';

/** An area as it was made: from what its archive and its list, its files, and its row in its language's table. */
export interface MadeArea {
  archive: string;
  list: string;
  files: string[];
  /** Bytes of its archive. */
  zip: number;
  /** Undefined where phones may keep nothing. */
  row: Omit<AreaTable[string], 'zip'> | undefined;
}

/** Areas by language and HUB: `ar/salute`. */
export type MadeAreas = Record<string, MadeArea>;

/** What areas are made from besides their pages. */
export interface Sources {
  portal: Portal;
  plan: readonly PlannedPage[];
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
  const { portal, plan, today, cache, world } = sources;
  const kept = portal.site.offline;
  const made: MadeAreas = {};
  for (const [lang, areas] of Map.groupBy(areasOf(portal, plan, today), ({ lang }) => lang)) {
    const site = new Site(out === undefined ? [aside] : [aside, out], lang);
    const table: AreaTable = {};
    for (const area of areas) {
      const name = `${lang}/${area.hub}`;
      const now = await writeArea(area, site, aside, sources, former[name]);
      made[name] = now;
      if (now.row) table[area.hub] = { ...now.row, zip: now.zip };
    }
    if (kept) await write(join(aside, route.areas(lang)), JSON.stringify(table));
    keepSmall();
  }
  await write(join(aside, 'sw.js'), await workerText(kept ? 'worker' : 'farewell', cache, world));
  const now = new Set(Object.values(made).flatMap(({ files }) => files));
  const were = Object.values(former).flatMap(({ files }) => files);
  return { made, gone: were.filter((path) => !now.has(path)) };
}

/** Writes an area's archive, and its list where phones may keep it; each only where it is not the former one. */
async function writeArea(
  area: Area,
  site: Site,
  aside: string,
  { portal, today, world, search }: Sources,
  before: MadeArea | undefined,
): Promise<MadeArea> {
  const { lang, hub } = area;
  const files = { archive: route.archive(lang, hub), list: route.area(lang, hub) };
  const pages = [world, ...area.pages.flatMap(({ path, key }) => [path, key])];
  const archive = digest([...pages, today]);
  const zip =
    before?.archive === archive ? before.zip : await archived(join(aside, files.archive), area, site);
  if (!portal.site.offline) return { archive, zip, list: '', files: [files.archive], row: undefined };
  // A search is named by what it was made from; archives have none.
  const hand = await Promise.all(handFiles(lang).map((path) => site.bytes(path)));
  const list = digest([...pages, search.get(`/_search/${lang}/first.json`) ?? '', ...hand.map(String)]);
  const known = before?.list === list ? before.row : undefined;
  const row = known ?? (await writeList(join(aside, files.list), area, site));
  return { archive, zip, list, files: [...Object.values(files), route.areas(lang)], row };
}

/** Writes an area's archive and says how many bytes it has. */
async function archived(file: string, area: Area, site: Site): Promise<number> {
  await writeArchive(file, area, site);
  return (await stat(file)).size;
}

async function writeList(file: string, area: Area, site: Site): Promise<NonNullable<MadeArea['row']>> {
  const list = await areaList(area, site);
  await write(file, JSON.stringify(list));
  return {
    release: list.release,
    bytes: list.bytes,
    count: list.files.length,
    list: route.area(area.lang, area.hub),
  };
}

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16);

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
