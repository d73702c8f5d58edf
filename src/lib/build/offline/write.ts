import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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

/** An area as it was made: from what, and its row in its language's table. */
export interface MadeArea {
  key: string;
  row: AreaTable[string] | undefined;
}

export type MadeAreas = Record<string, MadeArea>;

/** What an area is made from besides its pages. */
export interface Sources {
  portal: Portal;
  today: Day;
  cache: string;
  world: string;
  /** The search's files: each path in the site and the file it is a copy of, which is named by what it is made from. */
  search: ReadonlyMap<string, string>;
}

/**
 * Writes, into a site that is built, the worker, and for each HUB and language the list of what a phone keeps and the
 * archive for a stick. An area whose pages have not changed is not made again.
 */
export async function writeOffline(out: string, sources: Sources, former: MadeAreas): Promise<MadeAreas> {
  const { portal, today, cache, world } = sources;
  const { offline } = portal.site;
  const site = new Site(out);
  const made: MadeAreas = {};
  const tables = new Map<string, AreaTable>();
  const wanted = new Set<string>();
  for (const area of areasOf(portal, today)) {
    const { lang, hub } = area;
    const archive = route.archive(lang, hub);
    const list = route.area(lang, hub);
    const key = keyOf(area, sources);
    const before = former[archive];
    made[archive] = before?.key === key ? before : { key, row: await writeArea(area, site, offline) };
    wanted.add(archive);
    const { row } = made[archive];
    if (!row) continue;
    wanted.add(list);
    const table = tables.get(lang) ?? {};
    tables.set(lang, table);
    table[hub] = row;
    keepSmall();
  }
  for (const [lang, table] of tables) {
    await writeChanged(join(out, route.areas(lang)), JSON.stringify(table));
    wanted.add(route.areas(lang));
  }
  await writeChanged(join(out, 'sw.js'), await workerText(offline ? 'worker' : 'farewell', cache, world));
  for (const file of await readdir(join(out, '_offline'), { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (file.isFile() && !wanted.has(path.slice(out.length))) await rm(path);
  }
  return made;
}

/** An area changes when a page of it does, or what its language's search is made from. */
function keyOf({ lang, pages }: Area, { portal, today, world, search }: Sources): string {
  const index = dirname(search.get(`/_search/${lang}/first.json`) ?? '');
  const parts = [world, today, String(portal.site.offline), index.slice(index.lastIndexOf('/') + 1)];
  for (const { path, key } of pages) parts.push(path, key);
  return createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16);
}

/** Writes an area's archive, and its list where phones may keep it. */
async function writeArea(area: Area, site: Site, kept: boolean): Promise<MadeArea['row']> {
  const { lang, hub } = area;
  const archive = join(site.root, route.archive(lang, hub));
  await writeArchive(`${archive}.next`, area, site);
  if (await isSame(archive, await readFile(`${archive}.next`))) await rm(`${archive}.next`);
  else await rename(`${archive}.next`, archive);
  if (!kept) return undefined;
  const list = await areaList(area, site);
  await writeChanged(join(site.root, route.area(lang, hub)), JSON.stringify(list));
  const { release, bytes, files } = list;
  return { release, bytes, count: files.length, list: route.area(lang, hub) };
}

/** A file that says the same stays as it was, with its date: who has it need not load it again. */
async function writeChanged(file: string, text: string): Promise<void> {
  if (await isSame(file, Buffer.from(text))) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

const isSame = async (file: string, bytes: Buffer): Promise<boolean> =>
  (await readFile(file).catch(() => undefined))?.equals(bytes) === true;
