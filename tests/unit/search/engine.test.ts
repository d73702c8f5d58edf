import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Engine } from '#src/lib/search/engine.ts';
import type { Filters } from '#src/lib/search/document.ts';
import { indexed, loader, page } from './indexed.ts';

const PAGES = [
  page('permesso', {
    title: 'Rinnovare il permesso di soggiorno',
    summary: 'Quando e come si chiede il rinnovo.',
    keywords: ['permesso giallo', 'questura'],
    text: 'La domanda si presenta alla posta con il kit. Servono il passaporto e quattro fotografie.',
    facets: { hub: ['soggiorno'], town: ['ravenna'] },
  }),
  page('medico', {
    title: 'Scegliere il medico di base',
    summary: 'Ogni persona iscritta ha un medico.',
    keywords: ['SSN', 'tessera sanitaria'],
    text: 'Il medico prescrive farmaci e visite. La scelta si fa allo sportello della posta o in farmacia.',
    facets: { hub: ['salute'], town: ['faenza'] },
  }),
  page('scuola', {
    title: 'Iscrivere i figli a scuola',
    summary: 'La scuola è per tutti i bambini.',
    keywords: ['asilo'],
    text: "L'iscrizione si fa in segreteria. Serve il certificato delle vaccinazioni.",
    facets: { hub: ['formazione'], town: ['ravenna', 'faenza'] },
  }),
  page('lavoro', {
    title: 'Il contratto di lavoro',
    summary: 'Che cosa deve esserci scritto.',
    text: 'Il contratto dice la paga e le ore. In farmacia e in fabbrica valgono contratti diversi.',
    facets: { hub: ['lavoro'], town: [] },
  }),
];

const files = await indexed('it', PAGES);
const engine = await Engine.open(files.first, loader(files).load);

async function found(query: string, filters: Filters = {}): Promise<string[]> {
  const { hits } = await engine.search(query, filters);
  return hits.map(({ document }) => engine.first.ids[document] ?? '');
}

test.each([
  ['a word of its title', 'permesso', 'permesso'],
  ['a keyword', 'tessera', 'medico'],
  ['an acronym', 'ssn', 'medico'],
  ['a word of its summary', 'bambini', 'scuola'],
  ['a word of its text', 'vaccinazioni', 'scuola'],
  ['another form of a word', 'permessi', 'permesso'],
  ['capitals and accents', 'PASSAPÒRTO', 'permesso'],
  ['a word behind an apostrophe', "l'iscrizione", 'scuola'],
  ['the beginning of a word, while it is typed', 'vacc', 'scuola'],
  ['the beginning of the last word', 'certificato vac', 'scuola'],
  ['a letter too few', 'pasaporto', 'permesso'],
  ['a letter too many', 'contrattto', 'lavoro'],
  ['a wrong letter', 'medixo', 'medico'],
  ['two letters that changed places', 'questrua', 'permesso'],
  ['a question in plain words', 'dove posso fare le fotografie per il passaporto?', 'permesso'],
])('a page is found first by %s', async (_, query, id) => {
  expect((await found(query))[0]).toBe(id);
});

test('a word with a space after it is no beginning', async () => {
  const typing = await engine.search('vacc');
  const typed = await engine.search('vacc ');
  expect(typing.hits[0]?.score).toBeGreaterThan(typed.hits[0]?.score ?? 0);
});

test('a page that has more of the words comes before one that has fewer', async () => {
  expect((await found('contratto farmacia')).slice(0, 2)).toEqual(['lavoro', 'medico']);
  const [one] = (await engine.search('farmacia')).hits.filter(({ document }) => document === 3);
  const [both] = (await engine.search('contratto farmacia')).hits.filter(({ document }) => document === 3);
  expect(both?.score).toBeGreaterThan(one?.score ?? Infinity);
});

