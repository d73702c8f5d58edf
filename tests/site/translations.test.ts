import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverage, type Cell, type LanguageCoverage } from '#src/lib/translation/coverage.ts';
import { queue, type Task } from '#src/lib/translation/queue.ts';
import { elements, parseXml, textOf } from '#src/lib/translation/xliff/xml.ts';
import { builtPortal, filesOf, openBrowser, serve, type Served } from './served.ts';

const { root, portal } = await builtPortal();
const languages = coverage(portal);
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

/** A page as it is without scripts, for as long as the work on it takes. */
async function without<T>(path: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(served.origin + path);
    return await work(page);
  } finally {
    await context.close();
  }
}

const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

describe('the translators’ pages, without JavaScript', () => {
  test('the matrix has a row for each piece and a cell for each language, with its state in words', async () => {
    const rows = await without('/redazione/traduzioni/', (page) =>
      page.locator('.matrix tbody tr').evaluateAll((all) =>
        all.map((row) => ({
          title: row.querySelector('th a')?.textContent ?? '',
          states: [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()),
        })),
      ),
    );
    const titles = new Set(languages.flatMap(({ cells }) => cells.map(({ title }) => title)));
    expect(rows.map(({ title }) => title).toSorted()).toEqual([...titles].toSorted());
    for (const { states } of rows) {
      expect(states).toHaveLength(languages.length);
      expect(states.filter((words) => words === '')).toEqual([]);
    }
  });

  test('a page for each HUB, priority and state has the pieces and the languages that are so, and no others', async () => {
    const filters = await without('/redazione/traduzioni/', (page) =>
      page.locator('.filters a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
    );
    const cells = languages.flatMap((language) => language.cells);
    const wanted = [
      ...[...new Set(cells.flatMap(({ kind, hubs }) => (kind === 'sheet' ? hubs : [kind])))],
      ...[...new Set(cells.map(({ priority }) => `priorita-${priority}`))],
      ...[...new Set(cells.map(({ state }) => `stato-${state}`))],
    ];
    expect(filters.toSorted()).toEqual(wanted.map((id) => `/redazione/traduzioni/testi/${id}/`).toSorted());
    const isIn = (cell: Cell, id: string): boolean =>
      id === `priorita-${cell.priority}` ||
      id === `stato-${cell.state}` ||
      (cell.kind === 'sheet' ? cell.hubs : [cell.kind]).includes(id);
    for (const id of wanted) {
      const kept = cells.filter((cell) => isIn(cell, id));
      const path = `/redazione/traduzioni/testi/${id}/`;
      const shown = await without(path, async (page) => ({
        titles: await page.locator('.matrix tbody th a').allInnerTexts(),
        queues: await page
          .locator('.matrix')
          .first()
          .locator('thead a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
        current: await page.locator('.filters [aria-current=page]').getAttribute('href'),
        robots: await page.locator('meta[name=robots]').getAttribute('content'),
      }));
      expect(shown.titles.toSorted(), id).toEqual([...new Set(kept.map(({ title }) => title))].toSorted());
      expect(shown.queues.toSorted(), id).toEqual(
        [...new Set(kept.map(({ lang }) => `/redazione/traduzioni/${lang}/`))].toSorted(),
      );
      expect(shown).toMatchObject({ current: path, robots: 'noindex' });
    }
  });

  test.each(languages.map(({ lang }) => [lang] as const))(
    'the queue of %s has every task, and each file it offers is there',
    async (lang) => {
      const { tasks, files } = await without(`/redazione/traduzioni/${lang}/`, async (page) => ({
        tasks: await page.locator('.task').evaluateAll((all) => all.map(({ id }) => id)),
        files: await page
          .locator('.task a[download]')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
      }));
      const wanted = queue(portal, lang).map(({ what, state }) => `${what.replaceAll('/', '.')}.${state}`);
      expect(tasks.toSorted()).toEqual(wanted.toSorted());
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    },
  );
});

describe('the same as data', () => {
  test('the matrix’s data are the coverage', () => {
    const { languages: given } = json('redazione/traduzioni/dati.json') as { languages: LanguageCoverage[] };
    expect(given.map(({ lang, due, cells }) => ({ lang, due, cells }))).toEqual(
      languages.map(({ lang, due, cells }) => ({ lang, due, cells })),
    );
  });

  test('each queue’s data and feed have its tasks', () => {
    for (const { lang } of languages) {
      const tasks = queue(portal, lang);
      const { tasks: given } = json(`redazione/traduzioni/${lang}/dati.json`) as { tasks: Task[] };
      expect(given.map(({ what, state, due }) => [what, state, due])).toEqual(
        tasks.map(({ what, state, due }) => [what, state, due]),
      );
      const path = `redazione/traduzioni/${lang}/atom.xml`;
      const feed = parseXml(path, readFileSync(join(root, path), 'utf8'));
      expect(feed.uri).toBe('http://www.w3.org/2005/Atom');
      const ids = elements(feed, 'entry').map((entry) => elements(entry, 'id').map(textOf).join());
      expect(ids).toHaveLength(tasks.length);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('no search engine is told of them', () => {
    const sitemaps = filesOf(root).filter((path) => /sitemap.*\.xml$/.test(path));
    const said = sitemaps.filter((path) => readFileSync(join(root, path), 'utf8').includes('/redazione/'));
    expect(said).toEqual([]);
  });
});
