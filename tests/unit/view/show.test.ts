import { describe, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import { blocksWithin } from '#src/lib/domain/body.ts';
import { sayingGroups, sayingsHtml, sheetSaying } from '#src/lib/view/show.ts';
import { viewOf } from '#src/lib/view/view.ts';

const portal = await loadPortal({ root: 'content', today: '2026-11-21' });
const view = (lang: string, of = portal) => viewOf(of, lang, '2026-11-21');
const sayings = (lang: string, of = portal) => sayingGroups(view(lang, of)).flatMap((group) => group.sayings);

describe('the sentences to show at a counter', () => {
  test('are those of the content and those of all published sheets, each at a place of its own', () => {
    const inSheets = [...portal.sheets.values()]
      .filter(({ data }) => data.status === 'published')
      .flatMap(({ source }) => source.body().filter(({ id }) => id !== 'desk'))
      .flatMap(({ c }) => [...blocksWithin(c)])
      .flatMap((block) => (block.t === 'phrase' ? [block.it] : []));
    const found = sayings('it');
    const wanted = new Set([...inSheets, ...[...portal.phrases.values()].map(({ text }) => text)]);
    expect(new Set(found.map(({ italian }) => italian))).toEqual(wanted);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  test('begin with those that serve in every office, in the editors’ order', () => {
    const everywhere = [...portal.phrases.values()]
      .filter(({ hub }) => hub === undefined)
      .sort((a, b) => a.order - b.order);
    expect(sayingGroups(view('ar'))[0]?.sayings.map(({ italian }) => italian)).toEqual(
      everywhere.map(({ text }) => text),
    );
  });

  test('have the reader’s words beside the Italian, marked as a program’s until somebody has checked them', () => {
    const found = sayings('ur').find(({ id }) => id === 'frase-interprete');
    expect(found?.own).toMatchObject({ lang: 'ur', machine: true });
    expect(found?.own?.text).not.toBe(found?.italian);
    expect(String(sayingsHtml(view('ur')))).toContain(view('ur').t('term.machine'));
  });

  test('are said once on the Italian page', () => {
    expect(sayings('it').filter(({ own }) => own)).toEqual([]);
  });

  test('have nothing beside the Italian where the translation is of other rules', () => {
    const piece = [...portal.sheets.values()].find(
      (sheet) => sheetSaying(view('ar'), sheet) !== undefined && sheet.translations['ar'],
    );
    const text = piece?.translations['ar'];
    if (!piece || !text?.pin) throw new Error('no sheet with a sentence in Arabic');
    const ofSheet = (of: typeof portal) => sayings('ar', of).filter(({ sheet }) => sheet === piece.id);
    expect(ofSheet(portal).some(({ own }) => own)).toBe(true);
    const source = {
      ...piece.source,
      fingerprints: Object.fromEntries(
        Object.keys(piece.source.fingerprints).map((part) => [part, 'it-00000000-0000-0000000000000000']),
      ),
    };
    const moved = { ...portal, sheets: new Map([...portal.sheets, [piece.id, { ...piece, source }]]) };
    expect(ofSheet(moved)).not.toEqual([]);
    expect(ofSheet(moved).filter(({ own }) => own)).toEqual([]);
  });
});

test('a sheet leads to its first sentence, and one without any leads nowhere', () => {
  const addresses = [...portal.sheets.values()].map((piece) => sheetSaying(view('ar'), piece));
  const ids = new Set(sayings('ar').map(({ id }) => `/ar/mostra/#${id}`));
  const led = addresses.filter((address) => address !== undefined);
  expect(led.length).toBeGreaterThan(0);
  expect(led.filter((address) => !ids.has(address))).toEqual([]);
  expect(led.length).toBeLessThan(addresses.length);
});