test('a word in the title counts more than in the text', async () => {
  const twice = await indexed('it', [
    page('text', { title: 'Altro', text: 'casa' }),
    page('title', { title: 'casa', text: 'altro' }),
  ]);
  const small = await Engine.open(twice.first, loader(twice).load);
  const [best] = (await small.search('casa')).hits;
  expect(small.first.ids[best?.document ?? -1]).toBe('title');
});

test.each<[string, Filters, string[]]>([
  ['one value', { town: ['faenza'] }, ['medico']],
  ['any of several values', { town: ['faenza', 'ravenna'] }, ['medico', 'permesso']],
  ['all of several facets', { town: ['ravenna'], hub: ['soggiorno'] }, ['permesso']],
  ['no value, which is all', { town: [] }, ['medico', 'permesso']],
  ['a value that no page has', { town: ['forli'] }, []],
  ['a facet that is not there', { age: ['adult'] }, []],
])('pages can be narrowed down by %s', async (_, filters, ids) => {
  expect((await found('posta', filters)).sort()).toEqual(ids);
});

test('known words are told from strange ones', async () => {
  expect((await engine.search('permesso')).coverage).toBe(1);
  expect((await engine.search('xyzzy')).coverage).toBe(0);
  const { coverage } = await engine.search('permesso xyzzy');
  expect(coverage).toBeGreaterThan(0);
  expect(coverage).toBeLessThan(1);
});

test.each([
  ['nothing', ''],
  ['spaces', ' \t\n '],
  ['signs', '?!… "()[]{}*+\\^$|'],
  ['emoji', '🎉👩‍👩‍👧❤️'],
  ['control characters', '\u0000\u001B\u007F\u2028'],
  ['half a letter', '\uD83D'],
  ['lone marks', '\u0301\u0301'],
])('a query of %s finds nothing', async (_, query) => {
  expect(await engine.search(query)).toEqual({ hits: [], coverage: 0 });
});

test.each([
  ['10,000 letters', 'permesso '.repeat(1111)],
  ['a page of text', `permesso ${'nulla di nulla '.repeat(700)}`],
  ['markup', '<script>alert("permesso")</script>'],
  ['many scripts', 'permesso тест مرحبا 学习 ডাক্তার ਡਾਕਟਰ 🎉'],
  ['names that every object has', 'permesso constructor __proto__ toString'],
])('a query of %s still finds the page', async (_, query) => {
  expect((await found(query))[0]).toBe('permesso');
});

test('one word of 10,000 letters finds nothing', async () => {
  expect(await found('permesso'.repeat(1250))).toEqual([]);
});

test('no query is an error, and the best comes first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (query) => {
      const scores = (await engine.search(query)).hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score > 0)).toBe(true);
    }),
  );
});

test('an index without pages finds nothing', async () => {
  const none = await indexed('it', []);
  const empty = await Engine.open(none.first, loader(none).load);
  expect((await empty.search('permesso')).hits).toEqual([]);
});

test('files are asked for once, and only when somebody has typed', async () => {
  const { load, asked } = loader(files);
  const fresh = await Engine.open(files.first, load);
  expect(asked).toEqual([files.first]);
  await fresh.search('permesso');
  await fresh.search('medico permesso');
  expect([...new Set(asked)]).toEqual(asked);
});

test('a missing first file is an error that names it', async () => {
  await expect(Engine.open('it/gone', loader(files).load)).rejects.toThrow('it/gone');
});

test.each(['words', 's0'])(
  'a missing file of %s is an error that names it, and is asked for again',
  async (what) => {
    const broken = { ...files, files: new Map(files.files) };
    broken.files.delete(`it/${what}`);
    let line = loader(broken).load;
    const fresh = await Engine.open(files.first, (name) => line(name));
    await expect(fresh.search('permesso')).rejects.toThrow(`it/${what}`);
    line = loader(files).load;
    expect((await fresh.search('permesso')).hits).not.toEqual([]);
  },
);
