import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPortal, openBrowser, serve, type Served } from './served.ts';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  const { root } = await builtPortal();
  served = await serve(root);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(served.origin + path);
  return page;
}

const PAGES = [
  '/it/',
  '/ar/',
  '/it/salute/tessera-sanitaria/',
  '/ur/lavoro/centro-impiego/',
  '/it/servizi/',
  '/zh/servizi/bologna/',
];

describe('with the keyboard alone', () => {
  test.each(PAGES)('the order of the Tab key is the order of reading on %s', async (path) => {
    const page = await open(path);
    const wanted = await page.evaluate(() => {
      const able = [
        ...document.querySelectorAll<HTMLElement>('a[href], summary, select, input, button, [tabindex="0"]'),
      ];
      const seen = able.filter((element) => element.checkVisibility());
      for (const [index, element] of seen.entries()) element.dataset['order'] = String(index);
      return seen.length;
    });
    const order: number[] = [];
    for (let index = 0; index < wanted; index++) {
      await page.keyboard.press('Tab');
      order.push(
        await page.evaluate(() =>
          Number((document.activeElement as HTMLElement | null)?.dataset['order'] ?? -1),
        ),
      );
    }
    expect(order).toEqual(Array.from({ length: wanted }, (_, index) => index));
    await page.close();
  });

  test('the first stop leads past the header, into the page', async () => {
    const page = await open('/it/salute/tessera-sanitaria/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Vai al contenuto');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenuto');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.close();
  });

  test('the language chooser opens, and keeps the page', async () => {
    const page = await open('/it/salute/tessera-sanitaria/');
    await page.locator('.languages summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.languages a[hreflang="ar"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ar/salute/tessera-sanitaria/');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.close();
  });

  test('what has the focus can be seen', async () => {
    const page = await open('/it/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    expect(outline).toBe('solid');
    await page.close();
  });
});
