import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { exchangeFiles } from '#src/lib/build/exchange-files.ts';
import { interfaceStrings } from '#src/lib/translation/interface-strings.ts';
import { queue } from '#src/lib/translation/queue.ts';
import { readXliff } from '#src/lib/translation/xliff/read.ts';
import { unitsOf } from '#src/lib/translation/xliff/document.ts';
import { contentWith, TODAY, type Root } from '#tests/unit/content/minimal.ts';

const LANG = 'en';
const FILE = `redazione/traduci/${LANG}/catalogue/interface.xlf`;
let plain: Root;
let faulty: Root;

beforeAll(async () => {
  plain = await contentWith();
  faulty = await contentWith({ [`l10n/${LANG}/interface.yaml`]: 'nav.home: "Home {{name}}"\n' });
});
afterAll(() => Promise.all([plain.remove(), faulty.remove()]));

/** A portal whose English interface is said to be so. */
async function withInterface(status: 'machine' | 'approved', { root }: Root = plain): Promise<Portal> {
  const portal = await loadPortal({ root, today: TODAY });
  const languages = portal.site.languages.map((one) =>
    one.code === LANG ? { ...one, interface: { status } } : one,
  );
  return { ...portal, site: { ...portal.site, languages } };
}

const tasks = (portal: Portal) => queue(portal, LANG).filter(({ what }) => what === `l10n/${LANG}/interface`);
const asked = (portal: Portal): string[] => {
  const text = new Map(exchangeFiles(portal, TODAY)).get(FILE);
  return text === undefined ? [] : unitsOf(readXliff(FILE, text)).map(({ id }) => id);
};

describe('the strings of the interface', () => {
  test('that a program made are all in the queue, and all in the file that the workbench opens', async () => {
    const portal = await withInterface('machine');
    const locale = portal.site.languages.find(({ code }) => code === LANG);
    if (!locale) throw new Error(LANG);
    const keys = [...interfaceStrings(locale, portal.interface).keys()];
    expect(keys.length).toBeGreaterThan(300);
    expect(tasks(portal)).toMatchObject([{ state: 'machine', title: 'interface', priority: 1, ids: keys }]);
    expect(tasks(portal)[0]?.due).toBeGreaterThan(keys.length);
    expect(asked(portal)).toEqual(keys);
  });

  test('that somebody vouches for are in neither', async () => {
    const portal = await withInterface('approved');
    expect(tasks(portal)).toEqual([]);
    expect(asked(portal)).toEqual([]);
  });

  test('with other values than the Italian’s come first, by themselves', async () => {
    const portal = await withInterface('approved', faulty);
    expect(tasks(portal)).toMatchObject([{ state: 'faulty', ids: ['nav.home'] }]);
    expect(asked(portal)).toEqual(['nav.home']);
  });

  test('are not asked for with the texts of one HUB', async () => {
    const portal = await withInterface('machine');
    expect(queue(portal, LANG, 'salute').filter(({ title }) => title === 'interface')).toEqual([]);
  });
});
