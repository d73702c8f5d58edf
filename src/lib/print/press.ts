import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { launchOptions } from '#src/lib/browser/find.ts';
import { compact } from './pdf/compact.ts';
import { withLightPictures } from './light-pictures.ts';
import { withoutClock } from './pdf/without-clock.ts';
import { withStaticFonts } from './font/static-fonts.ts';

/** What becomes a PDF or a picture: a whole HTML document, which loads nothing but the fonts it names. */
export interface Sheet {
  html: string;
  /** Runs in the document once its fonts are there: makes the words fit. No names from outside it. */
  fit?: () => unknown;
}

/** Letters where their font wants them, not where the dots of a screen are. */
const FOR_PAPER = '--font-render-hinting=none';

/** A browser that makes paper and pictures of HTML, without scripts of readers and without network. */
export class Press {
  readonly #browser: Browser;
  readonly #folder: string;
  #count = 0;

  private constructor(browser: Browser, folder: string) {
    this.#browser = browser;
    this.#folder = folder;
  }

  /** @param executable the Chromium to use */
  static async open(executable: string): Promise<Press> {
    const { args = [], ...options } = launchOptions(executable);
    const browser = await chromium.launch({ ...options, args: [...args, FOR_PAPER] });
    return new Press(browser, await mkdtemp(join(tmpdir(), 'press-')));
  }

  /** The browser's version: what it draws changes with it. */
  get version(): string {
    return this.#browser.version();
  }

  /** A tagged A4 PDF without the moment it was made: the same HTML gives the same bytes. */
  async pdf(sheet: Sheet): Promise<Buffer> {
    const parts = await mkdtemp(join(this.#folder, 'parts-'));
    const html = await withLightPictures(await withStaticFonts(sheet.html, parts), parts);
    return this.#on({ ...sheet, html }, 'print', async (page) => {
      const links = await page.evaluate(wordsOfLinks);
      const pdf = await page.pdf({
        tagged: true,
        outline: false,
        preferCSSPageSize: true,
        printBackground: true,
      });
      return compact(withoutClock(pdf), links);
    });
  }

  /** A PNG of `width` × `height` CSS pixels. */
  async picture(sheet: Sheet, { width, height }: { width: number; height: number }): Promise<Buffer> {
    return this.#on(sheet, 'screen', async (page) => {
      await page.setViewportSize({ width, height });
      return page.screenshot({ type: 'png', animations: 'disabled' });
    });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #on<T>(sheet: Sheet, media: 'print' | 'screen', make: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.#browser.newPage();
    this.#count += 1;
    // Only a file may load fonts from files.
    const file = join(this.#folder, `${this.#count}.html`);
    try {
      await page.route(/^https?:/, (request) => request.abort());
      await page.emulateMedia({ media });
      await writeFile(file, sheet.html);
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(() => document.fonts.ready);
      if (sheet.fit) await page.evaluate(sheet.fit);
      return await make(page);
    } finally {
      await page.close();
      await rm(file, { force: true });
    }
  }
}

/** Runs in the page: what each link that is shown says, in its order. */
function wordsOfLinks(): string[] {
  return [...document.querySelectorAll<HTMLElement>('a[href]')]
    .filter((link) => link.getClientRects().length > 0)
    .map((link) => (link.getAttribute('aria-label') ?? link.innerText).replaceAll(/\s+/g, ' ').trim());
}
