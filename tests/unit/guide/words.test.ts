import { describe, expect, test } from 'vitest';
import { inlineText } from '#src/lib/prose/text.ts';
import { withoutFont } from '#src/lib/print/font/faces.ts';
import { linesOf, lineOf } from '#src/lib/guide/text.ts';
import { scenesOf } from '#src/lib/guide/scenes.ts';
import { guideWords, type GuideWords } from '#src/lib/guide/words.ts';
import { leaflet } from '#src/lib/guide/leaflet.ts';
import { html, Html } from '#src/lib/prose/markup.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';
import { guides, portal, today } from './portal.ts';

describe('the words of a guide', () => {
  test('are there for four sheets in every language of the site', () => {
    expect(portal.site.guides).toHaveLength(4);
    expect(guides).toHaveLength(4 * portal.site.languages.filter(({ status }) => status !== 'hidden').length);
  });

  test.each(guides.map((guide) => [guide.lang, guide.sheet, guide] as const))(
    'in %s, of %s, are those of the sheet',
    (lang, sheet, { words, view }) => {
      const piece = portal.sheets.get(sheet);
      const text = lang === 'it' ? piece?.source : piece?.translations[lang];
      const how = text?.body().find(({ id }) => id === 'how')?.c ?? [];
      const steps = how.flatMap((block) => (block.t === 'steps' ? block.c : []));
      expect(words.title).toBe(text?.words.title);
      expect(words.steps.map(({ title }) => title)).toEqual(steps.map(({ title }) => title));
      expect(words.documents.length + words.oneOf.length).toBe(piece?.data.documents.length);
      expect(words.machine).toBe(lang !== 'it');
      expect(words.url).toBe(`${portal.site.url}/s/${lang}/${piece?.data.code}/`);
      // The first step's first sentence stands whole in what is printed.
      const first = steps[0]?.c.find((block) => block.t === 'p');
      const said =
        first?.t === 'p' ? inlineText(first.c.slice(0, 1), { fact: () => '', contact: () => '' }) : '';
      expect(lineOf(words.steps[0]?.first ?? html``)).toContain(said.replaceAll(/\s+/g, ' ').trim());
      const page = leaflet(view, words).html.replace(/<style>[^]*?<\/style>/, '');
      expect(withoutFont(lineOf(new Html(page)), view.locale)).toEqual([]);
      expect(page).not.toMatch(/<a\b/);
    },
  );

  test('say where a statement rests on a weak source', () => {
    const words = guideWords(viewOf(portal, 'it', today), 'sociale/residenza');
    expect(lineOf(words?.costs ?? html``)).toContain('da confermare');
  });

  test('say of a document asked of some only that it is, on paper whatever is left out there, and in the video', () => {
    const view = viewOf(portal, 'it', today);
    const words = guideWords(view, 'sociale/residenza');
    if (!words) throw new Error('The sheet has lost its guide');
    const some = words.documents.filter(({ need }) => need === 'if');
    const page = leaflet(view, words).html;
    expect(some.map(({ name }) => lineOf(name))).toEqual([
      "Visto d'ingresso",
      'Documenti di matrimonio e di parentela',
    ]);
    expect(page.match(/<li class="conditional">/g)).toHaveLength(some.length);
    expect(page).toMatch(/\.drop-2 \.documents li:not\(\.conditional\) small/);
    expect(documentsIn(view, words)).toContain("Visto d'ingresso (solo se è il tuo caso)");
    expect(documentsIn(view, words)).not.toContain('Passaporto (solo');
  });

  test('say of documents of which one is enough that it is, in the video too, with the comma of the language', () => {
    const spoken = (lang: string): string => {
      const view = viewOf(portal, lang, today);
      const words = guideWords(view, 'lavoro/centro-impiego');
      return words ? documentsIn(view, words) : '';
    };
    expect(spoken('it')).toContain(
      'Documento di identità, Codice fiscale Uno di questi documenti: Permesso di soggiorno, Ricevuta',
    );
    expect(spoken('ar')).toContain('Permesso di soggiorno، إيصال');
    expect(spoken('zh')).toContain('Permesso di soggiorno、居留许可申请收据');
  });

  test('are not there for a sheet that the site does not list', () => {
    expect(guideWords(viewOf(portal, 'it', today), 'salute/medico-di-base')).toBeUndefined();
  });

  test('are not there where the translation no longer says what the Italian says', () => {
    const sheet = 'sociale/residenza';
    const piece = portal.sheets.get(sheet);
    const english = piece?.translations['en'];
    if (!piece || !english?.pin) throw new Error('The sheet has lost its English');
    const stale = {
      ...english,
      pin: {
        ...english.pin,
        // After the changes that the sheet declares, which would weigh less.
        at: '2026-11-22',
        sections: { ...english.pin.sections, how: english.pin.sections.what ?? '' },
      },
    };
    const changed = { ...piece, translations: { ...piece.translations, en: stale } };
    const other = { ...portal, sheets: new Map(portal.sheets).set(sheet, changed) };
    expect(guideWords(viewOf(other, 'en', today), sheet)).toBeUndefined();
    expect(guideWords(viewOf(other, 'fr', today), sheet)).toBeDefined();
  });
});

/** What the video says on its picture of the documents. */
const documentsIn = (view: View, words: GuideWords): string =>
  scenesOf(view, words)
    .filter(({ kind }) => kind === 'documents')
    .flatMap(({ spoken }) => spoken)
    .join(' ');

test('HTML as lines of text keeps blocks apart and letters as they are', () => {
  expect(linesOf(html`<p>Uno &amp; <b>due</b></p><ul><li>tre</li><li>${'<4>'}</li></ul>`)).toEqual([
    'Uno & due',
    'tre',
    '<4>',
  ]);
});
