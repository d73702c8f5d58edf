import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { handOff } from '#src/lib/content/handoff.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { madeGuides } from '#src/lib/guide/made.ts';
import { madeHandouts } from '#src/lib/handout/made.ts';
import { makeIndexes, type SearchFiles } from '#src/lib/indexing/indexes.ts';
import { giveBack } from '#src/lib/machine/memory.ts';
import { siteFiles } from '#src/lib/site/files.ts';
import { planOf, type PlannedPage } from '#src/lib/site/plan.ts';
import { EXPECTED, expectedText } from '#src/lib/sitegate/expected.ts';
import { makeAssets } from './assets.ts';
import { expectedOf } from './expected.ts';
import { portalDigest, writeFileSets } from './file-sets.ts';
import { forgetLedger, readLedger, sweep, writeLedger, type Ledger } from './ledger.ts';
import { writeOffline } from './offline/write.ts';
import { render } from './render.ts';
import { copyAssets, settle, staleAssets } from './settle.ts';
import { worldDigest } from './world.ts';
import { fileSets } from './sets.ts';

export interface BuildOptions {
  /** Where the site goes. */
  out: string;
  /** Where what is kept between builds goes. */
  cache: string;
  today: string;
  /** Without search, feeds, open data and calendars, for who measures pages. */
  pagesAlone?: boolean;
}

export interface BuildResult {
  plan: PlannedPage[];
  rendered: PlannedPage[];
  /** Undefined where it was left out. */
  search: SearchFiles | undefined;
  /** How many files each set has. */
  sets: ReadonlyMap<string, number>;
  /** Digest of the code that made the site. */
  world: string;
}

/**
 * Builds the site into `out`. Pages whose key has not changed since the site in `out` was built are kept;
 * when none has and none is gone, Astro is not started. The new site is made aside: a failed build leaves the former as it was.
 */
export async function buildSite(
  portal: Portal,
  { out, cache, today, pagesAlone = false }: BuildOptions,
): Promise<BuildResult> {
  const guides = await madeGuides(portal, today, cache);
  portal.guides = guides.guides;
  const handouts = await madeHandouts(portal, today, cache);
  portal.handouts = handouts.handouts;
  const plan = planOf(portal, today);
  const world = await worldDigest();
  const before = await readLedger(out, world);
  const rendered = plan.filter((page) => before?.pages[page.path] !== page.key);
  const pages = Object.fromEntries(plan.map((page) => [page.path, page.key]));
  const gone = Object.keys(before?.pages ?? {}).filter((path) => pages[path] === undefined);
  const aside = `${out}.next`;
  await rm(aside, { recursive: true, force: true });
  // Astro writes the sitemap too.
  if (rendered.length + gone.length > 0) {
    giveBack();
    handOff({ portal, today, ...(before ? { only: new Set(rendered.map(({ path }) => path)) } : {}) });
    await render(aside, join(cache, 'astro'), new Set(plan.map(({ path }) => path)));
  } else await mkdir(aside, { recursive: true });
  const assets = await makeAssets(portal, cache);
  const search = pagesAlone ? undefined : await makeIndexes(portal, today, cache, world);
  for (const [path, file] of search?.assets ?? []) assets.set(path, file);
  for (const [path, file] of [...guides.files, ...handouts.files]) assets.set(path, file);
  await copyAssets(assets, aside, before && out);
  for (const [path, text] of Object.entries(siteFiles(portal))) await write(join(aside, path), text);
  await write(join(aside, EXPECTED), expectedText(expectedOf(portal, today)));
  const sets = pagesAlone ? [] : fileSets(portal, today);
  const beside = await writeFileSets(sets, `${portalDigest(portal)} ${today}`, aside, before?.sets ?? {});
  const areas = search
    ? await writeOffline(
        aside,
        before && out,
        { portal, plan, today, cache, world, search: search.assets },
        before?.areas ?? {},
      )
    : { made: before?.areas ?? {}, gone: [] };
  // Until all is in its place the folder holds neither site: a build that breaks off here leaves no ledger to trust.
  await forgetLedger(out);
  if (before) {
    const stale = await staleAssets(out, aside, assets);
    await settle(aside, out);
    await rm(aside, { recursive: true });
    await sweep(out, [...gone, ...stale, ...beside.gone, ...areas.gone]);
  } else {
    await rm(`${out}.old`, { recursive: true, force: true });
    await rename(out, `${out}.old`).catch(() => undefined);
    await rename(aside, out);
    await rm(`${out}.old`, { recursive: true, force: true });
  }
  const next: Ledger = { world, pages, sets: beside.made, areas: areas.made };
  await writeLedger(out, next);
  const counts = Object.entries(beside.made).map(
    ([name, { files }]) => [name, Object.keys(files).length] as const,
  );
  return {
    plan,
    rendered,
    search,
    world,
    sets: new Map(
      pagesAlone
        ? counts
        : [...counts, ['guide', guides.files.size] as const, ['handout', handouts.files.size] as const],
    ),
  };
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
