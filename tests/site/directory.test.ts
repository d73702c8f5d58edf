import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Hours } from '#src/lib/domain/service.ts';
import { some } from '#tests/thorough.ts';
import { factsOf } from './page-facts.ts';
import { builtPortal, htmlOf, openBrowser, serve } from './served.ts';

const { root, plan, portal } = await builtPortal();
const served = await serve(root);
const browser = await openBrowser();

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** A Tuesday, ten in the morning in Rome: no holiday. */
const TUESDAY = '2026-05-05T08:00:00Z';
const LISTS = ['serviceType', 'province', 'spoken', 'audience', 'municipality'];
const scriptsOf = (path: string): string[] => factsOf(htmlOf(root, { path })).scripts;

async function open(
  path: string,
  { now = TUESDAY, ...options }: BrowserContextOptions & { now?: string } = {},
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.clock.install({ time: new Date(now) });
  await page.goto(served.origin + path);
  return page;
}

const writeHours = (hours: readonly Hours[]): string =>
  hours.map((row) => `${row.open}-${row.close}`).join(' ');
const visible = (page: Page): Promise<number> => page.locator('.found li:visible').count();
const status = (page: Page): Promise<string> => page.locator('.filters [role=status]').innerText();
const town = (page: Page): Promise<string | null> =>
  page.locator('#elenco > li').first().getAttribute('data-town');

describe('without JavaScript', () => {
  test('every list of services is a page that the directory leads to', () => {
    const { links } = factsOf(htmlOf(root, { path: '/it/servizi/' }));
    const lists = plan.filter(({ template, lang }) => lang === 'it' && LISTS.includes(template));
    const wanted = lists.filter(
      ({ template, id }) =>
        template !== 'serviceType' || [...portal.services.values()].some(({ type }) => type === id),
    );
    expect(wanted.length).toBeGreaterThan(70);
    expect(wanted.map(({ path }) => path).filter((path) => !links.has(path))).toEqual([]);
  });

  test('there is the whole list, and no control that does nothing', async () => {
    const page = await open('/it/servizi/', { javaScriptEnabled: false });
    expect(await page.locator('.found li').count()).toBe(portal.services.size);
    expect(await page.locator('select:visible, input:visible, button:visible').count()).toBe(0);
    await page.context().close();
  });

  test('the map has a link to each province, and so has the list beside it', async () => {
    const page = await open('/it/servizi/', { javaScriptEnabled: false });
    const onMap = page.locator('.province-map a');
    const names = await onMap.evaluateAll((links) =>
      links.map((link) => link.querySelector('title')?.textContent),
    );
    expect(names).toEqual(portal.site.provinces.map(({ code, name }) => `${name} (${code})`));
    const beside = page.locator('.provinces > ul a');
    const hrefs = (of: typeof onMap): Promise<(string | null)[]> =>
      of.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(await hrefs(beside)).toEqual(await hrefs(onMap));
    await onMap.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/it/servizi/provincia/bo/');
    await page.context().close();
  });
});

