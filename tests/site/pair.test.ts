import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { pairRoute } from '#src/lib/domain/route.ts';
import { shown } from '#src/lib/domain/translation.ts';
import { some } from '#tests/thorough.ts';
import { factsOf } from './page-facts.ts';
import { builtPortal, htmlOf, openBrowser, serve, type Served } from './served.ts';

const site = await builtPortal();
const { root, portal, plan } = site;
const pairs = plan.filter(({ template }) => template === 'sheetPair' || template === 'journeyPair');
const SHEET = 'salute/tessera-sanitaria';
const JOURNEY = 'percorsi/asilo';
let served: Served;
let browser: Browser;

beforeAll(async () => {
  served = await serve(root);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(path: string, width = 1280, javaScriptEnabled = true): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled });
  await page.goto(served.origin + path);
  return page;
}

describe('pages in two languages', () => {
  test('exist for every translation that readers may see, and for no other', () => {
    const wanted = [...portal.sheets.values(), ...portal.journeys.values()].flatMap((piece) =>
      portal.site.languages
        .filter(({ code, status }) => code !== SOURCE && status !== 'hidden')
        .filter(({ code }) => shown(piece, code) && (piece.data as { status: string }).status !== 'draft')
        .map(({ code }) => pairRoute(piece.kind, code, piece.id, SOURCE)),
    );
    expect(wanted.length).toBeGreaterThan(200);
    expect(pairs.map(({ path }) => path).toSorted()).toEqual(wanted.toSorted());
  });

  test('are linked from the translation and from the Italian, and are not for search engines', () => {
    for (const page of some(pairs, 7)) {
      const alone = page.path.replace(/con\/it\/$/, '');
      const italian = alone.replace(/^\/[^/]+/, '/it');
      for (const path of [alone, italian])
        expect([path, factsOf(htmlOf(root, { path })).links.has(page.path)]).toEqual([path, true]);
      const facts = factsOf(htmlOf(root, page));
      expect([facts.noindex, facts.canonical]).toEqual([true, new URL(alone, portal.site.url).href]);
    }
  });

  test('have one small script, and delicate sheets their way out besides: at most 3 kB', () => {
    const weight = (file: string): number => brotliCompressSync(readFileSync(join(root, file))).length;
    const common = new Set<string>();
    for (const page of some(pairs, 7, 3)) {
      const { scripts } = factsOf(htmlOf(root, page));
      const { data } = portal.sheets.get(page.path.split('/').slice(2, -3).join('/')) ?? {};
      expect([page.path, scripts.length]).toEqual([page.path, data?.delicate === true ? 2 : 1]);
      expect(scripts.reduce((sum, file) => sum + weight(file), 0)).toBeLessThanOrEqual(3072);
      if (data?.delicate !== true) for (const file of scripts) common.add(file);
    }
    expect(common.size).toBe(1);
  });
});

/** Where the parts of both sides stand, pair by pair: absent ones and those without a box left out. */
const boxes = (page: Page): Promise<{ own: DOMRect; beside: DOMRect }[]> =>
  page.evaluate(() => {
    const partsOf = (side: Element | null): Element[] =>
      [...(side?.children ?? [])].flatMap((part) => {
        if (part.matches('.lines')) return [...part.children];
        return part.matches('.both, .side-name') ? [] : part;
      });
    return [...document.querySelectorAll('.sides')].flatMap((sides) => {
      const beside = partsOf(sides.querySelector(':scope > .beside'));
      return partsOf(sides.querySelector(':scope > .own')).flatMap((own, index) => {
        const other = beside[index];
        if (!other || own.matches('.none') || other.matches('.none')) return [];
        return {
          own: own.getBoundingClientRect().toJSON() as DOMRect,
          beside: other.getBoundingClientRect().toJSON() as DOMRect,
        };
      });
    });
  });

describe.each([`/ar/${SHEET}/con/it/`, `/zh/${SHEET}/con/it/`, `/ur/${JOURNEY}/con/it/`])('%s', (path) => {
  const reads = path.startsWith('/zh/') ? 'ltr' : 'rtl';

  test.each([
    ['on a wide screen', 'screen', 1280],
    // A4 less its margins, in the pixels of CSS.
    ['on paper', 'print', 673],
  ] as const)('%s has each part next to its other, the reader’s language first', async (_, media, width) => {
    const page = await open(path, width);
    await page.emulateMedia({ media });
    const found = await boxes(page);
    expect(found.length).toBeGreaterThan(8);
    for (const { own, beside } of found) {
      expect(Math.abs(own.top - beside.top)).toBeLessThan(1);
      if (reads === 'rtl') expect(beside.right).toBeLessThan(own.left);
      else expect(own.right).toBeLessThan(beside.left);
    }
    if (media === 'print')
      expect(await page.locator('.pair-choice, .pair-second').first().isVisible()).toBe(false);
    await page.context().close();
  });

  test('on a phone has the reader’s language first in each section, then the Italian, with its name', async () => {
    const page = await open(path, 320);
    const orders = await page.evaluate(() =>
      [...document.querySelectorAll('.sides')].flatMap((sides) => {
        const [own, beside] = [sides.querySelector(':scope > .own'), sides.querySelector(':scope > .beside')];
        if (!own || !beside) return [];
        return beside.getBoundingClientRect().top >= own.getBoundingClientRect().bottom;
      }),
    );
    expect(orders.length).toBeGreaterThan(4);
    expect(orders.every(Boolean)).toBe(true);
    expect(await page.locator('.side-name:visible').count()).toBe(orders.length);
    await page.context().close();
  });
});

describe('another second language', () => {
  const path = `/ar/${SHEET}/con/it/`;

  test('takes the place of the Italian, part by part, and the offices stay', async () => {
    const page = await open(path);
    const offices = await page.locator('.pair .both').count();
    await page.locator('.pair-second select').selectOption({ label: 'Français' });
    await page.locator('h1 .beside[lang="fr"]').waitFor();
    const french = await page
      .locator('.pair .beside')
      .evaluateAll((sides) => sides.map((side) => side.getAttribute('lang')));
    expect(new Set(french)).toEqual(new Set(['fr']));
    expect(await page.locator('#what .beside').last().innerText()).toContain('carte');
    expect(await page.locator('.pair .both').count()).toBe(offices);
    const ids = await page.locator('[id]').evaluateAll((named) => named.map(({ id }) => id));
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    for (const { own, beside } of await boxes(page)) expect(Math.abs(own.top - beside.top)).toBeLessThan(1);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () =>
      (await window.axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`),
    );
    expect(found).toEqual([]);
    await page.reload();
    await page.locator('h1 .beside[lang="fr"]').waitFor();
    await page.locator('.pair-second select').selectOption({ index: 0 });
    await page.locator('h1 .beside[lang="it"]').waitFor();
    expect(await page.locator('#what .beside').last().innerText()).toContain('tessera');
    expect(
      await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
    ).toBe(0);
    await page.context().close();
  });

  test('that cannot be fetched leaves the Italian, and says so', async () => {
    const page = await open(path);
    await page.route('**/fr/**', (request) => request.abort());
    await page.locator('.pair-second select').selectOption({ label: 'Français' });
    await page.locator('.pair-second [role="status"]:not(:empty)').waitFor();
    expect(await page.locator('h1 .beside').getAttribute('lang')).toBe('it');
    await page.context().close();
  });

  test('is not offered without scripts', async () => {
    const page = await open(path, 320, false);
    expect(await page.locator('.pair-second').isVisible()).toBe(false);
    expect(await page.locator('.pair-choice a').count()).toBe(2);
    await page.context().close();
  });
});
