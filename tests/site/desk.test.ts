import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageState } from '#src/lib/domain/translation.ts';
import { builtPortal, openBrowser, serve, type Served } from './served.ts';

const { root, portal } = await builtPortal();
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

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(served.origin + path);
  return page;
}

const links = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('#results > li > a:not(.to-dossier)')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.replace(/#?:~:.*$/, '') ?? null));

describe('at the desk', () => {
  test('Italian words and the words of the page’s language are searched together', async () => {
    const page = await open('/ar/operatori/');
    for (const words of ['residenza', 'بطاقة صحية']) {
      await page.locator('#query').fill(words);
      await page.locator('#results[aria-busy=false] > li').first().waitFor();
      expect((await links(page))[0]).toBe(
        words === 'residenza' ? '/ar/sociale/residenza/' : '/ar/salute/tessera-sanitaria/',
      );
    }
    await page.close();
  });

  test('each sheet has a mark for every language it can be handed over in, with a name and a link', async () => {
    const page = await open('/it/operatori/');
    await page.locator('#query').fill('tessera sanitaria');
    const mark = page
      .locator('#results > li')
      .first()
      .getByRole('link', { name: 'arabo: traduzione automatica' });
    await mark.waitFor();
    expect(await mark.getAttribute('href')).toBe('/ar/salute/tessera-sanitaria/');
    await page.close();
  });

  test('who needs a language sees only sheets that are ready in it', async () => {
    const page = await open('/it/operatori/');
    await page.locator('#current-in').selectOption('ur');
    await page.locator('#results > li').first().waitFor();
    const found = await links(page);
    const ready = [...portal.sheets.values()].filter((sheet) =>
      ['current', 'minor', 'machine'].includes(pageState(sheet, 'ur')),
    );
    expect(ready.length).toBeGreaterThanOrEqual(12);
    expect(found.toSorted()).toEqual(ready.map(({ id }) => `/it/${id}/`).sort());
    await page.locator('#fresh').check();
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 0);
    // Nobody has verified a sheet yet: without the choices all of them are back.
    await page.locator('#search-status button').click();
    expect(await page.locator('#fresh').isChecked()).toBe(false);
    expect(await page.locator('[data-sheet]:visible').count()).toBeGreaterThanOrEqual(10);
    await page.close();
  });

  test('single keys lead to the box, through the results and to the list of keys, and can be switched off', async () => {
    const page = await open('/it/operatori/#q=permesso');
    await page.locator('#results[aria-busy=false] > li').first().waitFor();
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        return element?.id === '' ? (element.getAttribute('href') ?? '') : (element?.id ?? '');
      });
    await page.locator('h1').click();
    await page.keyboard.press('j');
    const first = await focused();
    await page.keyboard.press('j');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    await page.keyboard.press('/');
    expect(await focused()).toBe('query');
    await page.locator('h1').click();
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('#single-keys').uncheck();
    await page.locator('h1').click();
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await page.close();
  });

  test('without scripts all sheets stand there with their languages', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.origin}/it/operatori/`);
    expect(await page.locator('[data-sheet]').count()).toBeGreaterThanOrEqual(10);
    expect(await page.locator('[data-sheet="salute/tessera-sanitaria"] .mark').count()).toBe(
      1 + Object.keys(portal.sheets.get('salute/tessera-sanitaria')?.translations ?? {}).length,
    );
    await context.close();
  });
});

/** Rows of the directory that are shown, with what is chosen behind the `#`. */
async function rows(page: Page, fragment: string): Promise<string[]> {
  await page.goto('about:blank');
  await page.goto(`${served.origin}/ar/servizi/#${fragment}`);
  await page.locator('form.filters').waitFor();
  return page.locator('main li.service:visible').allInnerTexts();
}

test('somebody who speaks Arabic, in Ravenna, about a residence permit: the sheet, the office, who speaks Arabic and is open now', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  // A Wednesday morning: the one service that names its languages answers the phone from 9:30 to 18.
  await page.clock.setFixedTime(new Date('2026-11-25T10:30:00+01:00'));
  await page.goto(`${served.origin}/ar/operatori/`);
  await page.locator('#query').fill('تصريح الاقامة');
  await page.locator('#results[aria-busy=false] > li').first().waitFor();
  expect(await links(page)).toContain('/ar/soggiorno/rinnovo/');
  expect((await rows(page, 'comune=ravenna&tipo=questura'))[0]).toContain('Questura di Ravenna');
  const speaking = await rows(page, 'comune=ravenna&lingua=ar');
  expect(speaking.map((row) => row.split('\n')[0])).toEqual([
    expect.stringContaining('Helpdesk Interistituzionale Anticaporalato'),
  ]);
  expect(await rows(page, 'comune=ravenna&lingua=ar&aperto=1')).toHaveLength(1);
  // In the evening nobody answers, and what to give up is offered.
  await page.clock.setFixedTime(new Date('2026-11-25T19:30:00+01:00'));
  expect(await rows(page, 'comune=ravenna&lingua=ar&aperto=1')).toEqual([]);
  expect(await page.locator('#nessuno button').count()).toBeGreaterThan(0);
  await page.close();
});
