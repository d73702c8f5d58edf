import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '#src/lib/browser/find.ts';
import { handoutKey } from '#src/lib/domain/handout.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { readPiece } from '#src/lib/domain/reading.ts';
import type { Say } from '#src/lib/domain/say.ts';
import {
  handoutFile,
  handoutFolder,
  handoutsOf,
  madeHandouts,
  type PossibleHandout,
} from '#src/lib/handout/made.ts';
import { makeHandouts, NO_BROWSER_FOR_HANDOUTS } from '#src/lib/handout/make.ts';
import { OFF_PAPER, onPaper } from '#src/lib/handout/on-paper.ts';
import { html, Html } from '#src/lib/prose/markup.ts';
import { sheetMarkup } from '#src/lib/view/article.ts';
import { viewOf } from '#src/lib/view/view.ts';
import { letters, missing } from '#tests/letters.ts';
import { uaFaults } from '#tests/pdf-ua/document.ts';
import { realPortal } from '#tests/unit/content/real.ts';
import { THOROUGH } from '#tests/thorough.ts';

const TODAY = '2026-11-21';
const SHEET = 'sociale/residenza';
const IN = ['it', 'en', 'ar', 'ur', 'fa', 'zh', 'bn', 'pa', 'ru', 'uk'];

/** One of each way of writing that fails in its own way. */
const FEW = ['it', 'ar', 'zh'];

const portal = await realPortal(TODAY);
const possible = handoutsOf(portal, TODAY);
const ofSheet = possible.filter(({ sheet }) => sheet === SHEET);
const browser = findBrowser();
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
const folder = (): string => mkdtempSync(join(tmpdir(), 'handouts-'));
const quiet = { browser, log: (): void => undefined };
const named = (one: PossibleHandout): string => handoutFile(one, one.make());

test('handouts are of sheets of the first priority, in every language that has the words, alone and beside the Italian', () => {
  expect(new Set(possible.map(({ sheet }) => portal.sheets.get(sheet)?.data.priority))).toEqual(new Set([1]));
  expect(
    IN.filter((code) => !ofSheet.some(({ lang, other }) => lang === code && other === undefined)),
  ).toEqual([]);
  expect(possible.filter(({ lang, other }) => lang === 'it' && other !== undefined)).toEqual([]);
  expect(ofSheet.find(({ lang, other }) => lang === 'ar' && other === 'it')?.stem).toMatch(/^\w{4}-ar-it$/);
});

test('what operators write for each other is on none of them', () => {
  const withNotes = possible.filter(({ sheet, lang }) => {
    const piece = portal.sheets.get(sheet);
    return lang === 'it' && piece?.source.body().some(({ id }) => id === 'desk');
  });
  expect(withNotes.length).toBeGreaterThan(0);
  for (const { sheet, make } of withNotes) {
    const desk = portal.sheets
      .get(sheet)
      ?.source.body()
      .find(({ id }) => id === 'desk');
    const sentences = JSON.stringify(desk?.c).match(/"v":"[^"]{40,}"/g) ?? [];
    const text = JSON.stringify(make().document.html);
    for (const sentence of sentences) expect(text).not.toContain(sentence.slice(5, -1));
  }
});

