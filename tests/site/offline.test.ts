import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Site } from '#src/lib/build/offline/parts.ts';
import { workerText } from '#src/lib/build/offline/worker.ts';
import { worldDigest } from '#src/lib/build/world.ts';
import { route } from '#src/lib/domain/route.ts';
import type { AreaList, AreaTable } from '#src/lib/offline/area.ts';
import { nameText } from '#src/lib/view/names.ts';
import { viewOf } from '#src/lib/view/view.ts';
import { settings } from '#scripts/settings.ts';
import { between, type Changed } from './between.ts';
import { builtPortal, openBrowser, serve, type Served } from './served.ts';

const site = await builtPortal();
const { root, portal } = site;
const { today, cache } = settings();
const [HUB, LANG] = ['salute', 'ar'];
const SHEET = route.sheet(LANG, 'salute/medico-di-base');
const PHONES = route.phones(LANG, HUB);
const { t } = viewOf(portal, LANG, today);
const DAY = 86_400_000;
let browser: Browser;
let context: BrowserContext;
let served: Served;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serve(root);
  context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await served.close();
});

const status = (tab = page) => tab.locator('#offline-status');
const notice = (tab = page) => tab.locator('#senza-rete');
const button = (name: 'keep' | 'remove', tab = page) => tab.locator(`[data-area="${HUB}"] button.${name}`);

/** Keeps the area, as a reader does, and waits until it is told that it is done. */
async function keep(tab = page): Promise<void> {
  await tab.goto(served.origin + route.offline(LANG));
  await button('keep', tab).waitFor();
  await button('keep', tab).press('Enter');
  const done = t('offline.done', { name: '' }).slice(0, 10);
  await expect.poll(() => status(tab).textContent(), { timeout: 60_000 }).toContain(done);
}

/** How many workers answer for the site. */
const workers = (): Promise<number> =>
  page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length));

/** The names of what is stored. */
const stores = (tab = page): Promise<string[]> => tab.evaluate(() => caches.keys());

/** Makes what is kept as old as it would be after some days; the other way round, sets the phone's clock back. */
async function age(days: number): Promise<void> {
  await page.evaluate(async (milliseconds) => {
    for (const name of await caches.keys()) {
      const store = await caches.open(name);
      const mark = await store.match('/_offline/saved.json');
      const area = (await mark?.json()) as { phone: number };
      await store.put(
        '/_offline/saved.json',
        new Response(JSON.stringify({ ...area, phone: area.phone - milliseconds })),
      );
    }
  }, days * DAY);
}

/** The same address, with another release behind it. */
async function release(changed: Changed): Promise<void> {
  const { port } = served;
  await served.close();
  const inner = await serve(root);
  const outer = await between(inner, changed, port);
  served = { ...outer, close: () => outer.close().then(inner.close) };
}

