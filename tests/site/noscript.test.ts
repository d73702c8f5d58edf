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

/** Searches; lists of offices, where a script adds what is open now, and controls; pages in two languages, where one adds more languages. On all other pages there is none. */
const WITH_SCRIPTS = [
  'workbench',
  'search',
  'desk',
  'services',
  'serviceType',
  'province',
  'spoken',
  'audience',
  'municipality',
  'service',
  'sheetPair',
  'journeyPair',
];
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What a page says; without scripts also, apart, what it says only then. */
async function textOf(path: string, javaScriptEnabled: boolean): Promise<{ text: string; only: string }> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(served.origin + path);
  const text = await page.locator('body').innerText();
  const only = javaScriptEnabled ? [] : await page.locator('noscript').allInnerTexts();
  await context.close();
  return { text, only: only.join('\n') };
}

describe('without JavaScript', () => {
  test.each(
    samples(site, process.env.THOROUGH === '1' ? ['it', 'ar', 'ur', 'zh'] : ['it'])
      .filter(({ template }) => template !== 'lost')
      .map(({ template, path }) => [template, path] as const),
  )('the %s page %s says all it says with it', async (template, path) => {
    const [without, withIt] = [await textOf(path, false), await textOf(path, true)];
    if (!WITH_SCRIPTS.includes(template)) expect(without.text).toBe(withIt.text);
    const more = new Set(linesOf(`${withIt.text}\n${without.only}`));
    expect(linesOf(without.text).filter((line) => !more.has(line))).toEqual([]);
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
