import { brotliCompressSync } from 'node:zlib';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';

/** Slow 4G, as Lighthouse throttles it: 1.6 Mb/s down, 150 ms there and back; and a processor four times slower. */
const SLOW = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
/** A small phone. */
const VIEWPORT = { width: 320, height: 640 };
const TWINS = /\.(html|css|js|json|txt|bin|svg)$/;

/** Copies parts of a built site, with a Brotli twin beside each file, as a release has. */
export async function compressedCopy(site: string, copy: string, parts: readonly string[]): Promise<void> {
  const all = ['_site.json', '_redirects', 'index.html', 'icona.svg', '_astro', ...parts];
  for (const part of all) await cp(join(site, part), join(copy, part), { recursive: true });
  for (const entry of await readdir(copy, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && TWINS.test(entry.name))
      await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)));
  }
}

/** Works on an empty page on a slow line and a slow phone, with nothing kept from before. */
export async function onSlowPhone<T>(
  browser: Browser,
  work: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return await work(page, session);
  } finally {
    await context.close();
  }
}

/** Milliseconds from the tap on a link until the words of the page can be read: its largest part is drawn. */
export const readable = (browser: Browser, address: string): Promise<number> =>
  onSlowPhone(browser, async (page) => {
    await page.goto(address);
    return page.evaluate(
      () =>
        new Promise<number>((seen) => {
          new PerformanceObserver((list) => {
            seen(Math.max(...list.getEntries().map(({ startTime }) => startTime)));
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
  });