describe('an area kept on the phone', () => {
  test('opens, finds and shows its phones without a line, and goes when it is deleted', async () => {
    await page.goto(served.origin + SHEET);
    expect(await workers()).toBe(0);
    await keep();
    await context.addInitScript(axe.source);
    await page.reload();
    await button('remove').waitFor();
    expect(await page.locator(`[data-zip="${HUB}"]`).innerText()).toMatch(/\d/);
    const { violations } = await page.evaluate(() => window.axe.run());
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    await served.close();
    await page.goto(served.origin + route.search(LANG));
    await page.locator('#query').fill('بطاقة');
    await page.locator('#results > li').first().waitFor();
    await page.goto(served.origin + SHEET);
    expect(await page.locator('h1').textContent()).not.toBe('');
    expect(await notice().textContent()).toContain(t('offline.savedPage', { date: '' }).slice(0, 12));
    const styled = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(styled).toContain('Arabic');
    await page.goto(served.origin + PHONES);
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(5);
    // A message to who has a line later, with the office of a town.
    await page.goto(served.origin + route.share(LANG, 'mdb1'));
    await page.locator('textarea').waitFor();
    await expect.poll(() => page.locator('textarea').inputValue()).toContain('/mdb1/');
    await page.goto(`${served.origin}${route.dossier(LANG)}#mdb1`);
    await expect.poll(() => page.locator('main').innerText()).toContain('mdb1');
    // Not kept: it says so, and leads to what is.
    const lost = await page.goto(served.origin + route.laws(LANG));
    expect(lost?.status()).toBe(503);
    expect(await notice().textContent()).toBe(t('offline.absent'));

    await button('remove').click();
    await expect.poll(() => status().textContent()).toBe(t('offline.deleted'));
    expect(await stores()).toEqual([]);
    expect(await workers()).toBe(0);
  });

  test('tells in quarters how far it is, to who cannot see the bar', async () => {
    await page.goto(served.origin + route.offline(LANG));
    const said = page.evaluate(
      () =>
        new Promise<string[]>((done) => {
          const heard: string[] = [];
          const line = document.querySelector('#offline-status');
          new MutationObserver(() => {
            heard.push(line?.textContent ?? '');
            if (heard.length === 5) done(heard);
          }).observe(line ?? document, { childList: true });
        }),
    );
    await button('keep').click();
    const { salute } = JSON.parse(await readFile(join(root, route.areas(LANG)), 'utf8')) as AreaTable;
    const all = salute?.count ?? 0;
    const quarters = [0, 1, 2, 3].map((quarter) => Math.ceil((quarter * all) / 4));
    expect(await said).toEqual([
      ...quarters.map((count) => t('offline.progress', { done: String(count), all: String(all) })),
      t('offline.done', { name: nameText(viewOf(portal, LANG, today), 'hubs', HUB) }),
    ]);
  });

  test('leaves only phones and the date after thirty days', async () => {
    await keep();
    await age(29);
    await served.close();
    await page.goto(served.origin + SHEET);
    expect(await page.locator('article, .part').count()).toBeGreaterThan(0);
    await age(2);
    await page.goto(served.origin + SHEET);
    expect(await notice().textContent()).toContain(t('offline.old', { date: '' }).slice(-20));
    expect(await page.locator('.part').count()).toBe(0);
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(5);
  });

  test('tells of a clock that is wrong by years, and can still be read', async () => {
    await keep();
    await age(-4 * 365);
    await served.close();
    await page.goto(served.origin + SHEET);
    expect(await notice().textContent()).toContain(t('offline.clock'));
    expect(await page.locator('.part').count()).toBeGreaterThan(0);
    await age(8 * 365);
    await page.goto(served.origin + SHEET);
    expect(await notice().textContent()).toContain(t('offline.clock'));
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(5);
  });

  test('is of one release: the former stays while a page of it is open, and goes after', async () => {
    await keep();
    const [former] = await stores();
    const added = '<p id="neu"></p></main>';
    const newer = (text: string): string => text.replace('</main>', () => added);
    const html = newer(await readFile(join(root, SHEET, 'index.html'), 'utf8'));
    await release({
      [SHEET]: newer,
      [route.area(LANG, HUB)]: (text) => {
        const list = JSON.parse(text) as AreaList;
        const digest = createHash('sha256').update(html).digest('hex').slice(0, 16);
        const files = list.files.map((file) => (file.path === SHEET ? { ...file, digest } : file));
        return JSON.stringify({ ...list, release: 'newer', files });
      },
    });
    const reading = await context.newPage();
    await reading.goto(served.origin + SHEET);
    await page.goto(served.origin + route.offline(LANG));
    await keep();
    expect(await stores()).toContain(former);
    expect((await stores()).length).toBe(2);
    await served.close();
    await page.goto(served.origin + SHEET);
    expect(await page.locator('#neu').count()).toBe(1);
    await reading.close();
    await page.close();
    page = await context.newPage();
    await page.goto(served.origin + SHEET);
    await expect.poll(() => stores()).toEqual([expect.stringContaining('newer')]);
    expect(await page.locator('#neu').count()).toBe(1);
  });

  test('is not saved in part when the site changes under it', async () => {
    await release({ [SHEET]: (text) => `${text}<!-- newer -->` });
    await page.goto(served.origin + route.offline(LANG));
    await button('keep').click();
    await expect.poll(() => status().textContent(), { timeout: 60_000 }).toBe(t('offline.broken'));
    expect(await stores()).toEqual([]);
  });

  test('is taken back everywhere by a release that ships the farewell', async () => {
    await keep();
    const farewell = await workerText('farewell', cache, await worldDigest());
    await release({ '/sw.js': () => farewell });
    await page.goto(served.origin + SHEET);
    await expect.poll(() => stores(), { timeout: 30_000 }).toEqual([]);
    await expect.poll(workers).toBe(0);
  });
});

