import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import type { Section } from '#src/lib/domain/body.ts';
import type { Reading, ReadingSection } from '#src/lib/domain/reading.ts';
import { html } from '#src/lib/prose/markup.ts';
import { pieceOf } from '#src/lib/site/pieces.ts';
import { sheetMarkup } from '#src/lib/view/article.ts';
import { pairIn, pairLinks } from '#src/lib/view/pair/choice.ts';
import { sheetPairHtml } from '#src/lib/view/pair/pages.ts';
import { sectionLines } from '#src/lib/view/pair/section.ts';
import { pairOf, sidesHtml, type Line, type Pair, type Side } from '#src/lib/view/pair/sides.ts';
import { viewOf } from '#src/lib/view/view.ts';

const today = '2026-11-21';
const portal = await loadPortal({ root: 'tests/fixtures/content-min', today });
const [arabic, italian] = [viewOf(portal, 'ar', today), viewOf(portal, 'it', today)];
const sheet = pieceOf(portal.sheets, 'salute/tessera-sanitaria');
const pair = pairOf(arabic, sheet, 'it');
const page = String(sheetPairHtml(pair));

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** All elements of some HTML that have a class or a name. */
function elements(text: string, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [parseFragment(text)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('tagName' in node && wanted(node)) found.push(node);
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
  }
  return found;
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((found) => found.name === name)?.value;
const count = (text: string, part: RegExp | string): number => text.split(part).length - 1;
const section = (reading: Reading, id: string): ReadingSection => {
  const found = reading.sections.find((part) => part.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
};
const both = (id: string): { id: string; own: ReadingSection; beside: ReadingSection } => ({
  id,
  own: section(pair.own.reading, id),
  beside: section(pair.beside.reading, id),
});
const parts = (lines: readonly Line[]): string[] =>
  lines.map((line) =>
    'both' in line ? 'both' : 'list' in line ? `${line.list} ${line.items.length}` : 'two',
  );

describe('a sheet in two languages', () => {
  test('says every section in both, each marked with its language and direction', () => {
    for (const { id } of pair.beside.reading.sections)
      expect(page).toContain(`<section id="${id}" class="part">`);
    const sides = elements(page, (element) => attribute(element, 'class') === 'beside');
    expect(sides.length).toBeGreaterThan(20);
    expect(new Set(sides.map((side) => [attribute(side, 'lang'), attribute(side, 'dir')].join()))).toEqual(
      new Set(['it,ltr']),
    );
  });

  test('has no id twice, and one heading of the page', () => {
    const ids = elements(page, (element) => attribute(element, 'id') !== undefined).map((element) =>
      attribute(element, 'id'),
    );
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    expect(count(page, '<h1')).toBe(1);
  });

  test('says once what holds for everybody: offices, picture, forms, sources, code', () => {
    expect(count(page, 'class="service"')).toBe(1);
    const alone = String(sheetMarkup(arabic, pair.own.reading));
    for (const part of ['<figure', 'class="service"', 'href="/_file/', '/ar/multimedia/'])
      expect([part, count(page, part)]).toEqual([part, count(alone, part)]);
    expect(count(page, 'class="sources"')).toBe(1);
    expect(count(page, 'class="code"')).toBe(1);
  });

  test('never has the operators’ notes', () => {
    const note: Section = { id: 'desk', c: [{ t: 'p', c: [{ t: 'text', v: 'Nota per lo sportello' }] }] };
    const noted = <Data>({ view, reading }: Side<Data>): Side<Data> => ({
      view,
      reading: {
        ...reading,
        sections: [...reading.sections, { id: 'desk', state: 'current', section: note }],
      },
    });
    const text = String(sheetPairHtml({ own: noted(pair.own), beside: noted(pair.beside) }));
    expect(text).toBe(page);
  });

  test('keeps the links of each side in its language', () => {
    const [own, beside] = ['own', 'beside'].map((side) =>
      elements(page, (element) => attribute(element, 'class') === side).flatMap((element) =>
        [...elementsIn(element)].flatMap((inner) => attribute(inner, 'href') ?? []),
      ),
    );
    expect(own?.filter((href) => href.startsWith('/ar/')).length).toBeGreaterThan(3);
    expect(beside?.filter((href) => href.startsWith('/it/')).length).toBeGreaterThan(3);
    expect(beside?.filter((href) => href.startsWith('/ar/'))).toEqual([]);
  });
});

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

describe('a section in two languages', () => {
  test('has its steps side by side, and its offices across', () => {
    expect(parts(sectionLines(pair, both('how')))).toContain('ol 2');
    expect(parts(sectionLines(pair, both('where')))).toEqual(['both', 'two']);
  });

  test('that has changed in Italian says so on the translation’s side only', () => {
    const changed = { ...both('needs').own, state: 'major' as const };
    const [first, ...rest] = sectionLines(pair, { ...both('needs'), own: changed });
    expect(String(sidesHtml(pair, first ? [first] : []))).toContain(arabic.t('state.majorSection'));
    expect(first && 'beside' in first && first.beside).toBeFalsy();
    expect(parts(rest)).toEqual(parts(sectionLines(pair, both('needs'))));
  });

  test('that holds no more is folded away, beside the Italian of today', () => {
    const old = { ...both('needs').own, state: 'critical' as const };
    const text = String(sidesHtml(pair, sectionLines(pair, { ...both('needs'), own: old })));
    const [own = '', beside = ''] = text.split('class="beside"');
    expect(own).toContain(arabic.t('state.criticalSection'));
    expect(own).toMatch(/<details>[^]*أحضر هذه الوثائق[^]*<\/details>/);
    expect(beside).not.toContain('<details');
    expect(beside).toContain('<ul class="documents">');
  });

  test.each([
    ['the translation has not', { beside: both('needs').beside }, 'own'],
    ['the Italian has no more', { own: both('needs').own }, 'beside'],
  ] as const)('that %s stands on one side, and the other says that it is missing', (_, one, missing) => {
    const [line] = sectionLines(pair, { id: 'needs', ...one });
    const side = line && missing in line ? String((line as Record<string, unknown>)[missing]) : '';
    const view = missing === 'own' ? arabic : italian;
    expect(side).toContain(view.t('pair.absent', { language: missing === 'own' ? 'العربية' : 'italiano' }));
  });

  test('shows the offices that only the Italian of today names', () => {
    const bare: Section = { id: 'where', c: [{ t: 'p', c: [{ t: 'text', v: 'اذهب' }] }] };
    const own = { ...both('where').own, section: bare, state: 'major' as const };
    const text = String(sidesHtml(pair, sectionLines(pair, { ...both('where'), own })));
    expect(count(text, 'class="service"')).toBe(1);
  });
});

test('two sides keep a place for what one of them lacks, and name the second language', () => {
  const text = String(sidesHtml(pair, [{ own: html`a`, beside: html`b` }, { own: html`c` }]));
  expect(count(text, '<div class="none">')).toBe(1);
  expect(text).toContain('<p class="side-name">Italiano</p>');
  expect(String(sidesHtml(pair, [{ own: html`a` }]))).not.toContain('beside');
});

describe('the way to two languages', () => {
  test('stands on a translation, and on the Italian to each of them', () => {
    expect(String(pairLinks(arabic, pair.own.reading))).toContain('/ar/salute/tessera-sanitaria/con/it/');
    const links = String(pairLinks(italian, pair.beside.reading));
    expect([...links.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/ar/salute/tessera-sanitaria/con/it/',
    ]);
  });

  test('is not offered where the page has no words of its own', () => {
    const english = viewOf(portal, 'en', today);
    expect(String(pairLinks(english, pairOf(english, sheet, 'it').own.reading))).toBe('');
  });

  test('leads from one language to another that has the sheet, else to the sheet alone', () => {
    const lead = pairIn((pair as Pair).own);
    expect(['ar', 'en', 'it'].map(lead)).toEqual([
      '/ar/salute/tessera-sanitaria/con/it/',
      '/en/salute/tessera-sanitaria/',
      '/it/salute/tessera-sanitaria/',
    ]);
  });
});
