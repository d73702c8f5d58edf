import { join } from 'node:path';
import type { Browser } from 'playwright';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { route } from '#src/lib/domain/route.ts';
import { builtPortal, htmlOf, openBrowser, serve, type Served } from './served.ts';

const { root, portal, plan } = await builtPortal();
const wanted = [...portal.sheets.values()].filter(
  ({ data }) => data.priority === 1 && data.status === 'published',
);
/** The page of a sheet of which most changes are known. */
const told = plan
  .filter(({ template, lang }) => template === 'paper' && lang === 'it')
  .map(({ path }) => ({
    path,
    days: [...htmlOf(root, { path }).matchAll(/data-day="([^"]+)"/g)].flatMap((hit) => hit[1] ?? []),
  }))
  .sort((a, b) => b.days.length - a.days.length)[0] ?? { path: '', days: [] };
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

/** What a telephone reads from a file with a QR code. */
async function scanned(file: string): Promise<string> {
  const { data, info } = await sharp(join(root, file), { density: 300 })
    .resize(400)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}

describe('the code on a printed sheet', () => {
  test.each(['it', 'ar', 'ur', 'zh'])(
    'leads from every first sheet in %s to what has changed on it',
    async (lang) => {
      expect(wanted.length).toBeGreaterThan(5);
      for (const { id, data } of wanted) {
        const { origin, pathname, hash } = new URL(await scanned(route.qr(lang, data.code)));
        expect([origin, pathname]).toEqual([new URL(portal.site.url).origin, route.paper(lang, data.code)]);
        expect(hash).toMatch(/^#\d{4}-\d{2}-\d{2}$/);
        expect((await fetch(served.origin + pathname)).status).toBe(200);
        expect(htmlOf(root, { path: pathname })).toContain(`href="${route.sheet(lang, id)}"`);
      }
    },
  );

  test('stands on paper only, with the day of the words, the code in letters and who pays', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/ar/salute/tessera-sanitaria/`);
    expect(await page.locator('.qr').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const shown = ['.paper', '.qr', '.code', '.trust', '.site-footer img'];
    for (const selector of shown)
      expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
    expect(await page.locator('#desk').count()).toBe(0);
    expect(
      await page.locator('.qr').evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
    await page.close();
  });
});

describe('paper that is scanned', () => {
  /** The sentence about the paper, and the days that are listed. */
  async function opened(fragment: string, now = '2027-03-01'): Promise<{ says: string; days: string[] }> {
    const page = await browser.newPage();
    await page.clock.setFixedTime(new Date(`${now}T12:00:00Z`));
    await page.goto(`${served.origin}${told.path}${fragment}`);
    const says = await page.locator('#paper [role=status]').innerText();
    const days = await page
      .locator('[data-day]:visible')
      .evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset['day'] ?? ''));
    await page.close();
    return { says, days };
  }

  test('is told what changed from its own day on', async () => {
    const [last = ''] = told.days;
    expect(told.days.length).toBeGreaterThan(1);
    const since = [...told.days].sort()[1] ?? '';
    const { days } = await opened(`#p=${since}`, last > '2027-03-01' ? last : undefined);
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual(told.days.filter((day) => day >= since));
  });

  test.each([
    ['without a date', '', undefined],
    ['with a day that does not exist', '#p=2026-02-31', undefined],
    ['with a day to come', '#p=2039-01-01', /viene dopo oggi/],
    ['with a day before all that is known', '#p=1999-01-01', /viene prima/],
  ])('%s is shown all there is, with a sentence', async (_, fragment, sentence) => {
    const { says, days } = await opened(fragment);
    expect(says).toMatch(sentence ?? /Guarda la data/);
    expect(days).toEqual(told.days);
  });

  test('lists everything without scripts, and leads to the sheet', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.origin}${told.path}#p=2026-11-21`);
    expect(await page.locator('[data-day]:visible').count()).toBe(told.days.length);
    await page.locator('a.button').click();
    expect(await page.locator('.sheet h1, h1').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('with a code that was never given leads to a page that says where the codes are', async () => {
    const page = await browser.newPage();
    const answer = await page.goto(`${served.origin}/it/carta/zzzz/#p=2026-11-21`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('main a[href="/s/it/"]').count()).toBe(1);
    await page.close();
  });
});
