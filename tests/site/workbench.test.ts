import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readRecord } from '#src/lib/content/record.ts';
import { importPiece } from '#src/lib/translation/xliff/import-piece.ts';
import type { PieceFile } from '#src/lib/translation/xliff/piece.ts';
import { readXliff } from '#src/lib/translation/xliff/read.ts';
import { importOf } from '#scripts/l10n/imports.ts';
import { settings } from '#scripts/settings.ts';
import { THOROUGH } from '#tests/thorough.ts';
import { builtPortal, openBrowser, serve, type Served } from './served.ts';

const { root, portal } = await builtPortal();
const FOLDER = 'sheets/salute/tessera-sanitaria';
const BENCH = '/redazione/traduci/#ar/sheet/salute/tessera-sanitaria';
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let requests: string[] = [];

beforeAll(async () => {
  served = await serve(root);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  requests = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
});

afterEach(() => context.close());

const open = async (path = BENCH): Promise<void> => {
  await page.goto(served.origin + path);
  await page.locator('.unit').first().waitFor();
};
const field = (number: number) => page.locator('.unit textarea').nth(number - 1);
const faults = (number: number) =>
  page
    .locator('.unit')
    .nth(number - 1)
    .locator('.faults li');

async function downloaded(): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#scarica').click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe('who translates', () => {
  test('opens a text from the queue, is told of a wrong number, mends it, finds it again, and hands over a file that is taken', async () => {
    await page.goto(`${served.origin}/redazione/traduzioni/ar/`);
    await page.getByRole('link', { name: /^Traduci qui\s*: Avere la tessera sanitaria$/ }).click();
    await field(1).waitFor();
    expect(await field(1).getAttribute('dir')).toBe('rtl');
    expect(await field(1).getAttribute('lang')).toBe('ar');

    await field(1).fill('بطاقتك الصحية ٩٩');
    await faults(1).first().waitFor();
    expect(await faults(1).first().innerText()).toContain('I numeri sono «99»');
    expect(await page.locator('#stato').innerText()).toContain('I numeri sono «99»');
    expect(await field(1).getAttribute('aria-invalid')).toBe('true');

    await field(1).fill('بطاقتك الصحية');
    await page.getByText('Ora va bene.').waitFor();
    expect(await faults(1).count()).toBe(0);

    await page.reload();
    await page.getByText('Ripresi 1 testi salvati su questo dispositivo.').waitFor();
    expect(await field(1).inputValue()).toBe('بطاقتك الصحية');

    const { name, text } = await downloaded();
    expect(name).toBe('ar.sheet.salute.tessera-sanitaria.xlf');
    const exchange = readXliff(name, text);
    expect(exchange.memory.target).toBe(`${FOLDER}/index.ar.mdx`);
    const outcome = importPiece(name, exchange, today('ar'), {});
    expect(outcome.refusals).toEqual([]);
    expect(outcome.text).toContain('title: بطاقتك الصحية');

    const elsewhere = requests.filter(
      (one) => !one.startsWith(`GET ${served.origin}/`) && !one.startsWith('GET blob:'),
    );
    expect(elsewhere).toEqual([]);
  });

  test('gets back what nobody touched as it was', async () => {
    await open();
    const { text } = await downloaded();
    const there = readFileSync(join(root, 'redazione/traduci/ar/sheet/salute/tessera-sanitaria.xlf'), 'utf8');
    const plain = (xml: string) => ({ ...readXliff('x.xlf', xml) });
    expect(JSON.stringify(plain(text), skipPlaces)).toBe(JSON.stringify(plain(there), skipPlaces));
  });

  test('moves the tags of the Italian, and is told when one is lost', async () => {
    await open();
    const row = page.locator('.unit', { has: page.locator('.tags') }).first();
    const text = row.locator('textarea');
    await text.fill('');
    for (const button of await row.locator('.tags button').all()) await button.click();
    await row.locator('.faults').waitFor({ state: 'attached' });
    const tags = await text.inputValue();
    await text.fill(tags.replace(/⟦1⟧|⟦\/1⟧/g, ''));
    await row.getByText('Manca ⟦1⟧.').waitFor();
  });

  test('takes a file back into the fields, and not one of another text', async () => {
    await open();
    await field(1).fill('بطاقتك الصحية');
    const { text } = await downloaded();
    await page.getByText('Scaricato').waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('#cancella').click();
    await page.getByText('Cancellato da questo dispositivo.').waitFor();
    expect(await field(1).inputValue()).not.toBe('بطاقتك الصحية');
    const file = (buffer: string) => ({
      name: 'x.xlf',
      mimeType: 'application/xliff+xml',
      buffer: Buffer.from(buffer),
    });
    await page.locator('#carica').setInputFiles(file(text));
    await page.getByText(/Presi \d+ testi/).waitFor();
    expect(await field(1).inputValue()).toBe('بطاقتك الصحية');
    await page.locator('#carica').setInputFiles(file(text.replaceAll('index.ar.mdx', 'index.ur.mdx')));
    await page.getByText('Questo file è di un altro testo o di un’altra lingua.').waitFor();
    await page.locator('#carica').setInputFiles(file('<html/>'));
    await page.getByText('Questo file non è XLIFF 2.').waitFor();
  });

  test('leaves nothing on the device after deleting', async () => {
    await open();
    await field(2).fill('نص');
    await page.getByText('1 fatti qui').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(1);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('#cancella').click();
    await page.getByText('0 fatti qui').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('finds what was written a moment before the page went away, and deletes all of it at once', async () => {
    await open();
    await field(2).fill('نص جديد');
    await page.reload();
    await page.getByText('Ripresi 1 testi salvati su questo dispositivo.').waitFor();
    expect(await field(2).inputValue()).toBe('نص جديد');
    await page.goto(`${served.origin}/redazione/traduci/`);
    await page.reload();
    await page.getByRole('link', { name: 'ar/sheet/salute/tessera-sanitaria' }).waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: /^Cancella tutto/ }).click();
    await page.getByText('Niente. / Nothing.').waitFor();
    expect(await page.getByRole('button', { name: /^Cancella tutto/ }).isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('can work and hand over where the browser refuses storage, and is told to download first', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await open();
    await field(1).fill('بطاقتك الصحية');
    await page.getByText('Non riesco a salvare su questo dispositivo').waitFor();
    expect((await downloaded()).text).toContain('<target>بطاقتك الصحية</target>');
  });

  test('hears of each field what it is for: a name of its own, the Italian and the faults', async () => {
    await open();
    const names = await page
      .locator('.unit')
      .evaluateAll((units) =>
        units.flatMap((unit) =>
          [...unit.querySelectorAll<HTMLInputElement>('textarea, input')].map(({ labels }) =>
            [...(labels ?? [])].map((label) => label.textContent).join(' '),
          ),
        ),
      );
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names).size).toBe(names.length);
    const described = await field(1).evaluate((text) =>
      (text.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => text.ownerDocument.getElementById(id)?.getAttribute('lang') ?? ''),
    );
    expect(described).toEqual(['it', '']);
    expect(await page.title()).toContain('arabo');
  });

  test('goes from text to text with the keyboard', async () => {
    await open();
    await field(1).focus();
    await page.keyboard.press('Alt+ArrowDown');
    expect(await focused()).toBe('testo-2');
    await page.keyboard.press('Alt+Enter');
    expect(await focused()).toBe('testo-3');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await focused()).toBe('testo-2');
    await page.getByText('1 fatti qui').waitFor();
  });

  test('keeps the text when a link leads to a place of the page', async () => {
    await open();
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#contenuto');
    expect(await page.locator('.unit').count()).toBeGreaterThan(10);
  });

  test('is told when there is no such text', async () => {
    await page.goto(`${served.origin}/redazione/traduci/#ar/sheet/salute/non-esiste`);
    await page.getByText('Questo testo non c’è').waitFor();
  });

  test('opens short texts from the queue, is told of a wrong number, mends it, and hands over a file that is taken', async () => {
    await page.goto(`${served.origin}/redazione/traduzioni/ar/`);
    const link = page
      .getByRole('link', { name: /^Traduci qui\s*: Testi brevi: i tipi di servizio$/ })
      .first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('.unit').first().waitFor();
    expect(await page.locator('h1').innerText()).toBe('Testi brevi: i tipi di servizio · arabo');
    const unit = page.locator('.unit', { hasText: 'Descrizione' }).first();
    const text = unit.locator('textarea');
    expect(await text.getAttribute('dir')).toBe('rtl');
    const before = await text.inputValue();
    await text.fill(`${before} ٣`);
    await unit.getByText('I numeri sono «3»').waitFor();
    await text.fill(`${before} هنا`);
    await page.getByText('Ora va bene.').waitFor();

    const { name, text: xliff } = await downloaded();
    expect(name).toBe('ar.catalogue.service-types.xlf');
    const wishes = { status: undefined, by: undefined, engine: undefined, overwrite: false };
    const outcome = importOf({ portal, settings: settings(), path: name, text: xliff, wishes });
    expect(outcome.refusals).toEqual([]);
    expect(outcome.path).toBe('l10n/ar/service-types.yaml');
    expect(outcome.text).toContain(`${before} هنا`);
  });

  test('opens the interface from the queue, is told of a lost value, mends it, and hands over a file that is taken', async () => {
    await page.goto(`${served.origin}/redazione/traduzioni/ar/`);
    await page
      .getByRole('link', { name: /^Traduci qui\s*: Interfaccia: titoli, pulsanti e avvisi$/ })
      .first()
      .click();
    await page.locator('.unit').first().waitFor();
    expect(await page.locator('h1').innerText()).toBe('Interfaccia: titoli, pulsanti e avvisi · arabo');
    const form = (name: string) =>
      page
        .locator('.unit', { hasText: `forma plurale «${name}»` })
        .filter({ has: page.locator('.tags') })
        .first();
    expect(await form('few').locator('.to label').first().textContent()).toContain('per esempio 3, 4, 5');
    await form('few').locator('textarea').fill('كلمات');
    await form('few').getByText('✕ Manca ⟦1⟧.').waitFor();
    await form('two').locator('textarea').fill('كلمتان');
    await form('two').getByText('! Manca ⟦1⟧: era voluto?').waitFor();
    await form('few').locator('textarea').fill('⟦1⟧ كلمات');
    await form('few').locator('.faults li.error').waitFor({ state: 'detached' });

    const { name, text } = await downloaded();
    expect(name).toBe('ar.catalogue.interface.xlf');
    const wishes = { status: undefined, by: undefined, engine: undefined, overwrite: false };
    const outcome = importOf({ portal, settings: settings(), path: name, text, wishes });
    expect(outcome.refusals).toEqual([]);
    expect(outcome.path).toBe('l10n/ar/interface.yaml');
    expect(outcome.text).toMatch(/_few: "?\{\{count\}\} كلمات"?/);
    expect(outcome.text).toMatch(/_two: كلمتان/);
  });

  test.each([
    ['ar/sheet/salute/tessera-sanitaria', 'dark', 320],
    ['es/sheet/salute/tessera-sanitaria', 'light', 1280],
    ['zh/catalogue/documents', 'light', 320],
    ['ur/catalogue/interface', 'light', 320],
  ] as const)(
    'finds the workbench accessible with %s, %s, at %s pixels',
    async (piece, colorScheme, width) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await open(`/redazione/traduci/#${piece}`);
      await field(1).fill('99');
      await faults(1).first().waitFor();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.evaluate(axe.source);
      // Of hundreds of fields of one make the first ones; a thorough run looks at all.
      if (!THOROUGH)
        await page.evaluate(() => {
          for (const unit of [...document.querySelectorAll('.unit')].slice(30)) unit.remove();
        });
      const found = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
        );
      });
      expect(found).toEqual([]);
    },
  );

  test('downloads 20 kB of scripts at the most', async () => {
    await open();
    const scripts = requests
      .filter((one) => one.endsWith('.js'))
      .map((one) => new URL(one.slice(4)).pathname);
    const sizes = scripts.map((path) => gzipSync(readFileSync(join(root, path))).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000);
  });
});

const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);

/** Where in the file something stands says nothing of what it is. */
const skipPlaces = (key: string, value: unknown): unknown =>
  key === 'line' || key === 'column' ? undefined : value;

/** The files that an import finds. */
function today(lang: string): Parameters<typeof importPiece>[2] {
  const read = (path: string, text: string): PieceFile => ({
    text,
    record: readRecord(path, text, Buffer.from(text)),
  });
  const at = (of: string): PieceFile => {
    const path = `${FOLDER}/index.${of}.mdx`;
    return read(path, readFileSync(join(portal.root, path), 'utf8'));
  };
  const locale = portal.site.languages.find(({ code }) => code === lang);
  if (!locale) throw new Error(`No language ${lang}`);
  return { italian: at('it'), translation: at(lang), locale, read };
}