describe('where an area cannot be kept', () => {
  test('a full phone is told of, and nothing is left', async () => {
    await page.goto(served.origin + route.offline(LANG));
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: served.origin, quotaSize: 100_000 });
    await button('keep').click();
    await expect.poll(() => status().textContent(), { timeout: 30_000 }).toBe(t('offline.full'));
    expect(await stores()).toEqual([]);
    await expect.poll(workers).toBe(0);
  });

  test('a browser that allows no worker says so, and nothing is left', async () => {
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
    });
    await page.goto(served.origin + route.offline(LANG));
    await button('keep').click();
    await expect.poll(() => status().textContent()).toBe(t('offline.refused'));
    expect(await stores()).toEqual([]);
  });

  test('a line that breaks on the way is told of, and nothing is left', async () => {
    await page.route('**/_search/**', (asked) => asked.abort());
    await page.goto(served.origin + route.offline(LANG));
    await button('keep').click();
    await expect.poll(() => status().textContent(), { timeout: 30_000 }).toBe(t('offline.broken'));
    expect(await stores()).toEqual([]);
  });

  test('a browser that stores nothing leads to the archive', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'caches', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.goto(served.origin + route.offline(LANG));
    await expect.poll(() => status().textContent()).toBe(t('offline.refused'));
    expect(await page.locator(`a[href="${route.archive(LANG, HUB)}"]`).isVisible()).toBe(true);
  });
});

describe('what the build leaves', () => {
  test('every list names files that the site has, with their bytes', async () => {
    const table = JSON.parse(await readFile(join(root, route.areas(LANG)), 'utf8')) as AreaTable;
    expect(Object.keys(table).sort()).toEqual([...portal.hubs.keys()].sort());
    for (const { list, bytes, release: version } of Object.values(table)) {
      const area = JSON.parse(await readFile(join(root, list), 'utf8')) as AreaList;
      expect(area.release).toBe(version);
      const files = await Promise.all(
        area.files.map(({ path }) => readFile(join(root, path.endsWith('/') ? `${path}index.html` : path))),
      );
      const digests = files.map((file) => createHash('sha256').update(file).digest('hex').slice(0, 16));
      expect(digests).toEqual(area.files.map(({ digest }) => digest));
      expect(files.reduce((sum, { length }) => sum + length, 0)).toBe(bytes);
    }
  });

  test('the worker weighs at most 4 kB, is asked for each time, and is the only one', async () => {
    expect(brotliCompressSync(await readFile(join(root, 'sw.js'))).length).toBeLessThan(4000);
    const answer = await fetch(`${served.origin}/sw.js`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-type')).toContain('javascript');
  });

  test('the script of the page weighs at most 4 kB, and sheets have none of it', async () => {
    const here = new Site([root], LANG);
    const scripts = async (path: string): Promise<string[]> =>
      [...(await here.parts(path))].filter((part) => part.endsWith('.js'));
    const packed = await Promise.all((await scripts(route.offline(LANG))).map((path) => here.bytes(path)));
    const bytes = packed.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThan(4000);
    expect(await scripts(SHEET)).toEqual([]);
  });

  test('the manifest of a language says its name, direction and start', async () => {
    const answer = await fetch(served.origin + route.manifest(LANG));
    expect(answer.headers.get('content-type')).toContain('manifest+json');
    expect(await answer.json()).toMatchObject({ lang: 'ar', dir: 'rtl', start_url: '/ar/', scope: '/' });
  });
});

describe('the archive of an area', () => {
  let folder: string;
  let files: Record<string, Uint8Array>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stick-'));
    files = unzipSync(await readFile(join(root, route.archive(LANG, HUB))));
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('opens from a stick with its styles and working links', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`file://${folder}/index.html`);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Arabic');
    await page.locator('main a[href$="medico-di-base/index.html"]').first().click();
    await page.waitForURL('**/medico-di-base/index.html');
    expect(await notice().textContent()).toContain(t('offline.copy', { date: '' }).slice(-20));
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Arabic');
    expect(requests.filter((address) => !address.startsWith('file://'))).toEqual([]);
  });

  test('has no link to a file that it lacks, and no script', () => {
    const pages = Object.keys(files).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(8);
    for (const name of pages) {
      const text = Buffer.from(files[name] ?? []).toString();
      expect(text).not.toContain('<script');
      const links = [...text.matchAll(/\s(?:href|src)="([^"#]+)/g)].map(([, link = '']) => link);
      const dead = links
        .filter((link) => !/^(https?|tel|mailto|geo|sms):/.test(link))
        .filter((link) => files[join(dirname(name), link)] === undefined);
      expect(dead, name).toEqual([]);
    }
  });
});
