import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { route } from '#src/lib/domain/route.ts';
import { byHub, waitingIn } from '#src/lib/editorial/waiting.ts';
import { settings } from '#scripts/settings.ts';
import { builtPortal, htmlOf } from './served.ts';

const { root, portal, plan } = await builtPortal();
const waiting = waitingIn(portal, settings().today);
const italian = plan.filter(({ lang, template }) => lang === 'it' && template !== 'event');
const own = new Set(['editors', 'waiting', 'reviews', 'impact', 'quality', 'phones']);
const sheetOf = new Map(
  [...portal.sheets.values()].map(({ id, data }) => [route.paper('it', data.code), id]),
);
/** A guide and the page behind a printed code are their sheet in other words. */
const asSheet = (path: string): string => {
  const id = sheetOf.get(path);
  return id === undefined ? path.replace('/multimedia/', '/') : route.sheet('it', id);
};
const page = htmlOf(root, { path: route.waiting() });

/** The addresses of the Italian pages whose HTML has a mark. */
const marked = (mark: RegExp): string[] =>
  italian
    .filter((one) => !own.has(one.template) && mark.test(htmlOf(root, one)))
    .map(({ path, template }) => (template === 'guide' || template === 'paper' ? asSheet(path) : path));

describe('the list of what waits for a person', () => {
  test('has every page on which readers see “da confermare”', () => {
    const listed = new Set(
      waiting
        .filter(({ why }) => why === 'source')
        .flatMap(({ href, shownOn }) => [...(href === undefined ? [] : [href]), ...shownOn]),
    );
    const seen = marked(/class="?confirm\b/);
    expect(seen.length).toBeGreaterThan(30);
    expect(seen.filter((path) => !listed.has(path))).toEqual([]);
  });

  test('has every page that says that no office has verified it', () => {
    const listed = new Set(waiting.filter(({ why }) => why === 'never').map(({ href }) => href));
    const seen = marked(/class="?trust never/);
    expect(seen.length).toBeGreaterThan(30);
    expect(seen.filter((path) => !listed.has(path))).toEqual([]);
  });

  test('names each thing on its page, under its HUB, with its file', () => {
    for (const [hub, those] of byHub(portal, waiting)) {
      const from = page.indexOf(`id="hub-${hub ?? 'nessuno'}"`);
      const section = page.slice(from, page.indexOf('</section>', from));
      expect(those.filter(({ path }) => !section.includes(`>${path}<`)).map(({ path }) => path)).toEqual([]);
    }
  });

  test('is the same as data, counted by HUB', () => {
    const data = JSON.parse(readFileSync(join(root, route.waiting(), 'dati.json'), 'utf8')) as {
      count: number;
      hubs: { hub: string | null; count: number }[];
      waiting: unknown[];
    };
    expect(data.waiting).toEqual(JSON.parse(JSON.stringify(waiting)));
    expect(data.hubs.reduce((sum, { count }) => sum + count, 0)).toBe(data.count);
    expect(data.count).toBe(waiting.length);
  });

  test('is kept out of search engines, and operators find it', () => {
    expect(page).toMatch(/<meta name="?robots"? content="?noindex/);
    expect(htmlOf(root, { path: route.desk('it') })).toContain(route.waiting());
    expect(htmlOf(root, { path: route.editors() })).toContain(route.waiting());
  });
});
