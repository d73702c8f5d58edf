import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { route } from '#src/lib/domain/route.ts';
import { builtPortal, openBrowser, serve, type Served } from './served.ts';

const { root, portal } = await builtPortal();
const codeOf = (id: string): string => {
  const found = portal.sheets.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found.data.code;
};
const RENEWAL = codeOf('soggiorno/rinnovo');
const RESIDENCE = codeOf('sociale/residenza');
const CARD = codeOf('salute/tessera-sanitaria');
const all = [...portal.sheets.values()]
  .filter(({ data }) => data.status === 'published')
  .map(({ data }) => data.code);
let served: Served;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  served = await serve(root);
  browser = await openBrowser();
  context = await browser.newContext();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(fragment: string, lang = 'it'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${served.origin}${route.dossier(lang)}${fragment}`);
  await page.locator('#avvisi > *, #dossier > *').first().waitFor();
  return page;
}

const notices = (page: Page): Promise<string> => page.locator('#avvisi').innerText();

describe('a dossier', () => {
  test('has one checklist, the costs, times and offices of all its sheets', async () => {
    const page = await open(`#${RENEWAL}.${RESIDENCE}&comune=bologna`);
    await page.locator('.reopen').waitFor();
    expect(await page.locator('#dossier h2').allInnerTexts()).toEqual([
      'Schede',
      'Che cosa serve',
      'Costo',
      'Tempi',
      'Dove',
    ]);
    expect(await page.locator('#dossier ol > li').count()).toBe(2);
    const wanted = [RENEWAL, RESIDENCE].flatMap(
      (code) => [...portal.sheets.values()].find(({ data }) => data.code === code)?.data.documents ?? [],
    );
    expect(await page.locator('#dossier .checklist li:not(:has(ul))').count()).toBeLessThanOrEqual(
      wanted.length,
    );
    const offices = (await page.locator('#dossier .services').allInnerTexts()).join();
    expect(offices).toContain('Bologna');
    expect(offices).not.toContain('Ravenna');
    await page.close();
  });

  test('is asked of nobody and kept nowhere: no request names its sheets, and the device stores nothing', async () => {
    const asked: string[] = [];
    const own = await browser.newContext();
    const page = await own.newPage();
    page.on('request', (request) =>
      asked.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`),
    );
    await page.goto(`${served.origin}${route.dossier('it')}#${RENEWAL}.${CARD}&con=ar&comune=bologna`);
    await page.locator('.reopen').waitFor();
    await page.locator('#note').fill('Il signor Rossi viene martedì');
    await page.locator(`[data-code="${RESIDENCE}"] input`).evaluate((box: HTMLInputElement) => box.click());
    await page.locator('#dossier ol > li').nth(2).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.on-paper').innerText()).toBe('Il signor Rossi viene martedì');
    expect(asked.length).toBeGreaterThan(3);
    for (const request of asked) {
      for (const word of [RENEWAL, CARD, RESIDENCE, 'bologna', 'Rossi']) expect(request).not.toContain(word);
    }
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(kept).toEqual([0, 0, '', 0, 0, 0]);
    await page.reload();
    await page.locator('.reopen').waitFor();
    expect(await page.locator('#note').inputValue()).toBe('');
    await own.close();
  });

  test('is opened again by the code on its paper', async () => {
    const page = await open(`#${RENEWAL}.${RESIDENCE}.${CARD}&con=ar&comune=ravenna`);
    await page.locator('.reopen svg').waitFor();
    const picture = await page.locator('.reopen svg').screenshot();
    const { data, info } = await sharp(picture)
      .resize(500)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const address = new URL(decodeQR({ width: info.width, height: info.height, data }));
    expect(address.origin + address.pathname).toBe(new URL(route.dossier('it'), portal.site.url).href);
    const again = await open(address.hash);
    await again.locator('.reopen').waitFor();
    expect(await again.locator('#dossier').innerText()).toBe(await page.locator('#dossier').innerText());
    expect(await notices(again)).toBe('');
    await Promise.all([page.close(), again.close()]);
  });

  test('is printed in two languages, each marked as what it is', async () => {
    const page = await open(`#${CARD}&con=ar`);
    const second = page.locator('#dossier ol .second');
    await second.waitFor();
    expect(await second.getAttribute('dir')).toBe('rtl');
    expect(await second.innerText()).toBe(
      portal.sheets.get('salute/tessera-sanitaria')?.translations['ar']?.words.title,
    );
    await page.locator('#seconda').selectOption('');
    await page.waitForFunction(() => document.querySelector('#dossier .second') === null);
    expect(new URL(page.url()).hash).toBe(`#${CARD}`);
    await page.close();
  });

  test('goes along into the other languages of the page', async () => {
    const page = await open(`#${CARD}`);
    await page.locator('.reopen').waitFor();
    const href = await page
      .locator('.languages a[hreflang="ur"]')
      .first()
      .evaluate((link: HTMLAnchorElement) => link.href);
    expect(href).toBe(`${served.origin}${route.dossier('ur')}#${CARD}`);
    await page.close();
  });
});

