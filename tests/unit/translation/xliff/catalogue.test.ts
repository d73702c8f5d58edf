import { describe, expect, test } from 'vitest';
import { readRecord } from '#src/lib/content/record.ts';
import type { CatalogueEntry } from '#src/lib/domain/catalogue.ts';
import { fingerprint } from '#src/lib/domain/fingerprint.ts';
import { catalogueExchange, type Catalogue, type Entities } from '#src/lib/translation/xliff/catalogue.ts';
import { importCatalogue } from '#src/lib/translation/xliff/import-catalogue.ts';
import { readXliff } from '#src/lib/translation/xliff/read.ts';
import { xliff12 } from '#src/lib/translation/xliff/write-1.ts';
import { xliff21 } from '#src/lib/translation/xliff/write.ts';
import { locale, NO_GLOSSARY } from './content.ts';

const ENTITIES: Entities = new Map([
  ['passaporto', { name: 'Passaporto', what: 'Un documento per viaggiare.' }],
  ['foto', { name: 'Foto tessera' }],
]);
const NOW = fingerprint(['Passaporto', 'Un documento per viaggiare.']);
const TEXT = `# Un commento.
passaporto: { name: "Passeport", what: Un document pour voyager., $s: machine, $e: motore, $h: ${NOW} }
`;
const read = (path: string, text: string) => readRecord(path, text, Buffer.from(text));
const catalogueOf = (text: string): Catalogue => ({
  text,
  entries: new Map(
    Object.entries(read('l10n/fr/documents.yaml', text).value as Record<string, CatalogueEntry>),
  ),
});
const CATALOGUE = catalogueOf(TEXT);

const sentOf = (entities: Entities, catalogue: Catalogue) =>
  catalogueExchange({
    collection: 'documents',
    entities,
    catalogue,
    locale: locale('fr'),
    at: '2026-05-02',
    glossary: NO_GLOSSARY,
    wanted: () => true,
  });

const back = (xliff: string, entities = ENTITIES, catalogue = CATALOGUE, wishes = {}) =>
  importCatalogue(
    'prova.xlf',
    readXliff('prova.xlf', xliff),
    { collection: 'documents', entities, catalogue, read },
    wishes,
  );

describe.each([
  ['2.1', xliff21],
  ['1.2', xliff12],
])('short texts as XLIFF %s', (_, write) => {
  const sent = write(sentOf(ENTITIES, CATALOGUE));

  test('come back as they went: there is nothing to write', () => {
    expect(back(sent)).toMatchObject({ refusals: [] });
    expect(back(sent).text).toBeUndefined();
  });

  test('changed, they change in their place, with the comments and the other entries as they were', () => {
    const { text } = back(sent.replace('>Passeport<', '>Le passeport<'));
    expect(text).toBe(TEXT.replace('"Passeport"', '"Le passeport"'));
  });
});

const sent = xliff21(sentOf(ENTITIES, CATALOGUE));
const withPhoto = sent.replace(
  /(<unit id="foto\.name"[\s\S]*?)state="initial"><source>Foto tessera<\/source>/,
  '$1state="final"><source>Foto tessera</source><target>Photo d’identité</target>',
);

test('a new entry is added with its status and the fingerprint of its Italian', () => {
  const entry = catalogueOf(back(withPhoto).text ?? '').entries.get('foto');
  expect(entry).toEqual({ name: 'Photo d’identité', $s: 'approved', $h: fingerprint(['Foto tessera']) });
});

describe('when the Italian has changed since', () => {
  const today: Entities = new Map([...ENTITIES, ['foto', { name: 'Due foto tessera' }]]);
  test('an entry comes in with the old fingerprint: it is outdated', () => {
    const entry = catalogueOf(back(withPhoto, today).text ?? '').entries.get('foto');
    expect(entry?.$h).toBe(fingerprint(['Foto tessera']));
  });

  test('an entry that nobody touched stays outdated', () => {
    const old: Entities = new Map([['passaporto', { name: 'Passaporto valido', what: 'Un documento.' }]]);
    const out = xliff21(sentOf(old, CATALOGUE));
    expect(out).toContain('subState="sister-hub:outdated"');
    expect(back(out, old).text).toBeUndefined();
    const touched = back(out.replace('>Passeport<', '>Passeport valide<'), old, CATALOGUE, {
      status: 'review',
    });
    expect(catalogueOf(touched.text ?? '').entries.get('passaporto')).toMatchObject({
      $s: 'review',
      $h: fingerprint(['Passaporto valido', 'Un documento.']),
    });
  });
});

test('a fingerprint that an older version weighed otherwise is of the same words: nothing is outdated', () => {
  const [name, text = '', risk = ''] = NOW.split('-');
  const old = `${name}-${text}-0000-${NOW.slice([name, text, risk].join('-').length + 1)}`;
  expect(old).not.toBe(NOW);
  const aged = catalogueOf(TEXT.replace(NOW, old));
  expect(xliff21(sentOf(ENTITIES, aged))).not.toContain('outdated');
  expect(back(sent.replace(NOW, old)).refusals).toEqual([]);
});

test.each([
  ['an entry that is gone', sent, new Map([...ENTITIES].slice(0, 1)), 'non c’è più in documents'],
  ['other Italian', sent.replace('<source>Foto', '<source>Due foto'), ENTITIES, 'non è quello esportato'],
  [
    'a text that the collection has not',
    sent.replace('id="foto.name"', 'id="foto.title"'),
    ENTITIES,
    'foto.title',
  ],
  [
    'mark-up in a short text',
    sent.replace('>Passeport<', '><ph id="9"/>Passeport<'),
    ENTITIES,
    'codice in più',
  ],
])('%s is refused', (_, xliff, entities, words) => {
  const { refusals, text } = back(xliff, entities);
  expect(text).toBeUndefined();
  expect(refusals.map(({ what }) => what.it).join(' ')).toContain(words);
});

test('a catalogue that somebody has worked on since is not written over', () => {
  const newer = catalogueOf(TEXT.replace('Passeport', 'Un passeport'));
  expect(back(sent, ENTITIES, newer).refusals[0]?.what.it).toContain('cambiato dopo l’esportazione');
});