describe('with JavaScript', () => {
  test('a choice narrows the list at once, says how many are left, and asks the server for nothing', async () => {
    const page = await open('/it/servizi/');
    const asked: string[] = [];
    page.on('request', (request) => {
      // Pictures further down load when they come near.
      if (request.resourceType() !== 'image' && !request.url().endsWith('/icona.svg'))
        asked.push(request.url());
    });
    expect(await visible(page)).toBe(portal.services.size);
    await page.selectOption('[name=tipo]', 'questura');
    const questure = [...portal.services.values()].filter(({ type }) => type === 'questura').length;
    expect(await visible(page)).toBe(questure);
    expect(await status(page)).toBe(`Servizi trovati: ${questure}`);
    expect(new URL(page.url()).hash).toBe('#tipo=questura');
    expect(await page.locator('#sfoglia').isVisible()).toBe(false);
    expect(asked).toEqual([]);
    await page.context().close();
  });

  test('choices are found again in the address, go with the language, and go back with the browser', async () => {
    const page = await open('/it/servizi/#comune=ravenna&tipo=cpia');
    expect(await page.locator('[name=comune]').inputValue()).toBe('ravenna');
    const both = await visible(page);
    expect(await page.locator('.languages a[hreflang=ar]').getAttribute('href')).toMatch(
      /\/ar\/servizi\/#comune=ravenna&tipo=cpia$/,
    );
    await page.selectOption('[name=tipo]', '');
    expect(await visible(page)).toBe(portal.services.size);
    await page.goBack();
    expect(await page.locator('[name=tipo]').inputValue()).toBe('cpia');
    expect(await visible(page)).toBe(both);
    await page.goForward();
    expect(await visible(page)).toBe(portal.services.size);
    await page.locator('button[type=reset]').click();
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.locator('#sfoglia').isVisible()).toBe(true);
    await page.context().close();
  });

  test('what the address names and the list has not is no choice', async () => {
    const page = await open('/it/servizi/#tipo=%3Cb%3E&comune=atlantide&altro=1');
    expect(await visible(page)).toBe(portal.services.size);
    await page.context().close();
  });

  test('near a municipality its own services come first, then the nearest, with how far they are', async () => {
    const page = await open('/it/servizi/');
    await page.selectOption('[name=comune]', 'ravenna');
    expect(await town(page)).toBe('ravenna');
    expect(await status(page)).toContain('a Ravenna: ');
    const shown = await page
      .locator('#elenco .km')
      .evaluateAll((all) => all.map(({ textContent }) => textContent));
    const far = shown.filter((text) => text !== '');
    expect(far.every((text) => /^≈ \d+\skm$/.test(text))).toBe(true);
    const km = far.map((text) => Number(/\d+/.exec(text)?.[0]));
    expect(km).toEqual(km.toSorted((a, b) => a - b));
    expect(shown.indexOf(far[0] ?? '')).toBe(shown.length - far.length);
    await page.context().close();
  });

  test('when nothing is left, it says which choice to give up, and how many there would be', async () => {
    const page = await open('/it/servizi/#tipo=questura&lingua=ar');
    expect(await visible(page)).toBe(0);
    expect(await status(page)).toBe('Servizi trovati: 0');
    const ways = page.locator('#nessuno button');
    expect(await ways.first().innerText()).toMatch(/^Senza «arabo»: \d+$/);
    await ways.first().click();
    expect(await visible(page)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('lingua');
    await page.context().close();
  });

  test('only those open now, and how many have hours that nobody knows', async () => {
    const page = await open('/it/servizi/');
    await page.check('[name=aperto]');
    expect(await visible(page)).toBe(await page.locator('.opening[data-state=open]').count());
    expect(await visible(page)).toBeGreaterThan(0);
    expect(await status(page)).toContain('orari che non conosciamo: ');
    await page.context().close();
  });

  /** Open on weekdays from 8:30 to 13:30 and from 14:30 to 17:30. */
  const [office = ''] =
    [...portal.services].find(
      ([, { hours }]) => writeHours(hours) === '08:30-13:30 14:30-17:30' && hours[0]?.days.length === 5,
    ) ?? [];
  const OFFICE = `/it/servizi/${office}/`;

  test.each([
    ['on a Tuesday morning', TUESDAY, 'Aperto ora · chiude alle 13:30'],
    ['at lunch', '2026-05-05T12:00:00Z', 'Chiuso ora · apre alle 14:30'],
    ['on a Friday evening', '2026-05-08T18:00:00Z', 'Chiuso ora · apre lunedì 11 maggio alle 08:30'],
    [
      'on Easter Monday',
      '2026-04-06T08:00:00Z',
      'Oggi è festa: di solito chiuso · apre martedì 7 aprile alle 08:30',
    ],
  ])('an office says whether it is open %s, in Italy’s time', async (_, now, said) => {
    const page = await open(OFFICE, { now, timezoneId: 'America/New_York' });
    expect(await page.locator('.opening').innerText()).toBe(said);
    await page.context().close();
  });

  test('as the time goes on it says so', async () => {
    const page = await open(OFFICE, { now: '2026-05-05T11:29:30Z' });
    expect(await page.locator('.opening').innerText()).toBe('Aperto ora · chiude alle 13:30');
    await page.clock.runFor(60_000);
    expect(await page.locator('.opening').innerText()).toBe('Chiuso ora · apre alle 14:30');
    await page.context().close();
  });

  test('of an office without hours it says nothing', async () => {
    const without = [...portal.services].find(([, { hours }]) => hours.length === 0)?.[0] ?? '';
    const page = await open(`/it/servizi/${without}/`);
    expect(await page.locator('.opening').count()).toBe(0);
    await page.context().close();
  });

  test('no browser error, and no rule of the site broken', async () => {
    const page = await open('/ar/servizi/');
    const errors: string[] = [];
    page.on('console', (message) => errors.push(...(message.type() === 'error' ? [message.text()] : [])));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.reload();
    await page.selectOption('[name=tipo]', 'questura');
    await page.selectOption('[name=lingua]', 'ar');
    await page.locator('#nessuno button').first().click();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe.each(['it', 'ar'])('the filtered list in %s', (lang) => {
  const CHOICES = ['#comune=ravenna', '#tipo=questura&lingua=ar', '#aperto=1'];

  test.concurrent.each(CHOICES.map((hash, turn) => [hash, turn] as const))(
    'at 320 pixels does not scroll sideways, and axe finds nothing, with %s',
    async (hash, turn) => {
      const page = await open(`/${lang}/servizi/${hash}`, { viewport: { width: 320, height: 700 } });
      expect(await page.locator('html').getAttribute('dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.evaluate(axe.source);
      for (const colorScheme of some(['light', 'dark'] as const, 2, turn)) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(async () =>
          (await window.axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`),
        );
        expect(found).toEqual([]);
      }
      await page.context().close();
    },
  );
});

describe('what it weighs', () => {
  const weight = (files: readonly string[]): number =>
    files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(root, file))).length, 0);

  test('all scripts of the directory weigh at most 4 kB', () => {
    const scripts = new Set(
      plan.filter(({ path }) => path.startsWith('/it/servizi/')).flatMap(({ path }) => scriptsOf(path)),
    );
    const imported = [...scripts].flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/from"\.(\/[^"]+)"/g)].map(
        ([, name]) => `/_astro${name ?? ''}`,
      ),
    );
    expect(scripts.size).toBeGreaterThan(0);
    expect(weight([...new Set([...scripts, ...imported])])).toBeLessThanOrEqual(4096);
  });

  test('a sheet has no script; a delicate one has its way out, and no other', () => {
    const sheets = plan.filter(({ template }) => template === 'sheet');
    const script = /<script(?! type="application\/ld\+json")/;
    const delicate = (path: string): boolean =>
      portal.sheets.get(path.split('/').slice(2, -1).join('/'))?.data.delicate === true;
    expect(sheets.length).toBeGreaterThan(0);
    for (const { path } of sheets) {
      const html = htmlOf(root, { path });
      expect([path, script.test(html)]).toEqual([path, delicate(path)]);
      if (delicate(path)) expect(html.match(new RegExp(script, 'g'))).toHaveLength(1);
    }
  });
});
