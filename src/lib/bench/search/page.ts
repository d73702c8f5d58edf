import type { Browser } from 'playwright';
import { onSlowPhone } from '#src/lib/bench/slow-phone.ts';

/** What a reader on a slow phone waits for, and what it costs them. */
export interface PageCost {
  /** Milliseconds from the tap on the link to the first result. */
  first: number;
  /** Milliseconds to the whole answer. */
  whole: number;
  /** Bytes over the line, all files of the page. */
  bytes: number;
}

/** The parts of a built site that its search in a language needs. */
export const searchParts = (lang: string): string[] => ['_search', `${lang}/cerca`, `${lang}/404`];

/** Opens a search with nothing kept from before, on a slow line, and measures it. */
export const measurePage = (browser: Browser, address: string): Promise<PageCost> =>
  onSlowPhone(browser, async (page, session) => {
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.addInitScript(() => {
      const seen = window as unknown as { firstResult?: number };
      new MutationObserver(() => {
        if (seen.firstResult === undefined && document.querySelector('#results > li'))
          seen.firstResult = performance.now();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(address);
    await page.locator('#results[aria-busy=false] > li').first().waitFor();
    const { first, whole } = await page.evaluate(() => ({
      first: (window as unknown as { firstResult?: number }).firstResult ?? Number.NaN,
      whole: performance.now(),
    }));
    return { first, whole, bytes };
  });
