import { brotliCompressSync } from 'node:zlib';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';

/** What a reader on a slow phone waits for, and what it costs them. */
export interface PageCost {
  /** Milliseconds from the tap on the link to the first result. */
  first: number;
  /** Milliseconds to the whole answer. */
  whole: number;
  /** Bytes over the line, all files of the page. */
  bytes: number;
}

/** Slow 4G, as Lighthouse throttles it: 1.6 Mb/s down, 150 ms there and back; and a processor four times slower. */
const SLOW = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
const TWINS = /\.(html|css|js|json|txt|bin|svg)$/;

/** Copies a built site's search, with a Brotli twin beside each file, as a release has. */
export async function compressedCopy(site: string, copy: string, lang: string): Promise<void> {
  for (const part of [
    '_site.json',
    '_redirects',
    'index.html',
    'icona.svg',
    '_astro',
    '_search',
    `${lang}/cerca`,
    `${lang}/404`,
  ])
    await cp(join(site, part), join(copy, part), { recursive: true });
  for (const entry of await readdir(copy, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && TWINS.test(entry.name))
      await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)));
  }
}

/** Opens a search with nothing kept from before, on a slow line, and measures it. */
export async function measurePage(browser: Browser, address: string): Promise<PageCost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
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
  await context.close();
  return { first, whole, bytes };
}
