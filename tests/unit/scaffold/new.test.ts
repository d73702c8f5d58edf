import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { Trouble } from '#src/lib/command/trouble.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { fieldHelp } from '#src/lib/domain/field.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { withDrafts } from '#src/lib/domain/preview.ts';
import { answersFor, type Ask } from '#src/lib/scaffold/answers.ts';
import { KINDS } from '#src/lib/scaffold/kinds.ts';
import type { Kind } from '#src/lib/scaffold/kind.ts';
import { makeNew, type Made } from '#scripts/new/make.ts';
import { THOROUGH } from '#tests/thorough.ts';
import { realContent } from '#tests/unit/content/real.ts';

const TODAY = '2026-11-21';
const copy = await realContent();
const place = { ...copy, today: TODAY };
afterAll(copy.remove);
const outside = join(copy.root, '..');
const poster = join(outside, 'La Copertina.PNG');
const leaflet = join(outside, 'Opuscolo Nuovo.pdf');
await sharp({ create: { width: 640, height: 360, channels: 3, background: '#17324d' } })
  .png()
  .toFile(poster);
await writeFile(leaflet, '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const kind = (name: string): Kind => {
  const found = KINDS.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const make = (name: string, given: Record<string, string>, ask?: Ask): Promise<Made> =>
  makeNew(kind(name), given, place, ask);
const page = { source: 'https://www.comune.bologna.it/pagina', 'source-title': 'Una pagina' };
const sheet = { hub: 'salute', kind: 'guide', topics: 'cure-e-medico' };

/** What each kind needs and nothing more, by the path it becomes. */
const WHOLE: Readonly<Record<string, [path: string, kind: string, given: Record<string, string>]>> = {
  'a procedure': [
    'sheets/salute/scegliere-il-pediatra/index.it.mdx',
    'sheet',
    { ...sheet, ...page, title: 'Scegliere il pediatra', kind: 'procedure', where: 'ausl-sportello' },
  ],
  'a right': [
    'sheets/salute/capire-i-tuoi-diritti/index.it.mdx',
    'sheet',
    { ...sheet, ...page, title: 'Capire i tuoi diritti', kind: 'right', audience: 'permit, family' },
  ],
  'a guide': ['sheets/salute/la-casa-sana/index.it.mdx', 'sheet', { ...sheet, title: 'La casa sana' }],
  'an emergency': [
    'sheets/salute/stare-male/index.it.mdx',
    'sheet',
    { ...sheet, title: 'Stare male', kind: 'emergency' },
  ],
  'an office': [
    'services/bologna/sportello-di-prova.yaml',
    'service',
    {
      ...{ municipality: 'bologna', name: 'Sportello di prova', type: 'anagrafe' },
      ...{ phone: '+39051204111', source: page.source },
    },
  ],
  'a news item': [
    'news/2026/apre-lo-sportello/index.it.mdx',
    'news',
    { ...page, title: 'Apre lo sportello', kind: 'news', hubs: 'salute' },
  ],
  'an event': [
    'news/2026/una-festa-in-piazza/index.it.mdx',
    'news',
    { ...page, title: 'Una festa in piazza', kind: 'event', start: '2026-12-01T17:00:00+01:00' },
  ],
  'an amount': [
    'facts/costo-di-prova.yaml',
    'fact',
    { ...page, label: 'Costo di prova', kind: 'money', value: '30,46', owner: 'salute' },
  ],
  'a word': [
    'terms/parola-di-prova.yaml',
    'term',
    { term: 'parola di prova', definition: 'Una parola che serve a provare.' },
  ],
  'a sentence': [
    'phrases/ho-perso-i-documenti.yaml',
    'phrase',
    { text: 'Ho perso i documenti.', hub: 'soggiorno' },
  ],
  'a leaflet': [
    'media/un-opuscolo/index.it.mdx',
    'media',
    {
      ...{
        title: 'Un opuscolo',
        kind: 'leaflet',
        hub: 'salute',
        topic: 'cure-e-medico',
        file: leaflet,
        poster,
      },
      ...{ alt: 'La copertina blu', credits: 'Regione', rights: 'Regione', licence: 'CC-BY-4.0' },
      consent: 'not-needed',
    },
  ],
  'a project': [
    'projects/progetto-di-prova/index.it.mdx',
    'project',
    { title: 'Progetto di prova', fund: 'FAMI 2021-2027', lead: 'Comune di Bologna' },
  ],
  'a translation': [
    'sheets/soggiorno/cittadinanza/index.tl.mdx',
    'translation',
    { lang: 'tl', piece: 'soggiorno/cittadinanza' },
  ],
};

/** Sheets and news have kinds of their own, which only differ by their sections and keys. */
const ALIKE = THOROUGH ? [] : ['a right', 'an emergency', 'an event'];

describe.each(Object.entries(WHOLE).filter(([name]) => !ALIKE.includes(name)))(
  '%s that is begun',
  (_, [path, name, given]) => {
    test('passes the check and explains every key in the schema’s words', async () => {
      const { draft, advice } = await make(name, given);
      expect(draft.files.map((file) => file.path)).toEqual([path]);
      expect(advice.filter(({ severity }) => severity === 'error')).toEqual([]);
      const text = await readFile(join(copy.root, path), 'utf8');
      const role = roleOf(path);
      if (name !== 'translation' && role && 'schema' in role)
        for (const [, key = ''] of text.matchAll(/^([a-zA-Z]+):/gm))
          expect(text).toContain(`# ${fieldHelp(role.schema, [key])?.it ?? '?'}\n${key}:`);
    });
  },
);

test('what is there already is not overwritten', async () => {
  const [path, name, given] = WHOLE['a procedure'] ?? ['', '', {}];
  const text = await readFile(join(copy.root, path), 'utf8');
  await expect(make(name, given)).rejects.toThrow(`${path} c’è già`);
  expect(await readFile(join(copy.root, path), 'utf8')).toBe(text);
});

test('a sentence comes after those that there are', async () => {
  const { phrases } = await loadPortal(place);
  const orders = [...phrases].map(([, { order }]) => order);
  expect(phrases.get('ho-perso-i-documenti')).toMatchObject({ hub: 'soggiorno', order: Math.max(...orders) });
  expect(orders.filter((order) => order === Math.max(...orders))).toHaveLength(1);
});

test('what is begun is no reader’s yet, and whoever previews it sees it', async () => {
  const portal = await loadPortal(place);
  expect(portal.sheets.get('salute/la-casa-sana')?.data.status).toBe('draft');
  expect(withDrafts(portal).sheets.get('salute/la-casa-sana')?.data.status).toBe('published');
  expect(portal.sheets.get('soggiorno/cittadinanza')?.translations['tl']?.pin?.status).toBe('draft');
});

test('published as it was begun, a sheet is refused for each text that nobody wrote', async () => {
  const path = join(copy.root, 'sheets/salute/la-casa-sana/index.it.mdx');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('status: draft', 'status: published'));
  const { findings } = await loadPortal(place);
  expect(findings.filter(({ rule }) => rule === 'text-unwritten').map(({ line }) => line)).toEqual([7, 51]);
  await writeFile(path, text);
});

