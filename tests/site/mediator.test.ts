import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import { SOURCE, type Lang, type Locale } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { formatDuration, formatMoney } from '#src/lib/i18n/format.ts';
import { strings, type T } from '#src/lib/i18n/strings.ts';
import type { LanguageCoverage } from '#src/lib/translation/coverage.ts';
import { STATE_NAMES } from '#src/lib/translation/report/names.ts';
import type { Scratch } from './scratch.ts';
import { openBrowser, serve } from './served.ts';
import { smallRegion } from './small-region.ts';

/** The day on which the sheets came out too: what is changed on that day has weight all the same. */
const DAY = '2026-11-21';
const ID = 'sociale/residenza';
const SHEET = `sheets/${ID}`;
const MEDIATOR: Lang = 'ar';
let scratch: Scratch;
let locales: readonly Locale[] = [];
let t: (lang: Lang) => T;

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Redazione', '-c', 'user.email=redazione@example.org', ...args], {
    cwd: dirname(scratch.content),
    encoding: 'utf8',
  });

/** `npm run l10n -- …` on this content, as a process of its own. */
const l10n = (...args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const env = { ...process.env, CONTENT: scratch.content, CACHE: scratch.site('l10n-cache'), TODAY: DAY };
    execFile(process.execPath, ['scripts/l10n.ts', ...args], { env, maxBuffer: 1e8 }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out: out + err });
    });
  });

/** Which translations are in which state: `ar sheets/sociale/residenza`. */
async function states(): Promise<Map<string, string>> {
  const { out } = await l10n('status', '--json');
  const languages = JSON.parse(out) as LanguageCoverage[];
  return new Map(
    languages.flatMap(({ lang, cells }) => cells.map(({ piece, state }) => [`${lang} ${piece}`, state])),
  );
}

const html = (path: string): string =>
  readFileSync(join(scratch.site('live'), path, 'index.html'), 'utf8').replace(/\s+/g, ' ');

async function build(): Promise<void> {
  const { code, output } = await scratch.build('live');
  expect(code, output).toBe(0);
}

/** The real sheets with a deadline that stands in the prose of every language, all of them gone over by mediators. */
beforeAll(async () => {
  scratch = await smallRegion([ID, 'sociale/carta-identita'], DAY);
  const portal = await loadPortal({ root: scratch.content, today: DAY, cache: scratch.site('first-cache') });
  locales = portal.site.languages;
  t = (lang) => {
    const locale = locales.find(({ code }) => code === lang);
    if (!locale) throw new Error(`No language ${lang}`);
    return strings(locale, portal.interface);
  };
  for (const locale of locales)
    await scratch.edit(
      `${SHEET}/index.${locale.code}.mdx`,
      '<Fact id="residenza-termine" />',
      formatDuration(locale, 'P20D'),
    );
  await scratch.editAll(
    /^ {2}status: machine\n {2}engine: .*$/m,
    () => '  status: approved\n  by: Mediazione',
  );
  for (const sheet of [ID, 'sociale/carta-identita'])
    for (const { code } of locales) if (code !== SOURCE) await scratch.stamp(`sheets/${sheet}`, code);
  git('init', '-q');
  git('add', 'content');
  git('commit', '-qm', 'Prima');
});

afterAll(() => scratch.end());

/** Half a minute on a machine with nothing else to do: the time is for one that has. */
const PATIENCE = 300_000;

