import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { fileSets } from '#src/lib/build/sets.ts';
import { fileOf } from '#src/lib/build/ledger.ts';
import { findBrowser, launchOptions } from '#src/lib/browser/find.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { readBuiltSite } from '#src/lib/serve/built.ts';
import { createSiteServer } from '#src/lib/serve/server.ts';
import { planOf, type PlannedPage } from '#src/lib/site/plan.ts';
import type { Template } from '#src/lib/site/templates.ts';
import { settings, type Settings } from '#scripts/settings.ts';

/** A built site, the portal it was built from, and its pages. */
export interface BuiltPortal {
  /** The folder of the built site. */
  root: string;
  portal: Portal;
  plan: PlannedPage[];
  /** Feeds, open data, calendars: paths from the root, with the first slash. */
  beside: () => ReadonlySet<string>;
}

let built: Promise<BuiltPortal> | undefined;

/** The site that `npm run build` has made, from the same environment: CONTENT, OUT, TODAY. Tests share it. */
export const builtPortal = (): Promise<BuiltPortal> => (built ??= portalOf(settings()));

/** The site that was built from a region's content. */
export async function portalOf({ root, out, today, cache }: Settings): Promise<BuiltPortal> {
  const portal = await loadPortal({ root, today, cache });
  const beside = (): ReadonlySet<string> =>
    new Set(fileSets(portal, today).flatMap(({ files }) => [...files()].map(([path]) => `/${path}`)));
  return { root: out, portal, plan: planOf(portal, today), beside };
}

/** A site that answers, as readers get it. */
export interface Served {
  /** Without the last slash. */
  origin: string;
  port: number;
  close: () => Promise<void>;
}

export async function serve(root: string): Promise<Served> {
  const site = await readBuiltSite(root);
  const { port, close } = await createSiteServer({ ...site, https: false }).listen(0);
  return { origin: `http://localhost:${port}`, port, close };
}

export async function openBrowser(): Promise<Browser> {
  const found = findBrowser();
  if (found === undefined) throw new Error('No browser: npm run test:site installs one.');
  return chromium.launch(launchOptions(found));
}

/** The paths of all files of a built site, from its root: `/it/index.html`. */
export const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));

export const htmlOf = (root: string, { path }: Pick<PlannedPage, 'path'>): string =>
  readFileSync(join(root, fileOf(path)), 'utf8');

/** What a template is when it is no page with words for people. */
const NO_PAGES: readonly Template[] = ['event'];

/**
 * One page of each template in each of some languages: the one with most on it, and beside it the one with most on
 * it among those that show another language's words.
 */
export function samples({ root, plan }: BuiltPortal, langs: readonly Lang[]): PlannedPage[] {
  const sizes = new Map<PlannedPage, number>();
  const best = new Map<string, PlannedPage>();
  for (const page of plan) {
    if (!langs.includes(page.lang) || NO_PAGES.includes(page.template)) continue;
    const size = statSync(join(root, fileOf(page.path))).size;
    sizes.set(page, size);
    const kind = `${page.template} ${page.lang} ${page.hidden}`;
    const rival = best.get(kind);
    if (rival === undefined || size > (sizes.get(rival) ?? 0)) best.set(kind, page);
  }
  return [...best.values()];
}

/** Runs work over items, a few at a time, and gives the results in the items' order. */
export async function atOnce<T, R>(
  count: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: count }, worker));
  return results;
}
