import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPortal, openBrowser, samples, serve, type Served } from './served.ts';

const site = await builtPortal();
let served: Served;
let browser: Browser;

beforeAll(async () => {
  served = await serve(site.root);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function textOf(path: string, javaScriptEnabled: boolean): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(served.origin + path);
  const text = await page.locator('body').innerText();
  await context.close();
  return text;
}

describe('without JavaScript', () => {
  test.each(
    samples(site, ['it', 'ar'])
      .filter(({ template }) => template !== 'lost')
      .map(({ template, path }) => [template, path] as const),
  )('the %s page %s says all it says with it', async (_, path) => {
    expect(await textOf(path, false)).toBe(await textOf(path, true));
  });

  test('the offices of a province open at a touch', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.origin}/it/soggiorno/rinnovo/`);
    const offices = page.locator('details.offices').first();
    expect(await offices.locator('li').first().isVisible()).toBe(false);
    await offices.locator('summary').click();
    expect(await offices.locator('li').first().isVisible()).toBe(true);
    await context.close();
  });
});
