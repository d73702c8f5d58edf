import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Site } from '#src/lib/build/offline/parts.ts';
import { pairRoute, route } from '#src/lib/domain/route.ts';
import type { AreaList } from '#src/lib/offline/area.ts';
import { sheetSaying } from '#src/lib/view/show.ts';
import { viewOf } from '#src/lib/view/view.ts';
import { settings } from '#scripts/settings.ts';
import { AXE, beyond, doubleText, NARROW, NOTHING_STORED, screens, stored, violationsOn } from './looks.ts';
import { builtPortal, openBrowser, serve, type Served } from './served.ts';

const { root, portal } = await builtPortal();
const { today } = settings();
const sheetOf = (id: string) => {
  const found = portal.sheets.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const SHEET = sheetOf('soggiorno/rinnovo');
const DOCTOR = sheetOf('salute/medico-di-base');
const CODE = SHEET.data.code;
let served: Served;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  served = await serve(root);
  browser = await openBrowser();
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(
  path: string,
  options: BrowserContextOptions = {},
  ...scripts: (() => void)[]
): Promise<Page> {
  context = await browser.newContext(options);
  if (options.javaScriptEnabled !== false) await context.addInitScript(AXE);
  for (const script of scripts) await context.addInitScript(script);
  const page = await context.newPage();
  await page.goto(served.origin + path);
  return page;
}

/** All that a page asks for from now on, as one line each. */
function asked(page: Page): string[] {
  const lines: string[] = [];
  page.on('request', (request) =>
    lines.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`),
  );
  return lines;
}

/** The scripts in which each view is looked at, and which screen is whose. */
const SCRIPTS = ['it', 'ar', 'ur'].map((lang, turn) => [lang, turn] as const);

/** Looks that every view of these pages has to bear: axe, and letters of twice the size on a small screen. */
async function faults(page: Page, turn: number): Promise<string[]> {
  const found = await violationsOn(page, screens(turn));
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 640 });
    found.push(...(await beyond(page)).map((line) => `${width} ${line}`));
  }
  await doubleText(page);
  return [...found, ...(await beyond(page)).map((line) => `doubled ${line}`)];
}

test.each([route.share('ar'), route.aloud('ar')])('the scripts of %s weigh at most 20 kB', async (path) => {
  const site = new Site([root], 'ar');
  const scripts = [...(await site.parts(path))].filter((part) => part.endsWith('.js'));
  const bytes = await Promise.all(scripts.map((part) => site.bytes(part)));
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, file) => sum + brotliCompressSync(file).length, 0)).toBeLessThanOrEqual(20_000);
});

describe('without scripts', () => {
  test.each([route.share('it', CODE), route.aloud('it', CODE)])(
    'the link to %s leads to the sheet in a list, which opens it',
    async (path) => {
      const page = await open(path, { javaScriptEnabled: false });
      const link = page.locator(`#scheda-${CODE}`);
      expect(await page.locator('.notice.warning').isVisible()).toBe(true);
      expect(await link.isVisible()).toBe(true);
      await link.click();
      expect(new URL(page.url()).pathname).toBe(route.sheet('it', SHEET.id));
    },
  );

  test('a sheet has a link to each, and no script', async () => {
    const page = await open(route.sheet('it', SHEET.id), { javaScriptEnabled: false });
    for (const href of [route.share('it', CODE), route.aloud('it', CODE)])
      expect(await page.locator(`a[href="${href}"]`).count()).toBe(1);
    expect(await page.locator('script[src]').count()).toBe(0);
  });
});

