import { expect, test } from 'vitest';
import { ownWords } from '#src/lib/check/writing/own-words.ts';
import { spellingOf } from '#src/lib/check/writing/spelling-of.ts';
import { readRecord } from '#src/lib/content/record.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { guide } from '#tests/unit/content/minimal.ts';

const KNOWN = new Set(
  'una scheda breve per provare il controllo vai allo sportello del comune con passaporto e chiedi la tessera entro giorni chiama ufficio di centro un amico'.split(
    ' ',
  ),
);
const knows = (word: string): boolean => KNOWN.has(word);
const record = (path: string, text: string): FileRecord => readRecord(path, text, Buffer.from(text));
const sheet = (words: string): FileRecord =>
  record(
    'sheets/salute/una/index.it.mdx',
    guide({ body: `<Section id="what">\n\n${words}\n\n</Section>\n` }),
  );

/** `path:line word` of each finding. */
const told = (...records: FileRecord[]): string[] =>
  spellingOf(records, knows).map(({ path, line, what }) => `${path}:${line} ${what.it}`);

test('a word that nobody knows is told once for each text, on its line', () => {
  expect(told(sheet('Vai allo sportelo, allo sportelo.'))).toEqual([
    'sheets/salute/una/index.it.mdx:15 «sportelo» non è nel dizionario.',
  ]);
});

test.each([
  ['a capital at the beginning', 'Chiama il Comune.'],
  ['acronyms, numbers and data', 'Chiama INPS, 30 giorni, <Fact id="costo" />.'],
  ['what is cut short before an apostrophe', "Chiama l’ufficio con un po’ di giorni, dell'ufficio."],
  ['addresses', 'Vai con www.esempio.it, portale.gov.it e nome@esempio.it.'],
])('%s: no fault', (_, words) => {
  expect(told(sheet(words))).toEqual([]);
});

test('the names of places and offices are right wherever they stand', () => {
  const town = record('municipalities/forli.yaml', 'name: Forlì\nprovince: FC\n');
  expect(told(sheet('Vai con Forlì.'))).toHaveLength(1);
  expect(told(sheet('Vai con Forlì.'), town)).toEqual([]);
});

test('short texts of entities are looked at too; translations are not Italian', () => {
  const topic = record('topics/casa.yaml', 'name: Scheda\ndescription: Il controlo.\n');
  expect(told(topic)).toEqual(['topics/casa.yaml:1 «controlo» non è nel dizionario.']);
  expect(told(record('sheets/salute/una/index.en.mdx', '---\ntitle: Wrrd\n---\n'))).toEqual([]);
});

test('the content’s own list has a word a line, and remarks', () => {
  expect([...ownWords('# parole\ncookie\n\n  Hub  # nome\n')]).toEqual(['cookie', 'Hub']);
});