test('the style sheets keep off paper what handouts leave out', () => {
  const css = ['print', 'pair'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('\n');
  const hidden = [...css.matchAll(/([^{}]+)\{\s*display: none;\s*\}/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().replace(/^:root /, '')),
  );
  expect(OFF_PAPER.filter((name) => !hidden.includes(`.${name}`))).toEqual([]);
});

test('paper has what is open, and not what is for screens', () => {
  const { words, back } = onPaper(
    html`<p class="small screen-only">add</p><p>è “qui” &amp; là<br></p><details><summary>Bologna</summary><p>one</p></details><details open><summary>a</summary><p>b</p></details><p class="paper"><img src="/x.svg" alt="">scan</p>`,
  );
  expect(words.text).toBe(
    '<p>è “qui” &amp; là<br></p><details><summary>Bologna</summary></details><details open><summary>a</summary><p>b</p></details>',
  );
  expect(back.text).toBe('<p class="paper"><img src="/x.svg" alt="">scan</p>');
});

test('a handout has the words of the page, part by part, and its name changes when one of them does', () => {
  const italian = ofSheet.find(({ lang }) => lang === 'it');
  const made = italian?.make();
  const piece = portal.sheets.get(SHEET);
  if (!italian || !made || !piece) throw new Error('no sheet');
  const view = viewOf(portal, 'it', TODAY);
  const page = sheetMarkup(view, readPiece(piece, view.locale, portal.site.languages)).text;
  const parts = page.match(/<section id="(?!desk)[a-z]+" class="part">[\s\S]*?<\/section>/g) ?? [];
  expect(parts.length).toBeGreaterThan(4);
  const closed = (text: string): string => textOf(onPaper(new Html(text)).words.text);
  for (const part of parts) expect(textOf(made.document.html)).toContain(closed(part));
  expect(
    handoutsOf(portal, '2026-11-22')
      .find(({ stem }) => stem === italian.stem)
      ?.make().digest,
  ).toBe(made.digest);
  const other = otherWords(portal);
  expect(
    handoutsOf(other, TODAY)
      .find(({ stem }) => stem === italian.stem)
      ?.make().digest,
  ).not.toBe(made.digest);
});

test('no browser: a sentence, nothing made, no failure', async () => {
  const said: Say[] = [];
  const made = await makeHandouts(possible, folder(), { browser: undefined, log: (line) => said.push(line) });
  expect(said).toEqual([NO_BROWSER_FOR_HANDOUTS]);
  expect(made).toEqual({ made: 0, kept: 0, heavy: [] });
});

test('nothing made: pages know of nothing, and nobody is asked for words', async () => {
  const { handouts, files } = await madeHandouts(portal, TODAY, folder());
  expect([handouts.size, files.size]).toEqual([0, 0]);
});

describe.runIf(browser)('the PDF', () => {
  const chosen = ofSheet.filter(
    ({ lang, other }) => (THOROUGH ? IN : FEW).includes(lang) && (other === undefined || lang === 'ar'),
  );
  const cache = folder();
  const first = handoutFolder(cache);
  const made = makeHandouts(chosen, first, quiet);

  test.each(chosen.map((one) => [one.stem, one] as const))(
    'of %s is tagged, in its language, with its title and no clock',
    async (_, one) => {
      await made;
      const pdf = await PDFDocument.load(readFileSync(join(first, named(one))), { updateMetadata: false });
      const said = (...path: string[]): string | undefined =>
        path
          .reduce<PDFObject | undefined>(
            (at, name) => (at instanceof PDFDict ? at.lookup(PDFName.of(name)) : undefined),
            pdf.catalog,
          )
          ?.toString();
      const { tag } = viewOf(portal, one.lang, TODAY).locale;
      const piece = portal.sheets.get(SHEET);
      expect(said('StructTreeRoot', 'Type')).toBe('/StructTreeRoot');
      expect(said('MarkInfo', 'Marked')).toBe('true');
      expect(said('Lang')).toBe(`(${tag})`);
      expect(pdf.getCreationDate()?.getUTCFullYear()).toBe(2000);
      expect(pdf.getTitle()).toContain((piece?.translations[one.lang] ?? piece?.source)?.words.title);
    },
  );

  test.each(chosen.map((one) => [one.stem, one] as const))(
    'of %s has nothing that a machine finds wrong by PDF/UA',
    async (_, one) => {
      await made;
      const pdf = await PDFDocument.load(readFileSync(join(first, named(one))), { updateMetadata: false });
      expect(uaFaults(pdf)).toEqual([]);
    },
  );

  test.each([
    ['06', ({ catalog }: PDFDocument) => catalog.delete(PDFName.of('Metadata'))],
    ['07', ({ catalog }: PDFDocument) => catalog.delete(PDFName.of('ViewerPreferences'))],
    ['09', (pdf: PDFDocument) => swap(pdf, 'S', 'LBody', 'P')],
    ['11', ({ catalog }: PDFDocument) => catalog.delete(PDFName.of('Lang'))],
    ['13', (pdf: PDFDocument) => swap(pdf, 'Alt')],
    ['14', (pdf: PDFDocument) => swap(pdf, 'S', 'H2', 'H4')],
    ['28', (pdf: PDFDocument) => swap(pdf, 'Contents')],
    ['10', (pdf: PDFDocument) => swap(pdf, 'ToUnicode')],
    ['31', (pdf: PDFDocument) => swap(pdf, 'FontFile2')],
    ['01', (pdf: PDFDocument) => swap(pdf, 'K')],
  ] as const)(
    'is judged: what is taken away from it is missed, by checkpoint %s',
    async (checkpoint, spoil) => {
      await made;
      const [one] = chosen;
      if (!one) throw new Error('no handout');
      const pdf = await PDFDocument.load(readFileSync(join(first, named(one))), { updateMetadata: false });
      spoil(pdf);
      expect(uaFaults(pdf).join('\n')).toMatch(new RegExp(`^${checkpoint} `, 'm'));
    },
  );

  test.runIf(hasPdftotext).each(chosen.map((one) => [one.stem, one] as const))(
    'of %s gives back the page’s text letter by letter, whatever the script',
    async (_, one) => {
      await made;
      const file = join(first, named(one));
      const pdf = letters(execFileSync('pdftotext', [file, '-']).toString());
      const page = letters(shownText(one.make().document.html));
      expect(missing(page, pdf)).toBe('');
      // Nastaliq draws some letters of two shapes now and then, and each is read as one.
      const twice = one.lang === 'ur' ? /^[قکگ]{0,20}$/ : /^$/;
      expect(missing(pdf, page)).toMatch(twice);
    },
  );

  test('made twice is the same, byte for byte', async () => {
    await made;
    const second = folder();
    const some = chosen.filter(({ lang }) => lang === 'ar').slice(0, 1);
    await makeHandouts(some, second, quiet);
    for (const name of readdirSync(second))
      expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name)))).toBe(true);
    expect(readdirSync(second)).toHaveLength(1);
  });

  test.runIf(THOROUGH)(
    'of the longest sheet is light enough for a slow line, in the hands that take most room',
    async () => {
      const heaviest = possible.filter(({ stem }) => /^prm1-(zh|ur|bn|ar)-it$/.test(stem));
      expect(heaviest).toHaveLength(4);
      expect((await makeHandouts(heaviest, folder(), quiet)).heavy).toEqual([]);
    },
  );

  test('is on the site only while it says what the sheet says, and made once', async () => {
    await made;
    const one = chosen[0];
    if (!one) throw new Error('no handout');
    const name = named(one);
    const { handouts, files } = await madeHandouts(portal, TODAY, cache);
    expect(handouts.size).toBe(chosen.length);
    expect(files.get(`/_handout/${name}`)).toBe(join(first, name));
    expect(handouts.get(handoutKey(one.lang, SHEET))).toEqual({
      path: `/_handout/${name}`,
      bytes: statSync(join(first, name)).size,
    });
    const lost = await madeHandouts(otherWords(portal), TODAY, cache);
    expect(lost.handouts.has(handoutKey('it', SHEET))).toBe(false);
    const again = folder();
    writeFileSync(join(again, name), 'as it is');
    writeFileSync(join(again, `${one.stem}-0123456789.pdf`), 'old');
    expect(await makeHandouts([one], again, quiet)).toEqual({ made: 0, kept: 1, heavy: [] });
    expect(readdirSync(again)).toEqual([name]);
  });
});