describe('sheets come into the dossier', () => {
  test('from the sheets themselves, which have no script: the tab of the dossier keeps what it has', async () => {
    const page = await context.newPage();
    await page.goto(`${served.origin}/it/soggiorno/rinnovo/`);
    const [dossier] = await Promise.all([page.waitForEvent('popup'), page.locator('.to-dossier').click()]);
    await dossier.locator('#dossier ol > li').first().waitFor();
    await page.goto(`${served.origin}/it/sociale/residenza/`);
    await page.locator('.to-dossier').click();
    await dossier.locator('#dossier ol > li').nth(1).waitFor();
    expect(new URL(dossier.url()).hash).toBe(`#${RENEWAL}.${RESIDENCE}`);
    await Promise.all([page.close(), dossier.close()]);
  });

  test('from the desk, with a key', async () => {
    const page = await context.newPage();
    await page.goto(`${served.origin}/it/operatori/#q=tessera+sanitaria`);
    await page.locator('#results[aria-busy=false] > li').first().waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('j');
    const [dossier] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('d')]);
    await dossier.locator('#dossier ol > li').first().waitFor();
    expect(new URL(dossier.url()).hash).toBe(`#${CARD}`);
    await Promise.all([page.close(), dossier.close()]);
  });

  test('from the list, by keyboard, and leave it the same way', async () => {
    const page = await open('');
    expect(await notices(page)).toContain('Il dossier è vuoto');
    const box = page.locator(`[data-code="${CARD}"] input`);
    await box.focus();
    await page.keyboard.press('Space');
    await page.locator('#dossier ol > li').waitFor();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('#dossier ol') === null);
    expect(new URL(page.url()).hash).toBe('');
    await page.close();
  });

  test('and the link into the page takes nothing out', async () => {
    const page = await open(`#${CARD}`);
    await page.locator('.reopen').waitFor();
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((code) => location.hash === `#${code}`, CARD);
    expect(await page.locator('#dossier ol > li').count()).toBe(1);
    await page.close();
  });
});

describe('a dossier that is not as it was left says so, and shows the rest:', () => {
  test('more than twelve sheets', async () => {
    const page = await open(`#${all.slice(0, 14).join('.')}`);
    await page.locator('.reopen').waitFor();
    expect(await page.locator('#dossier ol > li').count()).toBe(12);
    const said = await notices(page);
    expect(said).toContain('al massimo 12 schede');
    for (const code of all.slice(12, 14)) expect(said).toContain(code);
    expect(await page.locator('#scegli input:not(:checked):enabled').count()).toBe(0);
    await page.close();
  });

  test.each([
    ['a code that nobody gave', `#zzzz.${CARD}`, /Nessuna scheda ha questi codici: zzzz/],
    ['a day to come', `#${CARD}&del=2039-01-01`, /viene dopo oggi/],
    ['a day long ago', `#${CARD}&del=2020-01-01`, /più di un anno/],
  ])('%s', async (_, fragment, sentence) => {
    const page = await open(fragment);
    await page.locator('.reopen').waitFor();
    expect(await notices(page)).toMatch(sentence);
    expect(await page.locator('#dossier ol > li').count()).toBe(1);
    await page.close();
  });

  /** A page that gets other data than the site has. */
  async function changed(
    lang: string,
    change: (file: Record<string, unknown>) => unknown,
    fragment: string,
  ): Promise<Page> {
    const page = await context.newPage();
    await page.route(`**${route.dossierData(lang)}`, async (asked) => {
      const answer = await asked.fetch();
      const file = (await answer.json()) as Record<string, unknown>;
      await asked.fulfill({ response: answer, json: { ...file, ...(change(file) as object) } });
    });
    await page.goto(`${served.origin}${route.dossier('it')}${fragment}`);
    await page.locator('.reopen').waitFor();
    return page;
  }

  test('two languages of different days', async () => {
    const page = await changed('ar', () => ({ made: '2020-02-02' }), `#${CARD}&con=ar`);
    expect(await notices(page)).toContain('Ricarica la pagina');
    expect(await page.locator('#dossier .second').count()).toBe(0);
    await page.close();
  });

  test('a sheet that is gone, and one that has changed since', async () => {
    const page = await changed(
      'it',
      ({ made, sheets }) => {
        const known = sheets as Record<string, object>;
        return {
          made: '2027-05-05',
          gone: { g0ne: { next: RENEWAL } },
          sheets: { ...known, [CARD]: { ...known[CARD], changed: made } },
        };
      },
      `#g0ne.${CARD}&del=2026-11-21`,
    );
    const said = await notices(page);
    expect(said).toContain('Questa scheda non c’è più. Al suo posto leggi:');
    expect(said).toContain('alcune schede sono cambiate');
    expect(await page.locator(`#avvisi a[href="${route.paper('it', CARD)}#2026-11-21"]`).count()).toBe(1);
    expect(await page.locator('#avvisi a[href="/it/soggiorno/rinnovo/"]').count()).toBe(1);
    await page.close();
  });

  test('data that do not arrive', async () => {
    const page = await context.newPage();
    await page.route('**/_dossier/**', (asked) => asked.abort());
    await page.goto(`${served.origin}${route.dossier('it')}#${CARD}`);
    await page.locator('#avvisi .danger').waitFor();
    expect(await notices(page)).toContain('Controlla la connessione');
    expect(await page.locator('#scegli [data-code] a').count()).toBe(all.length);
    await page.close();
  });
});

describe('twelve sheets in two languages', () => {
  test.each([
    ['it', 'ar', 320, 'light'],
    ['ar', 'it', 320, 'dark'],
    ['ur', 'it', 1280, 'light'],
  ] as const)(
    '%s and %s at %d pixels: axe finds nothing, nothing reaches out of the page',
    async (lang, second, width, colorScheme) => {
      const own = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      await own.addInitScript(axe.source);
      const page = await own.newPage();
      await page.goto(
        `${served.origin}${route.dossier(lang)}#${all.slice(0, 12).join('.')}&con=${second}&comune=bologna`,
      );
      await page.locator('.reopen').waitFor();
      const found = await page.evaluate(async () => {
        const results = await window.axe.run(document, { resultTypes: ['violations'] });
        return results.violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
        );
      });
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await own.close();
    },
  );
});
