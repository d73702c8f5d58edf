import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPortal, openBrowser, serve, type Served } from './served.ts';

const site = await builtPortal();
let served: Served;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  served = await serve(site.root);
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 320, height: 800 } });
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(served.origin + path);
  return page;
}

/** The answer to one request, with redirects shown and not followed. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(served.origin + path, { headers, redirect: 'manual' });

describe('a reader of Arabic', () => {
  test('gets a page that runs from right to left, with the notice of a machine translation first', async () => {
    const page = await open('/ar/salute/tessera-sanitaria/');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    const notice = page.locator('.notice.machine');
    expect(await notice.count()).toBe(1);
    expect(await notice.locator('a').getAttribute('href')).toBe('/it/salute/tessera-sanitaria/');
    await page.close();
  });

  test('keeps the Italian word beside the translated one, from left to right', async () => {
    const page = await open('/ar/salute/tessera-sanitaria/');
    const word = page.locator('.words bdi.it').first();
    expect(await word.getAttribute('lang')).toBe('it');
    expect(await word.getAttribute('dir')).toBe('ltr');
    expect(await page.locator('.words a.term').first().getAttribute('href')).toMatch(/^\/ar\/glossario\/#/);
    await page.close();
  });

  test('gets Italian words, marked as Italian, where nobody has translated the sheet', async () => {
    const page = await open('/ar/formazione/iefp/');
    expect(await page.locator('h1').getAttribute('lang')).toBe('it');
    expect(await page.locator('h1').getAttribute('dir')).toBe('ltr');
    expect(await page.locator('.notice').first().innerText()).toMatch(/[\u0600-\u06FF]/);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(
      /\/it\/formazione\/iefp\/$/,
    );
    await page.close();
  });
});

describe('what is printed for people', () => {
  test.each(['fa', 'ur', 'ar', 'bn', 'pa'])('has Latin digits and Gregorian years in %s', async (lang) => {
    const page = await open(`/${lang}/notizie/`);
    const text = await page.locator('main').innerText();
    expect(text).toContain('2025');
    expect(text).not.toMatch(/[\u0660-\u0669\u06F0-\u06F9\u09E6-\u09EF\u0A66-\u0A6F]/);
    await page.close();
  });

  test('calls short numbers as they are dialled', async () => {
    const page = await open('/it/');
    const calls = await page
      .locator('a[href^="tel:"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(calls).toContain('tel:118');
    expect(calls).toContain('tel:800033033');
    await page.close();
  });

  test('says of every unverified sheet that no office has checked it, and marks weak statements', async () => {
    const page = await open('/it/lavoro/centro-impiego/');
    expect(await page.locator('.trust.never').count()).toBe(1);
    expect(await page.locator('.confirm').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('shows an amount with its own validity in the reader’s language', async () => {
    const page = await open('/en/sociale/carta-identita/');
    expect(await page.locator('.short .fact').first().innerText()).toMatch(/€\d/);
    await page.close();
  });

  test('leaves navigation off the paper and keeps the funders on it', async () => {
    const page = await open('/it/salute/tessera-sanitaria/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.main-nav').isVisible()).toBe(false);
    expect(await page.locator('.languages').isVisible()).toBe(false);
    expect(await page.locator('.funding').isVisible()).toBe(true);
    await page.close();
  });

  test('never shows readers the operators’ notes', async () => {
    const page = await open('/it/lavoro/centro-impiego/');
    expect(await page.locator('#desk').count()).toBe(0);
    await page.close();
  });
});

describe('the server', () => {
  test.each([
    ['ur-PK,ur;q=0.9,en;q=0.5', '/ur/'],
    ['zh-CN,zh;q=0.9', '/zh/'],
    ['fil', '/tl/'],
    ['de,en;q=0.3', '/en/'],
  ])('leads who prefers %s to %s, and says that others may be led elsewhere', async (accept, to) => {
    const answer = await ask('/', { 'accept-language': accept });
    expect([answer.status, answer.headers.get('location'), answer.headers.get('vary')]).toEqual([
      302,
      to,
      'Accept-Language',
    ]);
  });

  test('lists the languages to whoever prefers none of them', async () => {
    const answer = await ask('/', { 'accept-language': 'xx' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('العربية');
  });

  test.each([
    ['/s/ar/t5sn/', '/ar/salute/tessera-sanitaria/', 302],
    ['/salute', '/it/salute/', 301],
  ])('leads from the address on paper %s to %s', async (from, to, status) => {
    const answer = await ask(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, to]);
  });

  test.each([
    ['/ar/non-esiste/', 'ar'],
    ['/zh/salute/non-esiste/', 'zh-Hans'],
    ['/non-esiste/', 'it'],
  ])('says in the reader’s language that %s is not there', async (path, lang) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`<html lang="${lang}"`);
  });

  test('sends its headers on pages, on what has not changed and on what is not there', async () => {
    const page = await ask('/it/');
    const again = await ask('/it/', { 'if-none-match': page.headers.get('etag') ?? '' });
    const lost = await ask('/it/niente/');
    expect([page.status, again.status, lost.status]).toEqual([200, 304, 404]);
    for (const answer of [page, again, lost]) {
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});

test('reading leaves no trace: no cookie, nothing stored, nobody else asked', async () => {
  const fresh = await browser.newContext();
  const page = await fresh.newPage();
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  for (const path of [
    '/it/',
    '/ar/salute/tessera-sanitaria/',
    '/ur/',
    '/bn/lavoro/centro-impiego/',
    '/it/servizi/bologna/',
  ]) {
    await page.goto(served.origin + path, { waitUntil: 'networkidle' });
  }
  expect([...hosts]).toEqual([new URL(served.origin).host]);
  expect(await fresh.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await fresh.close();
});