/** Takes a key out of all that a document is made of, or says another type where it says one. */
function swap(pdf: PDFDocument, key: string, from?: string, to?: string): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (to === undefined) {
      if (!object.has(PDFName.of('ParentTree'))) object.delete(PDFName.of(key));
    } else if (object.get(PDFName.of(key))?.toString() === `/${from}`)
      object.set(PDFName.of(key), PDFName.of(to));
  }
}

/** The same content with one other word in the sheet. */
function otherWords(from: Portal): Portal {
  const piece = from.sheets.get(SHEET);
  if (!piece) throw new Error('no sheet');
  const words = { ...piece.source.words, summary: `${piece.source.words.summary} Oggi.` };
  const changed = { ...piece, source: { ...piece.source, words } };
  return { ...from, sheets: new Map([...from.sheets, [SHEET, changed]]) };
}

const textOf = (text: string): string =>
  DomUtils.innerText(parseDocument(text).children).replaceAll(/\s+/g, ' ');

/** What a reader of the document sees: its words, the numbers of lists, and the addresses of sources, which paper spells out. */
function shownText(text: string): string {
  const document = parseDocument(text);
  const [body] = DomUtils.getElementsByTagName('body', document, true, 1);
  if (!body) throw new Error('no body');
  const elements = DomUtils.getElementsByTagName('*', body, true);
  const withClass = (name: string): typeof elements =>
    elements.filter(({ attribs }) => attribs['class']?.split(' ').includes(name));
  const numbers = DomUtils.getElementsByTagName('ol', body, true).flatMap(({ children }) =>
    children.filter((child) => 'name' in child && child.name === 'li').map((_, index) => index + 1),
  );
  const sources = withClass('sources')
    .flatMap((list) => DomUtils.getElementsByTagName('a', list, true))
    .map(({ attribs }) => attribs['href'] ?? '')
    .filter((href) => href.startsWith('http'));
  return [DomUtils.innerText(body), ...numbers, ...sources].join(' ');
}
