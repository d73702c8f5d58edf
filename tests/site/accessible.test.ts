import type { Page } from 'playwright';
import { afterAll, describe, expect, test } from 'vitest';
import type { PlannedPage } from '#src/lib/site/plan.ts';
import type { Template } from '#src/lib/site/templates.ts';
import { THOROUGH } from '#tests/thorough.ts';
import { AXE, beyond, doubleText, NARROW, screens, violations, violationsOn } from './looks.ts';
import { builtPortal, openBrowser, samples, serve } from './served.ts';

const site = await builtPortal();
const served = await serve(site.root);
const browser = await openBrowser();

afterAll(async () => {
  await browser.close();
  await served.close();
});

const pages = samples(site, ['it', 'ar', 'ur', 'zh']).map(
  (page) => [page.template, page.path, page] as const,
);
/** The templates that differ most between scripts: the others are looked at in each by `npm run judge:accessibility`. */
const TELLING: readonly Template[] = ['home', 'sheet', 'sheetPair', 'services', 'search', 'news'];
/** Every template in Arabic, or in Italian where it has no Arabic; in the others those that tell most. */
const there = new Set(pages.filter(([, , { lang }]) => lang === 'ar').map(([template]) => template));
const whole = ({ template, lang }: PlannedPage): boolean =>
  lang === 'ar' || (lang === 'it' && !there.has(template));
/** Axe looks at each template once; what is too wide or cut off is another matter in each script. */
const looked = pages.filter(([template, , page]) => THOROUGH || whole(page) || TELLING.includes(template));

/** Opens a page with all that can be unfolded unfolded, for as long as the work on it takes. */
async function on<T>({ path }: Pick<PlannedPage, 'path'>, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: NARROW });
  try {
    await context.addInitScript(AXE);
    const page = await context.newPage();
    await page.goto(served.origin + path);
    if (!THOROUGH) await shorten(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
    });
    return await work(page);
  } finally {
    await context.close();
  }
}

/**
 * Long lists cut to their first rows and their last: rows are of one make, and axe's work grows with all of them.
 * `npm run judge:accessibility` looks at every row.
 */
const shorten = (page: Page): Promise<void> =>
  page.evaluate((kept) => {
    const make = ({ tagName, className, childElementCount }: Element): string =>
      `${tagName} ${className} ${childElementCount}`;
    for (const parent of document.querySelectorAll('main *')) {
      const seen = new Map<string, number>();
      for (const child of parent.children) seen.set(make(child), (seen.get(make(child)) ?? 0) + 1);
      const passed = new Map<string, number>();
      for (const child of [...parent.children]) {
        const count = (passed.get(make(child)) ?? 0) + 1;
        passed.set(make(child), count);
        if (count > kept && count < (seen.get(make(child)) ?? 0)) child.remove();
      }
    }
  }, 6);

/** Words that a box of fixed size hides. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(.visually-hidden)')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const wide = element.scrollWidth > element.clientWidth + 1;
        const high = element.scrollHeight > element.clientHeight + 1;
        return (overflowX === 'hidden' && wide) || (overflowY === 'hidden' && high);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 160)),
  );

/** The distances of WCAG 1.4.12, that every page must bear. */
const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });

describe('axe finds nothing, at 320 pixels nothing scrolls sideways and no word is cut off:', () => {
  test.concurrent.each(looked.map((row) => [row[0], row[1], row] as const))(
    '%s at %s',
    async (_, __, row) => {
      const [, , planned] = row;
      const found = await on(planned, async (page) => {
        const plain = [...(await beyond(page)), ...(await cut(page))];
        await spaceText(page);
        const spaced = [...(await beyond(page)), ...(await cut(page))];
        await page.evaluate(() => (document.adoptedStyleSheets = []));
        await doubleText(page);
        const doubled = [...(await beyond(page)), ...(await cut(page))];
        await page.evaluate(() => document.documentElement.removeAttribute('style'));
        const axe = THOROUGH || whole(planned) ? await violationsOn(page, screens(looked.indexOf(row))) : [];
        return { plain, spaced, doubled, axe };
      });
      expect(found).toEqual({ plain: [], spaced: [], doubled: [], axe: [] });
    },
  );
});

describe('at 320 pixels the open language chooser is whole:', () => {
  test.concurrent.each(['it', 'ar', 'ur', 'zh'])('/%s/', async (lang) => {
    const found = await on({ path: `/${lang}/` }, async (page) => {
      await page.locator('.languages summary').click();
      const plain = [...(await beyond(page)), ...(await violations(page))];
      await doubleText(page);
      return { plain, doubled: await beyond(page) };
    });
    expect(found).toEqual({ plain: [], doubled: [] });
  });
});

describe('a reader’s own settings hold:', () => {
  const few = pages.filter(
    ([template, , { lang }]) =>
      ['home', 'sheet', 'services'].includes(template) && (THOROUGH ? ['it', 'ar'] : ['ar']).includes(lang),
  );

  test.concurrent.each(few)('forced colours on %s at %s', async (_, __, planned) => {
    const seen = await on(planned, async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      return page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('p'));
        const system = ['CanvasText', 'LinkText', 'VisitedText', 'ButtonText', 'GrayText'].map((name) => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        });
        probe.remove();
        const own = [...document.querySelectorAll('body *')].filter(
          (element) => !system.includes(getComputedStyle(element).color),
        );
        const bare = [...document.querySelectorAll('.notice')].filter(
          (element) => getComputedStyle(element).borderInlineStartWidth === '0px',
        );
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return {
          coloured: own.map(({ outerHTML }) => outerHTML.slice(0, 160)),
          withoutBorder: bare.map(({ outerHTML }) => outerHTML.slice(0, 160)),
          outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        };
      });
    });
    expect(seen).toEqual({ coloured: [], withoutBorder: [], outlined: true });
  });

  test.concurrent.each(few)('reduced motion on %s at %s', async (_, __, planned) => {
    const moving = await on(planned, async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      return page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const style = getComputedStyle(element);
            const moves = style.animationName !== 'none' || Number.parseFloat(style.transitionDuration) > 0;
            return moves || style.scrollBehavior !== 'auto';
          })
          .map(({ tagName }) => tagName),
      );
    });
    expect(moving).toEqual([]);
  });
});
