import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { browser as findBrowser } from '#scripts/browser.ts';
import type { Headers } from '#src/lib/serve/headers.ts';

/** What a browser did with a page. */
export interface Seen {
  /** Calls of what a payload calls. */
  ran: number;
  /** Addresses elsewhere that were asked for before anybody touched the page. */
  asked: string[];
  /** Times the page went elsewhere by itself. */
  left: number;
}

const ORIGIN = 'http://canary.example';
/** Pages looked at side by side. */
const WINDOWS = 4;

/** Runs before any page's own code: whoever calls these was let in. */
function watch(): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const tell = scope['__ran'] as () => void;
  for (const name of ['alert', 'confirm', 'prompt', 'print']) scope[name] = () => tell();
}

/** Touches everything on the page as a reader might: what waits for a hand runs now. */
function touchAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
    for (const name of ['mouseover', 'pointerenter', 'pointerover', 'mouseenter', 'focus', 'toggle'])
      element.dispatchEvent(new Event(name, { bubbles: true }));
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
}

/** Shows pages to a browser that has no way out, and tells of each what ran and what was asked for. */
export async function seenInBrowser(pages: readonly string[], headers: Headers = {}): Promise<Seen[]> {
  const started = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const seen: Seen[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      const window = await openWindow(started);
      for (let index = next++; index < pages.length; index = next++)
        seen[index] = await window.look(pages[index] ?? '', headers);
      await window.close();
    };
    await Promise.all(Array.from({ length: WINDOWS }, worker));
    return seen;
  } finally {
    await within(started.close(), 15_000);
  }
}

async function openWindow(browser: Browser) {
  const context: BrowserContext = await browser.newContext({ serviceWorkers: 'block' });
  let now: Seen = { ran: 0, asked: [], left: 0 };
  let [text, headers, touched]: [string, Headers, boolean] = ['', {}, false];
  await context.exposeBinding('__ran', () => {
    now.ran++;
  });
  await context.addInitScript(watch);
  await context.route('**/*', async (route) => {
    const request = route.request();
    const url = request.url();
    if (url === `${ORIGIN}/`)
      return route.fulfill({
        body: text,
        headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
      });
    if (!url.startsWith(`${ORIGIN}/`) && !touched) {
      if (request.isNavigationRequest() && request.frame().parentFrame() === null) now.left++;
      else now.asked.push(url);
    }
    return route.abort();
  });
  const look = async (html: string, sent: Headers): Promise<Seen> => {
    now = { ran: 0, asked: [], left: 0 };
    [text, headers, touched] = [html, sent, false];
    const page: Page = await context.newPage();
    page.on('dialog', (dialog) => {
      now.ran++;
      void dialog.dismiss();
    });
    // A page that leaves by itself breaks off its own loading: what it did before counts.
    await page.goto(`${ORIGIN}/`, { timeout: 5000 }).catch(() => undefined);
    await page.waitForTimeout(30);
    touched = true;
    await within(page.evaluate(touchAll));
    await page.waitForTimeout(10);
    await Promise.all(context.pages().map((one) => within(one.close())));
    return now;
  };
  return { look, close: () => within(context.close()) };
}

/** What hostile pages do to a browser may keep it from answering for ever; what was seen until then counts. */
async function within(work: Promise<unknown>, milliseconds = 5000): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise((done) => (timer = setTimeout(done, milliseconds)));
  await Promise.race([work.catch(() => undefined), over]);
  clearTimeout(timer);
}