describe('a sheet as a message', () => {
  const ready = (page: Page) => page.locator('#messaggio:not([hidden])').waitFor();
  const text = (page: Page) => page.locator('#testo').inputValue();

  test('says what the sheet says, with the offices of a place, the day and the short address', async () => {
    const page = await open(`${route.share('it', CODE)}&comune=bologna`);
    await ready(page);
    const lines = (await text(page)).split('\n');
    expect(lines[0]).toBe(SHEET.source.words.title);
    expect(lines.at(-1)).toBe(`${portal.site.url}/s/it/${CODE}/`);
    expect(lines.join(' ')).toContain('Questura');
    await page.locator('#con-where').uncheck();
    await expect.poll(() => text(page)).not.toContain('Questura');
    expect(await text(page)).toContain(`/s/it/${CODE}/`);
  });

  test('goes out by links of the reader’s own programs, and only when they are followed', async () => {
    const page = await open(route.share('ar', CODE));
    await ready(page);
    const href = async (id: string): Promise<URL> =>
      new URL((await page.locator(id).getAttribute('href')) ?? '');
    const [whatsapp, sms, mail] = await Promise.all([href('#whatsapp'), href('#sms'), href('#email')]);
    expect(whatsapp.searchParams.get('text')).toBe(await text(page));
    expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(await text(page));
    expect(sms.searchParams.get('body')?.split('\n')).toHaveLength(3);
  });

  test('can be copied, and the page says so', async () => {
    const page = await open(route.share('it', CODE), { permissions: ['clipboard-read', 'clipboard-write'] });
    await ready(page);
    await page.locator('#copia').click();
    await expect.poll(() => page.locator('#esito').innerText()).toBe('Testo copiato.');
    expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n')).toBe(
      await text(page),
    );
  });

  test('is marked for copying by hand where the browser refuses', async () => {
    const page = await open(route.share('it', CODE), {}, () => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('refused')) },
      });
    });
    await ready(page);
    await page.locator('#copia').click();
    await expect.poll(() => page.locator('#esito').innerText()).toContain('Non è riuscito');
    const marked = await page
      .locator('#testo')
      .evaluate((box: HTMLTextAreaElement) => box.selectionEnd - box.selectionStart);
    expect(marked).toBe((await text(page)).length);
  });

  test('is handed to the device’s own list of programs where there is one', async () => {
    const page = await open(route.share('it', CODE), {}, () => {
      Object.assign(window, { shared: [] });
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          (window as unknown as { shared: ShareData[] }).shared.push(data);
          return Promise.reject(new DOMException('', 'AbortError'));
        },
      });
    });
    await ready(page);
    await page.locator('#app').click();
    const shared = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
    expect(shared).toEqual([{ title: SHEET.source.words.title, text: await text(page) }]);
    expect(await page.locator('#esito').innerText()).toBe('');
    const { headers } = await fetch(served.origin + route.share('it'));
    expect(headers.get('permissions-policy')).not.toContain('web-share');
  });

  test('is chosen from the list, and the place for it is the next one', async () => {
    const page = await open(route.share('it'));
    expect(await page.locator('#messaggio').isVisible()).toBe(false);
    await page.locator(`#scegli a[href="#scheda-${CODE}"]`).press('Enter');
    await ready(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('comune');
    expect(await page.locator('#scegli').getAttribute('open')).toBeNull();
    await page.selectOption('#comune', 'bologna');
    expect(new URL(page.url()).hash).toBe(`#scheda-${CODE}&comune=bologna`);
    expect(await page.locator('.languages a[lang="ar"]').getAttribute('href')).toContain('#');
  });

  test('is made of a code that nobody has only in words', async () => {
    const page = await open(route.share('it', 'zzzz'));
    await expect.poll(() => page.locator('#esito').innerText()).toContain('zzzz');
    expect(await page.locator('#messaggio').isVisible()).toBe(false);
  });

  test('is asked of nobody and kept nowhere', async () => {
    const page = await open('/it/');
    const lines = asked(page);
    await page.goto(`${served.origin}${route.share('it', CODE)}&comune=bologna`);
    await ready(page);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => line.includes(CODE) || line.includes('bologna'))).toEqual([]);
    expect(await stored(page)).toEqual(NOTHING_STORED);
  });

  test.each(SCRIPTS)('is laid out for everybody, in %s', async (lang, turn) => {
    const page = await open(route.share(lang, CODE), { viewport: NARROW });
    await ready(page);
    expect(await faults(page, turn)).toEqual([]);
  });
});

