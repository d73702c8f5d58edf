import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { route } from '#src/lib/domain/route.ts';
import { builtPortal, htmlOf, openBrowser, serve, type Served } from './served.ts';

const { root, portal } = await builtPortal();
const delicate = [...portal.sheets.values()].filter(({ data }) => data.delicate === true);
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

describe('a page about violence or trafficking', () => {
  test('has a way out at once, which other sheets and paper have not', () => {
    expect(delicate.length).toBeGreaterThan(0);
    for (const { id } of delicate) {
      expect(htmlOf(root, { path: route.sheet('ar', id) })).toContain(`href="${portal.site.exit}"`);
      expect(htmlOf(root, { path: route.paper('ar', portal.sheets.get(id)?.data.code ?? '') })).not.toContain(
        'id="esci"',
      );
    }
    expect(htmlOf(root, { path: route.sheet('ar', 'sociale/residenza') })).not.toContain(
      '<script type="module"',
    );
  });

  test.each([
    ['with scripts “back” does not lead to it', true, '/it/'],
    ['without scripts the link is a link', false, undefined],
  ])('%s', async (_, javaScriptEnabled, before) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.route(`${portal.site.exit}**`, (asked) =>
      asked.fulfill({ body: 'altrove', contentType: 'text/plain' }),
    );
    await page.goto(`${served.origin}/it/`);
    await page.goto(served.origin + route.sheet('it', delicate[0]?.id ?? ''));
    await page.locator('#esci').click();
    await page.waitForURL(portal.site.exit);
    if (before !== undefined) {
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe(before);
    }
    await context.close();
  });
});

describe('the page that leaves no trace', () => {
  test('clears every store of the site and says so', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(served.origin + route.trace('it'));
    await page.evaluate(async () => {
      localStorage.setItem('a', '1');
      sessionStorage.setItem('a', '1');
      await (await caches.open('pagine')).put('/it/', new Response('ciao'));
      await new Promise((resolve) => {
        const asked = indexedDB.open('prova');
        asked.onsuccess = () => {
          asked.result.close();
          resolve(undefined);
        };
      });
    });
    await page.locator('#cancella').click();
    await page.locator('#esito.notice').waitFor();
    expect(await page.locator('#esito').innerText()).toContain('Fatto');
    const left = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await caches.keys()).length,
      (await indexedDB.databases()).length,
    ]);
    expect(left).toEqual([0, 0, 0, 0]);
    await context.close();
  });

  test('takes areas that are kept for reading without a line off the phone, and the worker that shows them', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(served.origin + route.offline('it'));
    await page.locator('[data-area="salute"] button.keep').click();
    await page.locator('[data-area="salute"] button.remove:not([hidden])').waitFor({ timeout: 60_000 });
    const kept = (): Promise<unknown[]> =>
      page.evaluate(async () => [
        (await caches.keys()).map((name) => name.split(' ')[0]),
        (await navigator.serviceWorker.getRegistrations()).length,
      ]);
    expect(await kept()).toEqual([['area'], 1]);
    await page.goto(served.origin + route.trace('it'));
    await page.locator('#cancella').click();
    await page.locator('#esito.notice').waitFor();
    expect(await kept()).toEqual([[], 0]);
    await context.setOffline(true);
    const next = await context.newPage();
    await expect(next.goto(served.origin + route.hub('it', 'salute'))).rejects.toThrow(
      'ERR_INTERNET_DISCONNECTED',
    );
    await context.close();
  });

  test('says so when a store cannot be cleared, and clears the others', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'caches', {
        value: { keys: () => Promise.reject(new Error('refused')) },
      });
    });
    const page = await context.newPage();
    await page.goto(served.origin + route.trace('it'));
    await page.evaluate(() => localStorage.setItem('a', '1'));
    await page.locator('#cancella').click();
    await page.locator('#esito.danger').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  test('tells without scripts what the reader can do', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.origin + route.trace('it'));
    expect(await page.locator('#cancella').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain('Cronologia');
    await context.close();
  });
});
