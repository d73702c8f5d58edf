import axe from 'axe-core';
import type { Page } from 'playwright';
import { THOROUGH } from '#tests/thorough.ts';

declare global {
  interface Window {
    /** In a page: put there before the page's own parts. */
    axe: typeof axe;
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Put into a context before its pages, so that axe can be asked in them. */
export const AXE = axe.source;

/** What axe finds on a page as it stands, one line for each element. */
export const violations = (page: Page, tags = TAGS): Promise<string[]> =>
  page.evaluate(async (values) => {
    const results = await window.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
    );
  }, tags);

export const NARROW = { width: 320, height: 700 };
export const WIDE = { width: 1280, height: 900 };

/** How a page is looked at. */
type Screen = readonly ['light' | 'dark', typeof NARROW];

const SCREENS: readonly Screen[] = [
  ['light', NARROW],
  ['dark', WIDE],
  ['dark', NARROW],
  ['light', WIDE],
];

/** Light and dark, narrow and wide: `npm test` takes them in turn, page by page, a thorough run all of them on each. */
export const screens = (turn: number): readonly Screen[] =>
  THOROUGH ? SCREENS : SCREENS.slice(turn % SCREENS.length).slice(0, 1);

/** What axe finds on a page on some screens. */
export async function violationsOn(page: Page, wanted: readonly Screen[]): Promise<string[]> {
  const lines: string[] = [];
  for (const [colorScheme, size] of wanted) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    lines.push(...(await violations(page)).map((line) => `${colorScheme} ${size.width} ${line}`));
  }
  return lines;
}

/** Elements that reach out of the page at either side; those inside something that scrolls by itself may. */
export const beyond = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const hidden = !element.checkVisibility() || element.closest('.scroll, pre, .visually-hidden') !== null;
      return !hidden && (left < -1 || right > root.clientWidth + 1);
    });
    const lines = out.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 160));
    return root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} pixels`, ...lines] : lines;
  });

export const doubleText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = `${2 * Number.parseFloat(getComputedStyle(root).fontSize)}px`;
  });

/** Everything that a page can have left on the device: each is 0 or nothing where it has left none. */
export const stored = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);

export const NOTHING_STORED = [0, 0, '', 0, 0, 0];
