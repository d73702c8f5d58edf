import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { THOROUGH } from '#tests/thorough.ts';
import { builtPortal, openBrowser, samples, serve, type Served } from './served.ts';

const site = await builtPortal();
let served: Served;
let browser: Browser;
let plain: BrowserContext;
let scripted: BrowserContext;

beforeAll(async () => {
  served = await serve(site.root);
  browser = await openBrowser();
  plain = await browser.newContext({ javaScriptEnabled: false });
  scripted = await browser.newContext();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Searches; lists of offices, where a script adds what is open now, and controls; pages in two languages, where one adds more languages. On all other pages there is none. */
const WITH_SCRIPTS = [
  'workbench',
  'offline',
  'search',
  'desk',
  'dossier',
  'share',
  'aloud',
  'trace',
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

/** What a page says, and what of it stands there only for who has no scripts. */
async function textOf(context: BrowserContext, path: string): Promise<{ text: string; only: string }> {
  const page = await context.newPage();
  try {
    await page.goto(served.origin + path);
    const only = context === plain ? await page.locator('noscript').allInnerTexts() : [];
    return { text: await page.locator('body').innerText(), only: only.join('\n') };
  } finally {
    await page.close();
  }
}

describe('without JavaScript', () => {
  test.concurrent.each(
    samples(site, THOROUGH ? ['it', 'ar', 'ur', 'zh'] : ['it'])
      .filter(({ template }) => template !== 'lost')
      .map(({ template, path }) => [template, path] as const),
  )('the %s page %s says all it says with it', async (template, path) => {
    const [without, withIt] = await Promise.all([textOf(plain, path), textOf(scripted, path)]);
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