describe('a sentence to show', () => {
  const ID = 'frase-cure-senza-permesso';

  test.each(['it', 'ar', 'ur', 'zh'])('takes the whole screen, without a script, in %s', async (lang) => {
    const page = await open(route.show(lang), { javaScriptEnabled: false, viewport: NARROW });
    await page.locator(`#${ID} .say`).click();
    const card = page.locator(`#${ID}`);
    expect(await page.locator('.saying:visible').count()).toBe(1);
    for (const around of ['.site-header', '.site-footer', '.lead', 'h2'])
      expect(await page.locator(around).first().isVisible()).toBe(false);
    const box = await card.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(NARROW.height);
    const italian = card.locator('.say-it');
    expect(await italian.innerText()).toBe(portal.phrases.get('cure-senza-permesso')?.text);
    expect(await italian.getAttribute('dir')).toBe('ltr');
    const size = await italian.evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
    expect(size).toBeGreaterThanOrEqual(32);
    if (lang !== 'it') {
      const [above, below] = await Promise.all([
        italian.boundingBox(),
        card.locator('.say-own').boundingBox(),
      ]);
      expect(above?.y).toBeLessThan(below?.y ?? 0);
    }
    await card.locator('.button').click();
    expect(await page.locator('.saying:visible').count()).toBeGreaterThan(10);
    expect(await page.locator('.lead').isVisible()).toBe(true);
  });

  test.each(SCRIPTS)('is laid out for everybody, in %s', async (lang, turn) => {
    const page = await open(route.show(lang, ID), { viewport: NARROW });
    expect(await faults(page, turn)).toEqual([]);
  });

  test('is found from a sheet that has one', async () => {
    const view = viewOf(portal, 'ar', today);
    const [address] = [...portal.sheets.values()].flatMap((piece) => {
      const href = sheetSaying(view, piece);
      return href === undefined ? [] : [[route.sheet('ar', piece.id), href] as const];
    });
    if (!address) throw new Error('no sheet has a sentence');
    const page = await open(address[0], { javaScriptEnabled: false });
    await page.locator(`a[href="${address[1]}"]`).click();
    expect(await page.locator('.saying:visible').count()).toBe(1);
  });

  test('is on phones that keep an area, for counters without a line; so is reading aloud, and both languages at once', () => {
    const { files } = JSON.parse(readFileSync(join(root, '_offline/ar/salute.json'), 'utf8')) as AreaList;
    const paths = files.map(({ path }) => path);
    for (const path of [route.show('ar'), route.aloud('ar'), pairRoute('sheet', 'ar', DOCTOR.id, 'it')])
      expect(paths).toContain(path);
  });

  test('is printed alone', async () => {
    const page = await open(route.show('ar', ID));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.saying:visible').count()).toBe(1);
    expect(await page.locator(`#${ID} .button`).isVisible()).toBe(false);
    await page.goto(served.origin + route.show('ar'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.saying:visible').count()).toBeGreaterThan(10);
  });
});

/** A device that says what it is told, a line at a time, when the test lets it go on. */
function voices(): void {
  interface Spoken {
    text: string;
    lang: string;
    rate: number;
    onend?: () => void;
  }
  const device = { said: [] as Spoken[], now: undefined as Spoken | undefined, langs: ['it-IT', 'ar-SA'] };
  Object.assign(window, { device });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => [
        { lang: 'ur-PK', localService: false, default: true },
        ...device.langs.map((lang) => ({ lang, localService: true, default: false })),
      ],
      speak: (spoken: Spoken) => {
        device.said.push(spoken);
        device.now = spoken;
      },
      cancel: () => {
        device.now = undefined;
      },
      addEventListener: () => undefined,
    },
  });
}

interface Device {
  said: { text: string; lang: string; rate: number }[];
  now: { onend?: () => void; text: string } | undefined;
}

