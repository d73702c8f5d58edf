import type { Browser, Page, Request } from 'playwright';
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

/** A search page, and what it asked the server for. */
async function open(path: string, page?: Page): Promise<{ page: Page; asked: string[]; faults: string[] }> {
  const tab = page ?? (await browser.newPage({ viewport: { width: 1280, height: 900 } }));
  const [asked, faults]: [string[], string[]] = [[], []];
  tab.on('request', (request: Request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await tab.goto(served.origin + path);
  return { page: tab, asked, faults };
}

/** Types like a person, waits for the whole answer, and gives the addresses found, without what marks words in them. */
async function find(page: Page, words: string): Promise<string[]> {
  await page.locator('#query').fill(words);
  return found(page);
}

async function found(page: Page): Promise<string[]> {
  await page.locator('#results[aria-busy=false] > li').first().waitFor();
  const hrefs = await page
    .locator('#results > li > a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.map((href) => href.replace(/#?:~:.*$/, ''));
}

const CARD = 'salute/tessera-sanitaria';
/** As people type: without accents, with letters left out or changed places, on another keyboard, in their own words. */
const QUERIES: readonly [lang: string, words: string, sheet: string][] = [
  ['it', 'tesera sanitria', CARD],
  ['it', 'permesso giallo', 'soggiorno/primo-rilascio'],
  ['it', 'SSN', 'salute/iscrizione-ssn'],
  ['it', 'cedolino', 'soggiorno/rinnovo'],
  ['en', 'helth insurance crad', CARD],
  ['fr', 'carte didentite', 'sociale/carta-identita'],
  ['es', 'tarjeta sanitria', CARD],
  ['ro', 'permis de sedere', 'soggiorno/primo-rilascio'],
  ['sq', 'karta shendetsore', CARD],
  ['ar', 'بطاقه صحيه', CARD],
  ['uk', 'медична картка', CARD],
  ['ru', 'медецинская карта', CARD],
  ['zh', '医疗卡', CARD],
  ['bn', 'স্বাস্থ কার্ড', CARD],
  ['ur', 'صحت کاڑد', CARD],
  ['pa', 'ਸਿਹਤ ਕਾਰਡ', CARD],
  ['tr', 'saglik karti', CARD],
  ['pt', 'cartao de saude', CARD],
  ['fa', 'كارت سلامت', CARD],
  ['tl', 'tesera sanitaria', CARD],
];

describe('who types', () => {
  test.concurrent.each(QUERIES)('in %s “%s” finds %s among the first three', async (lang, words, sheet) => {
    const { page, faults } = await open(`/${lang}/cerca/`);
    expect((await find(page, words)).slice(0, 3)).toContain(`/${lang}/${sheet}/`);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('in another language than the page’s finds the page in the page’s, and is told so', async () => {
    const { page } = await open('/zh/cerca/');
    expect((await find(page, 'carta di identità'))[0]).toBe('/zh/sociale/carta-identita/');
    expect((await find(page, 'медицинская карта'))[0]).toBe('/zh/salute/tessera-sanitaria/');
    expect(await page.locator('#results > li').first().locator('.found-in').textContent()).toContain('俄');
    await page.close();
  });

  test('words in quotes finds only pages where they stand together', async () => {
    const { page, faults } = await open('/it/cerca/');
    expect(await find(page, '"codice fiscale"')).toContain(`/it/${CARD}/`);
    await page.locator('#query').fill('"fiscale codice"');
    await page.getByText('Non abbiamo trovato niente').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('part of a word is answered before it is whole', async () => {
    const { page } = await open('/it/cerca/');
    expect(await find(page, 'resid')).toContain('/it/sociale/residenza/');
    await page.close();
  });

  test('and narrows down sees how many are left, and can take it back', async () => {
    const { page } = await open('/it/cerca/#q=permesso&hub=formazione');
    const narrow = await found(page);
    expect(narrow).toContain('/it/formazione/cpia-italiano/');
    expect(narrow.filter((href) => /^\/it\/(salute|soggiorno|sociale|lavoro)\//.test(href))).toEqual([]);
    const choice = await page.locator('select[name=hub] option[value=soggiorno]').textContent();
    expect(Number(/\((\d+)\)/.exec(choice ?? '')?.[1])).toBeGreaterThan(1);
    await page.locator('select[name=hub]').selectOption('');
    expect((await found(page)).length).toBeGreaterThan(narrow.length);
    expect(new URL(page.url()).hash).toBe('#q=permesso');
    expect(await page.locator('.languages a[hreflang=fr]').getAttribute('href')).toMatch(
      /\/fr\/cerca\/#q=permesso$/,
    );
    await page.locator('#query').fill('');
    await page.locator('#results[aria-busy=false]:empty').waitFor({ state: 'attached' });
    expect(await page.locator('select[name=hub]').textContent()).not.toMatch(/\(\d+\)/);
    await page.close();
  });

  test('finds nothing reads what else to do, never an empty page', async () => {
    const { page } = await open('/it/cerca/');
    await page.locator('#query').fill('xyzzyq');
    await page.getByText('Non abbiamo trovato niente per «xyzzyq»').waitFor();
    expect(await page.locator('#search-help a').count()).toBeGreaterThan(5);
    await page.close();
  });
});

describe('what people type', () => {
  const ODD: readonly [string, string][] = [
    ['of ten thousand letters', 'permesso '.repeat(1200)],
    ['of signs only', '🪪 ?? … !!'],
    ['that is mark-up', '<img src=x onerror=alert(1)><script>alert(2)</script> permesso'],
    ['with control characters', 'per\u0000messo\u202E \u200Fsoggiorno'],
    ['in many scripts', 'permesso إقامة 居留 ਪਰਮਿਟ পারমিট разрешение'],
    ['of blanks', '   \t  '],
  ];
  test.each(ODD)('%s does no harm', async (_, words) => {
    const { page, faults } = await open('/it/cerca/');
    await page.locator('#query').evaluate((input: HTMLInputElement, value) => {
      input.value = value;
      input.dispatchEvent(new Event('input'));
    }, words);
    await page.waitForTimeout(600);
    expect(faults).toEqual([]);
    expect(
      await page.locator('#results img, #results script, #search-status img, #search-status script').count(),
    ).toBe(0);
    await page.close();
  });

  test('is in no request, no store and no title', async () => {
    const { page, asked } = await open('/it/cerca/');
    await find(page, 'avvocato residenza');
    await page.locator('#query').press('Enter');
    await page.waitForTimeout(300);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((line) => /avvocato|residenza|q=/.test(line))).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    expect(await page.title()).not.toContain('avvocato');
    await page.close();
  });
});

describe('the box', () => {
  test('offers titles that arrows choose and Enter opens, while the cursor stays in it', async () => {
    const { page } = await open('/it/cerca/');
    const box = page.getByRole('combobox', { name: 'Che cosa cerchi?' });
    await box.pressSequentially('tessera san');
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await box.press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
    await box.press('Enter');
    await page.waitForURL(`**/it/${CARD}/**`);
    await page.close();
  });

  test('closes its offers with Escape, and leads on to the results with Tab', async () => {
    const { page } = await open('/it/cerca/');
    const box = page.getByRole('combobox', { name: 'Che cosa cerchi?' });
    await box.pressSequentially('residenza');
    await page.getByRole('option').first().waitFor();
    await box.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await box.inputValue()).toBe('residenza');
    await page.close();
  });

  test('tells how many were found to who cannot see the list', async () => {
    const { page } = await open('/it/cerca/');
    await find(page, 'residenza');
    expect(await page.getByRole('status').textContent()).toMatch(/^\d+ risultat/);
    await page.close();
  });

  test('gets the cursor by “/”', async () => {
    const { page } = await open('/it/cerca/#q=residenza');
    await found(page);
    await page.locator('#results a').first().focus();
    await page.keyboard.press('/');
    expect(await page.locator('#query').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.close();
  });
});

test('a search that was begun stands in the address: it can be gone back to, and handed on', async () => {
  const { page } = await open('/it/cerca/');
  await find(page, 'residenza');
  await page.locator('#results a').first().click();
  await page.waitForURL('**/it/sociale/residenza/**');
  await page.goBack();
  expect((await found(page))[0]).toBe('/it/sociale/residenza/');
  expect(await page.locator('#query').inputValue()).toBe('residenza');
  await page.close();
});

test('when a file of the search cannot be had, a sentence says so and the list from A to Z is there', async () => {
  const page = await browser.newPage();
  await page.route('**/_search/it/*', (route) => route.abort());
  await page.goto(`${served.origin}/it/cerca/#q=residenza`);
  await page.getByText('La ricerca adesso non funziona').waitFor();
  expect(await page.locator('#search-help a[href="/it/a-z/"]').isVisible()).toBe(true);
  await page.close();
});

test('without scripts the search page leads to the list from A to Z, which has everything', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${served.origin}/ar/cerca/`);
  expect(await page.locator('#search').isVisible()).toBe(false);
  await page.locator('noscript a, main a[href="/ar/a-z/"]').first().click();
  expect(await page.locator(`a[href="/ar/${CARD}/"]`).count()).toBeGreaterThan(1);
  await context.close();
});

test('a page of the site loads nothing of the search', async () => {
  const { page, asked } = await open(`/it/${CARD}/`);
  expect(asked.filter((line) => /_search|\.js/.test(line))).toEqual([]);
  await page.locator('.search-box').click();
  await page.waitForURL('**/it/cerca/');
  await page.close();
});