const world = { portal: await loadPortal(place), today: TODAY, read: () => '' };
const stopped = async (answer: Promise<unknown>): Promise<Trouble> => {
  const trouble = await answer.catch((error: unknown) => error);
  expect(trouble).toBeInstanceOf(Trouble);
  return trouble as Trouble;
};

test.each<[why: string, kind: string, given: Record<string, string>, says: string[]]>([
  ['everything is missing', 'news', {}, ['Manca --title', 'Manca --kind', 'Manca --source.']],
  ['a HUB does not exist', 'sheet', { ...sheet, title: 'A', hub: 'sanita' }, ['«sanita» non c’è']],
  ['a flag is mistyped', 'term', { trem: 'a' }, ['Volevi scrivere --term?', '--definition']],
  ['a title is too long', 'sheet', { ...sheet, title: 'a'.repeat(71) }, ['--title: Il titolo']],
  ['a name leaves its folder', 'term', { term: 'a', definition: 'b', slug: '../b' }, ['--slug: Solo']],
  ['a sentence is too long', 'phrase', { text: 'a'.repeat(121) }, ['--text: La frase']],
  ['an address is none', 'news', { ...WHOLE['a news item']?.[2], source: 'ftp://x' }, ['--source:']],
  [
    'an amount is no number',
    'fact',
    { ...page, label: 'A', kind: 'money', value: 'tanto', owner: 'salute' },
    ['«tanto» non è un valore «money»'],
  ],
])('nothing is made when %s, and all of it is said in both languages', async (_, name, given, says) => {
  const trouble = await stopped(answersFor(kind(name), given, world));
  for (const words of says) expect(trouble.say.it).toContain(words);
  expect(trouble.say.en.split('\n').length).toBe(trouble.say.it.split('\n').length);
  expect(trouble.say.en).not.toBe(trouble.say.it);
});

describe('nothing is left behind', () => {
  test.each<[why: string, given: Record<string, string>, says: string]>([
    [
      'when a file to copy is not there',
      { slug: 'altro', poster: '/niente/qui.png' },
      '/niente/qui.png non c’è',
    ],
    [
      'when the check finds what no question asked',
      { slug: 'finto', poster: leaflet.replace('pdf', 'png') },
      '[picture-',
    ],
  ])('%s', async (_, given, says) => {
    await writeFile(leaflet.replace('pdf', 'png'), 'non è un’immagine');
    const before = await copy.paths();
    const trouble = await stopped(make('media', { ...WHOLE['a leaflet']?.[2], ...given }));
    expect(trouble.say.it).toContain(says);
    expect(await copy.paths()).toEqual(before);
  });

  test('when the person stops in the middle', async () => {
    const before = await copy.paths();
    const asked: string[] = [];
    const ask: Ask = ({ name }) => {
      asked.push(name);
      return name === 'slug' ? Promise.reject(new Error('stop')) : Promise.resolve('Un titolo');
    };
    await expect(make('project', {}, ask)).rejects.toThrow('stop');
    expect(asked).toEqual(['title', 'slug']);
    expect(await copy.paths()).toEqual(before);
  });
});

test('a person is asked only what was not given, and offered what will do', async () => {
  const asked: [string, string | undefined][] = [];
  const ask: Ask = ({ name }, _, otherwise) => {
    asked.push([name, otherwise]);
    return Promise.resolve(otherwise ?? 'Regione Emilia-Romagna');
  };
  await make('project', { title: 'Perché no? Un’idea', fund: 'FAMI' }, ask);
  expect(asked).toEqual([
    ['slug', 'perche-no-un-idea'],
    ['lead', undefined],
    ['summary', 'Da scrivere: che cosa fa il progetto.'],
  ]);
});