test(
  'a mediator’s day: a fee, a deadline, the queue, the workbench, the import',
  { timeout: PATIENCE },
  async () => {
    const translations = readdirSync(join(scratch.content, SHEET))
      .flatMap((name) => /^index\.([a-z]+)\.mdx$/.exec(name)?.[1] ?? [])
      .filter((lang) => lang !== SOURCE);
    expect(translations.length).toBeGreaterThan(10);
    const before = await states();
    expect(translations.map((lang) => before.get(`${lang} ${SHEET}`))).toEqual(
      translations.map(() => 'current'),
    );

    // The fee of the identity card changes: it stands in one file, and no translation is older for it.
    await scratch.edit('facts/cie-costo.yaml', 'value: 22.21', 'value: 23.45');
    expect(await states()).toEqual(before);

    // A deadline changes in the prose of one Italian sheet: every translation of it is behind.
    await scratch.edit(`${SHEET}/index.it.mdx`, 'entro 20 giorni', 'entro 30 giorni');
    const after = await states();
    const behind = [...after].filter(([key, state]) => state !== before.get(key));
    expect(behind).toEqual(translations.map((lang) => [`${lang} ${SHEET}`, 'major']).sort(byOrderOf(after)));
    const told = await l10n('impact', '--base', 'HEAD');
    expect(told.out).toContain(`${translations.length} traduzioni restano indietro`);
    const todo = await l10n('todo', MEDIATOR);
    expect(todo.out).toMatch(new RegExp(`${STATE_NAMES.major.it} +\\d+ +${SHEET} +when`));

    await build();
    for (const lang of translations) {
      const page = html(route.sheet(lang, ID));
      expect(page, lang).toContain(escaped(t(lang)('state.major')));
      expect(page, lang).toMatch(
        /<details>\s*<summary>[^<]*<\/summary>\s*<div class="words" lang="it" dir="ltr">(?:(?!<\/details>).)*entro 30 giorni/,
      );
      const locale = locales.find(({ code }) => code === lang);
      expect(html(route.sheet(lang, 'sociale/carta-identita')), lang).toContain(
        locale && escaped(formatMoney(locale, 23.45)),
      );
    }

    const changes = html(route.translationChanges(MEDIATOR, 'sheet', ID));
    expect(changes).toContain('<del>20</del><ins>30</ins>');

    const { queued, file } = await atTheWorkbench();
    const imported = await l10n('import', file, '--by', 'Mediazione arabo');
    expect(imported, imported.out).toMatchObject({ code: 0 });
    const done = await states();
    expect([...done].filter(([key, state]) => state !== before.get(key))).toEqual(
      behind.filter(([key]) => key !== `${MEDIATOR} ${SHEET}`),
    );

    await build();
    const mended = html(route.sheet(MEDIATOR, ID));
    expect(mended).not.toContain(escaped(t(MEDIATOR)('state.major')));
    expect(mended).not.toContain('<div class="words" lang="it"');
    expect(html(route.sheet('fr', ID))).toContain(escaped(t('fr')('state.major')));
    expect(tasksIn(html(route.translationQueue(MEDIATOR)))).toBe(queued - 1);
    expect(existsSync(join(scratch.site('live'), route.translationChanges(MEDIATOR, 'sheet', ID)))).toBe(
      false,
    );
  },
);

/** From the queue to the exchange file, with the keyboard alone. */
async function atTheWorkbench(): Promise<{ queued: number; file: string }> {
  const served = await serve(scratch.site('live'));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(served.origin + route.translationQueue(MEDIATOR));
    const queued = tasksIn(await page.content());
    const task = page.locator('.task', { hasText: 'Chiedere la residenza' });
    expect(await task.innerText()).toContain(STATE_NAMES.major.it);
    await task.getByRole('link', { name: /^Traduci qui/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.unit').first().waitFor();

    const unit = await goToWhatChanged(page);
    expect(await unit.locator('.before del').innerText()).toBe('20');
    expect(await unit.locator('.before ins').innerText()).toBe('30');
    const former = await unit.locator('textarea').inputValue();
    await write(page, former.replace('20', '40'));
    await unit.getByText('I numeri sono «40», in italiano «30».').waitFor();
    await write(page, former.replace('20', '30'));
    await page.getByText('Ora va bene.').waitFor();
    expect(await unit.locator('.faults li.error').count()).toBe(0);
    await page.keyboard.press('Alt+Enter');

    await page.locator('#livello').focus();
    await page.keyboard.press('End');
    expect(await page.locator('#livello').inputValue()).toBe('approved');
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const file = scratch.site(download.suggestedFilename());
    await download.saveAs(file);
    return { queued, file };
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Goes from text to text to the first that shows what has changed. */
async function goToWhatChanged(page: Page) {
  const unit = page.locator('.unit', { has: page.locator('textarea:focus') });
  for (let count = await page.locator('.unit').count(); count > 0; count--) {
    await page.keyboard.press('Alt+ArrowDown');
    if ((await unit.locator('.before').count()) > 0) return unit;
  }
  throw new Error('No text shows what has changed');
}

async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

const tasksIn = (page: string): number => page.match(/<li id="[^"]+" class="task"/g)?.length ?? 0;
const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll("'", '&#39;').replaceAll('"', '&quot;');
const byOrderOf =
  (map: ReadonlyMap<string, unknown>) =>
  ([a = '']: string[], [b = '']: string[]): number =>
    [...map.keys()].indexOf(a) - [...map.keys()].indexOf(b);