describe('a sheet read aloud', () => {
  const ready = (page: Page) => page.locator('#comandi:not([hidden])').waitFor();
  const said = (page: Page) => page.evaluate(() => (window as unknown as { device: Device }).device.said);
  const silent = (page: Page) =>
    page.evaluate(() => (window as unknown as { device: Device }).device.now === undefined);
  const goOn = (page: Page) =>
    page.evaluate(() => (window as unknown as { device: Device }).device.now?.onend?.());
  const status = (page: Page) => page.locator('#esito').innerText();

  test('is said line by line in its own language, from the title on, and the line is marked', async () => {
    const page = await open(route.aloud('ar', DOCTOR.data.code), {}, voices);
    await ready(page);
    await page.locator('#leggi').click();
    const title = DOCTOR.translations['ar']?.words.title ?? '';
    expect(await status(page)).toContain(title);
    for (let line = 0; line < 6; line++) await goOn(page);
    const lines = await said(page);
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatchObject({ text: title, lang: 'ar-SA', rate: 1 });
    expect(await page.locator('.spoken').count()).toBe(1);
  });

  test('is paused at a line and goes on with it, faster where that is wished', async () => {
    const page = await open(route.aloud('it', DOCTOR.data.code), {}, voices);
    await ready(page);
    await page.locator('#leggi').click();
    await goOn(page);
    await page.locator('#leggi').click();
    expect(await silent(page)).toBe(true);
    expect(await page.locator('#leggi').innerText()).toBe('Continua');
    await page.locator('#leggi').click();
    await page.selectOption('#velocita', 'fast');
    const lines = await said(page);
    expect(lines.slice(1).map(({ text }) => text)).toEqual(Array(3).fill(lines[1]?.text));
    expect(lines.at(-1)?.rate).toBeGreaterThan(1);
  });

  test('stops by its button and by Escape, says so, and begins anew', async () => {
    const page = await open(route.aloud('it', DOCTOR.data.code), {}, voices);
    await ready(page);
    for (const stop of [() => page.locator('#ferma').click(), () => page.keyboard.press('Escape')]) {
      await page.locator('#leggi').click();
      await goOn(page);
      await stop();
      expect(await silent(page)).toBe(true);
      expect(await status(page)).toBe('Lettura finita.');
      expect(await page.locator('.spoken').count()).toBe(0);
    }
    const titles = (await said(page)).filter(({ text }) => text === DOCTOR.source.words.title);
    expect(titles).toHaveLength(2);
  });

  test('begins at a part that is chosen', async () => {
    const page = await open(route.aloud('it', DOCTOR.data.code), {}, voices);
    await ready(page);
    await page.getByRole('button', { name: 'Ascolta da qui: In breve' }).click();
    expect((await said(page)).map(({ text }) => text)).toEqual(['In breve']);
    expect(await status(page)).toBe('Lettura: In breve');
  });

  test('is said to the end, in whatever language the words are', async () => {
    const page = await open(route.aloud('ar', DOCTOR.data.code), {}, voices);
    await ready(page);
    await page.locator('#leggi').click();
    for (let line = 0; line < 400 && !(await silent(page)); line++) await goOn(page);
    const langs = new Set((await said(page)).map(({ lang }) => lang));
    expect([...langs].sort()).toEqual(['ar-SA', 'it-IT']);
    expect(await page.locator('#ferma').isVisible()).toBe(false);
  });

  test('is only shown, in large letters, where the device itself has no voice', async () => {
    const page = await open(route.aloud('ur', DOCTOR.data.code), {}, voices);
    await ready(page);
    expect(await page.locator('#leggi').isVisible()).toBe(false);
    expect(await page.locator('.from-here').count()).toBe(0);
    expect(await status(page)).toContain('اردو');
    expect(await page.locator('#scheda h1').isVisible()).toBe(true);
  });

  test('has letters of the size that its address says, in other languages too', async () => {
    const page = await open(route.aloud('it', DOCTOR.data.code), {}, voices);
    await ready(page);
    const height = () =>
      page
        .locator('#scheda p')
        .first()
        .evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize));
    const before = await height();
    await page.selectOption('#grandezza', '200');
    expect((await height()) / before).toBeCloseTo(2, 1);
    expect(new URL(page.url()).hash).toBe(`#scheda-${DOCTOR.data.code}&testo=200`);
    expect(await page.locator('.languages a[lang="ar"]').getAttribute('href')).toContain('testo=200');
    expect(await page.evaluate(() => document.querySelectorAll('h1').length)).toBe(2);
    expect(await page.locator('h1:visible').count()).toBe(1);
  });

  test('keeps the way out of a sheet about violence', async () => {
    const [delicate] = [...portal.sheets.values()].filter(({ data }) => data.delicate === true);
    const page = await open(route.aloud('it', delicate?.data.code), {}, voices);
    await ready(page);
    await page.route(`${portal.site.exit}**`, (way) => way.fulfill({ body: 'altrove' }));
    await page.locator('#esci').click();
    await page.waitForURL(portal.site.exit);
  });

  test('asks for nothing but the sheet, whose code and choices no request tells, and leaves nothing', async () => {
    const page = await open('/it/', {}, voices);
    const lines = asked(page);
    await page.goto(`${served.origin}${route.aloud('it', DOCTOR.data.code)}&testo=150`);
    await ready(page);
    await page.locator('#leggi').click();
    expect(lines.filter((line) => line.includes(DOCTOR.data.code) || line.includes('testo'))).toEqual([]);
    expect(lines.filter((line) => line.includes(route.sheet('it', DOCTOR.id)))).toHaveLength(1);
    expect(await stored(page)).toEqual(NOTHING_STORED);
  });

  test.each(SCRIPTS)('is laid out for everybody, in %s', async (lang, turn) => {
    const page = await open(`${route.aloud(lang, DOCTOR.data.code)}&testo=200`, { viewport: NARROW }, voices);
    await ready(page);
    if (lang !== 'ur') await page.locator('#leggi').click();
    expect(await faults(page, turn)).toEqual([]);
  });
});
