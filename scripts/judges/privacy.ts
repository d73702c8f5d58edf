import { chromium, type BrowserContext } from 'playwright';
import { findBrowser, launchOptions } from '#src/lib/browser/find.ts';
import { readBuiltSite } from '#src/lib/serve/built.ts';
import { createSiteServer } from '#src/lib/serve/server.ts';
import { readExpected } from '#src/lib/sitegate/expected.ts';
import type { Row } from './rows.ts';

type Result = Pick<Row, 'judged' | 'faults' | 'skipped'> & { said: string };

/** What somebody types who would not want anybody to know; no word of it stands in an address of the site. */
const QUERY = 'espulsione zqsegreto';

/**
 * Reads pages in a browser and searches, as a reader does: nobody else is asked, no cookie is set, nothing is kept, no page
 * says where its reader comes from, and no request line has a word of what was searched for.
 *
 * @param most so many pages, from all over the site
 */
export async function leavesNoTrace(root: string, most: number): Promise<Result> {
  const executable = findBrowser();
  if (executable === undefined)
    return { judged: 0, faults: [], skipped: 'Chromium non è installato / is not installed', said: '' };
  const lines: string[] = [];
  const faults: string[] = [];
  const { server, listen } = createSiteServer({ ...(await readBuiltSite(root)), https: false });
  server.on('request', ({ method = '', url = '', headers }) => {
    lines.push(`${method} ${url}`);
    for (const name of ['cookie', 'referer'] as const)
      if (headers[name] !== undefined) faults.push(`${url}: ${name}: ${headers[name]}`);
  });
  const { port, close } = await listen(0);
  const origin = `http://localhost:${port}`;
  const browser = await chromium.launch(launchOptions(executable));
  try {
    const context = await browser.newContext({ locale: 'it-IT' });
    context.on('request', (asked) => {
      if (!asked.url().startsWith(`${origin}/`) && !/^(data|blob|about):/.test(asked.url()))
        faults.push(`asked elsewhere: ${asked.url()}`);
    });
    context.on('response', (answer) => {
      if (answer.headers()['set-cookie'] !== undefined) faults.push(`${answer.url()}: set-cookie`);
    });
    const { pages } = await readExpected(root);
    const shown = pages.filter(({ path }) => path.endsWith('/'));
    const step = Math.max(1, shown.length / most);
    const chosen = shown.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
    faults.push(
      ...(await read(
        context,
        origin,
        chosen.map(({ path }) => path),
      )),
    );
    const searches = pages.map(({ path }) => path).filter((path) => /^\/[a-z-]+\/cerca\/$/.test(path));
    const before = lines.length;
    for (const path of searches) faults.push(...(await search(context, origin + path)));
    if (searches.length === 0 || lines.length === before) faults.push('no search was made');
    faults.push(...lines.filter(hasQuery).map((line) => `in a request line: ${line}`));
    if ((await context.cookies()).length > 0) faults.push('a cookie was kept');
    const said = `${lines.length} richieste / requests, ${searches.length} ricerche / searches`;
    return { judged: chosen.length + searches.length, faults, said };
  } finally {
    await browser.close();
    await close();
  }
}

async function read(context: BrowserContext, origin: string, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(origin + path, { waitUntil: 'load' });
    const left = await page.evaluate(() =>
      [document.cookie, localStorage.length, sessionStorage.length].join(),
    );
    if (left !== ',0,0') faults.push(`${path}: left ${left}`);
  }
  await page.close();
  return faults;
}

/** Types letter by letter, sends, and follows what was found. */
async function search(context: BrowserContext, address: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const box = page.locator('#query');
  await box.pressSequentially(QUERY);
  await page.waitForTimeout(300);
  await box.press('Enter');
  await page.waitForTimeout(300);
  const left = await page.evaluate(() =>
    [document.cookie, localStorage.length, sessionStorage.length].join(),
  );
  await page.close();
  return left === ',0,0' ? [] : [`${address}: left ${left}`];
}

const hasQuery = (line: string): boolean => {
  const plain = decodeURIComponent(line).toLowerCase();
  return QUERY.split(' ').some((word) => plain.includes(word.slice(0, 5)));
};
