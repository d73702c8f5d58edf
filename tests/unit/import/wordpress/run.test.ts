import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import { readExport } from '#src/lib/import/wordpress/export.ts';
import { withRedirects } from '#src/lib/import/wordpress/redirects.ts';
import { wordPressText } from '#src/lib/import/wordpress/text.ts';
import { siteFiles } from '#src/lib/site/files.ts';
import { importWordPress } from '#scripts/import-wordpress/run.ts';
import { contentWith } from '#tests/unit/content/minimal.ts';

const FILE = 'tests/fixtures/import/wordpress.xml';
const copy = await contentWith({
  'redirects.yaml': '# Vecchi indirizzi\nredirects:\n  - from: /home/adempimenti\n    to: hub:salute\n',
});
const place = { root: copy.root, today: '2026-11-21', cache: join(copy.root, '..', 'cache') };
afterAll(copy.remove);
const at = (path: string): string => join(copy.root, path);
const SHEETS = { hub: 'salute', topics: ['iscrizione-sanitaria'] };
const PAGES = { hub: undefined, topics: [] };
const silent = (): void => undefined;

test('a trial tells all and writes nothing', async () => {
  let told = '';
  const plan = await importWordPress(FILE, { ...SHEETS, dryRun: true }, place, (found) => {
    told = wordPressText(found, { lang: 'it', file: FILE, prefix: 'content/' });
  });
  expect(plan.drafts.map(({ path }) => path)).toEqual([
    'sheets/salute/il-medico/index.it.mdx',
    'sheets/salute/il-medico-2/index.it.mdx',
    'sheets/salute/servizi/index.it.mdx',
  ]);
  expect([...plan.others]).toEqual([
    ['page (en)', 1],
    ['page (draft)', 1],
    ['post', 1],
    ['attachment', 1],
  ]);
  expect(told).toContain(`${FILE}:7  content/sheets/salute/il-medico/index.it.mdx`);
  expect(told).toMatch(/\[contact-form-7\] × 1.*<script> × 1/);
  expect(told).toContain(`Indirizzi che non si possono rinviare: 1\n  ${FILE}:31  /it/servizi`);
  expect(existsSync(at('sheets/salute/il-medico'))).toBe(false);
});

test('sheets pass the check as drafts, and old addresses lead to the HUB until they are published', async () => {
  await importWordPress(FILE, { ...SHEETS, dryRun: false }, place, silent);
  expect(await readFile(at('redirects.yaml'), 'utf8')).toBe(
    [
      '# Vecchi indirizzi',
      'redirects:',
      '  - from: /home/adempimenti',
      '    to: hub:salute',
      '  - from: /home/salute/il-medico',
      '    to: sheet:salute/il-medico',
      '  - from: /altro/il-medico',
      '    to: sheet:salute/il-medico-2',
      '',
    ].join('\n'),
  );
  const portal = await loadPortal(place);
  expect(portal.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const sheet = portal.sheets.get('salute/il-medico');
  expect(sheet?.data).toMatchObject({ title: 'Il medico & la tessera', status: 'draft', verified: 'never' });
  expect(sheet?.source.body().map(({ id }) => id)).toEqual(['what', 'more']);
  const text = await readFile(at('sheets/salute/il-medico/index.it.mdx'), 'utf8');
  expect(text).toContain('Il **medico** di base è *gratis*.\\\n1\\. Porta \\{il\\} documento.');
  expect(text).toContain('[Vecchia](hub:salute) Mai vista Clicca');
  expect(text).toContain('- [Comune](https://www.comune.bologna.it/a_%28b%29)');
  expect(text).not.toMatch(/alert|iframe|caption|javascript/);
  expect(siteFiles(portal)['_redirects']).toContain('/home/salute/il-medico /it/salute/ 302\n');

  await copy.change({
    'sheets/salute/il-medico/index.it.mdx': text
      .replace('status: draft', 'status: published')
      .replace(/summary: .*/, 'summary: Ecco come si sceglie il medico.'),
  });
  expect(siteFiles(await loadPortal(place))['_redirects']).toContain(
    '/home/salute/il-medico /it/salute/il-medico/ 301\n',
  );
});

test('a second time finds what is there, and pages keep away from the addresses of the site', async () => {
  const again = await importWordPress(FILE, { ...SHEETS, dryRun: false }, place, silent);
  expect(again.drafts.map(({ path }) => path)).toEqual([]);
  expect(again.same.length).toBe(3);
  const pages = await importWordPress(FILE, { ...PAGES, dryRun: false }, place, silent);
  expect(pages.drafts.map(({ path }) => path)).toContain('pages/servizi-2/index.it.mdx');
  expect(pages.redirects).toEqual([]);
  const portal = await loadPortal(place);
  expect(portal.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('what cannot be imported is refused in words, and nothing is left', async () => {
  const before = await readFile(at('redirects.yaml'), 'utf8');
  const attempt = (file: string, more: object = PAGES): Promise<unknown> =>
    importWordPress(file, { ...PAGES, ...more, dryRun: false }, place, silent);
  await expect(attempt('missing.xml')).rejects.toThrow('non c’è');
  await expect(attempt(FILE, { hub: 'nessuno' })).rejects.toThrow('--hub nessuno: non c’è. Ci sono: ');
  await expect(attempt(FILE, { hub: 'salute' })).rejects.toThrow('almeno un tema: --topic');
  const broken = join(copy.root, '..', 'broken.xml');
  await writeFile(broken, (await readFile(FILE, 'utf8')).slice(0, 1500));
  await expect(attempt(broken)).rejects.toThrow(/Riga \d+: questo XML/);
  await writeFile(broken, '<rss><channel><item><title>x</title></item></channel></rss>');
  await expect(attempt(broken)).rejects.toThrow('niente di WordPress');
  expect(() => readExport('<!DOCTYPE x [<!ENTITY a "b">]><rss/>')).toThrow('DOCTYPE');
  expect(await readFile(at('redirects.yaml'), 'utf8')).toBe(before);
});

test('addresses are added to a file that is new or empty', () => {
  const more = [{ from: '/a', to: 'hub:salute' }];
  for (const text of ['', 'redirects: []\n', 'redirects:\n'])
    expect(withRedirects(text, more)).toBe('redirects:\n  - from: /a\n    to: hub:salute\n');
});
