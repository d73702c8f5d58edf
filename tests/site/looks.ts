import axe from 'axe-core';
import type { Page } from 'playwright';

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
