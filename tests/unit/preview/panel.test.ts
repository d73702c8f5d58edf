import { afterAll, describe, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import { withDrafts } from '#src/lib/domain/preview.ts';
import { panel } from '#src/lib/preview/panel.ts';
import { planOf } from '#src/lib/site/plan.ts';
import { contentWith, swap, TODAY } from '#tests/unit/content/minimal.ts';

const SHEET = 'sheets/salute/tessera-sanitaria';
const content = await contentWith({
  [`${SHEET}/index.it.mdx`]: (text) =>
    swap('status: published', 'status: draft')(swap('vai dal medico', 'vai dal <b>medico</b>')(text)),
});
afterAll(content.remove);
const portal = await loadPortal({ root: content.root, today: TODAY });
const plan = planOf(withDrafts(portal), TODAY);

const textOf = (path: string, checking = false): string =>
  panel(
    portal,
    plan.find((page) => page.path === path),
    { checking },
  ).text.replace(/\s+/g, ' ');

describe('who writes a sheet reads beside its page', () => {
  const beside = textOf('/it/salute/tessera-sanitaria/');

  test('whether readers see it', () => {
    expect(beside).toContain('Bozza: chi legge non la vede.');
  });

  test('how it stands in each other language, with a link', () => {
    for (const { code } of portal.site.languages.filter((one) => one.code !== 'it'))
      expect(beside).toContain(`<a href="/${code}/salute/tessera-sanitaria/"`);
    expect(beside).toMatch(/>ar<\/a> \S+/);
  });

  test('what the check says of its files and of no other, with the place to open', () => {
    const mine = portal.findings.filter(({ path }) => path.startsWith(`${SHEET}/`));
    expect(mine.length).toBeGreaterThan(0);
    for (const { path, line, rule } of mine) {
      expect(beside).toContain(`>${path}:${line}</a>`);
      expect(beside).toContain(`[${rule}]`);
    }
    expect(beside.match(/<li class="(?:error|warning)"/g)).toHaveLength(mine.length);
    expect(beside).not.toContain('<b>');
  });

  test('where it is on paper and in two languages', () => {
    expect(beside).toContain('data-print');
    expect(beside).toContain('href="/ar/salute/tessera-sanitaria/con/it/"');
  });
});

test('beside an office stands its file; beside a list, how the whole portal is', () => {
  expect(textOf('/it/servizi/bologna/sportello-centro/')).toContain(
    'services/bologna/sportello-centro.yaml:1',
  );
  expect(textOf('/it/')).toMatch(/Tutto il portale: .*avvisi\./);
  expect(textOf('/non/esiste/', true)).toContain('sto ricontrollando…');
});
