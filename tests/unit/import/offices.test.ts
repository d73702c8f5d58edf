import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Trouble } from '#src/lib/command/trouble.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { columnsOf } from '#src/lib/import/columns.ts';
import { planOffices, type OfficesPlan } from '#src/lib/import/offices.ts';
import { officesText } from '#src/lib/import/offices-text.ts';
import { readTable } from '#src/lib/import/table.ts';
import { importServices } from '#scripts/import-services/run.ts';
import { realContent } from '#tests/unit/content/real.ts';
import { times } from '#tests/thorough.ts';

const copy = await realContent();
const place = { ...copy, today: '2026-11-21' };
afterAll(copy.remove);
const portal = await loadPortal(place);
const file = join(copy.root, '..', 'uffici.csv');
const SOURCE = 'https://www.comune.bologna.it/elenco';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const plan = (text: string, type = 'caf'): OfficesPlan =>
  planOffices(readTable(bytes(text)), portal, { type, source: SOURCE, map: [] });
const data = (text: string): unknown => parse(plan(text).files[0]?.text ?? '');

describe('a table is read as it was meant', () => {
  const text = 'Nome;Comune\nCaffè «Più»;Forlì\n';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  test.each([
    ['UTF-8', 'utf-8', bytes(text)],
    ['UTF-8 with a mark', 'utf-8', bytes(`\uFEFF${text}`)],
    ['UTF-16 from a spreadsheet', 'utf-16le', utf16],
    ['UTF-16, the other way round', 'utf-16be', Buffer.from(utf16).swap16()],
    ['Windows-1252', 'windows-1252', Buffer.from(text, 'latin1')],
  ])('in %s', (_, encoding, from) => {
    const table = readTable(from);
    expect(table.encoding).toBe(encoding);
    expect(table.head).toEqual(['Nome', 'Comune']);
    expect(table.rows).toEqual([{ line: 2, cells: ['Caffè «Più»', 'Forlì'] }]);
  });

  test('whatever stands between the cells, and whatever they hold', () => {
    const cell = fc
      .string({ minLength: 1, maxLength: 12 })
      .map((one) => `a${one.replace(/[\r\n\0\s]/g, '')}z`);
    const quoted = (one: string): string => `"${one.replaceAll('"', '""')}"`;
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (those, sign, end) => {
          const lines = [['x', 'y', 'z'], ...those].map((row) => row.map(quoted).join(sign));
          expect(readTable(bytes(lines.join(end))).rows.map(({ cells }) => cells)).toEqual(those);
        },
      ),
    );
  });

  test.each([
    ['quotes that do not close', bytes('Nome;Comune\n"Caf;Bologna\n'), 'virgolette'],
    ['a spreadsheet itself', Buffer.from('PK\x03\x04\0\0\0\0Nome'), 'CSV UTF-8'],
    ['a head without rows', bytes('Nome;Comune\n'), 'non ha righe'],
    ['nothing', bytes(''), 'non ha righe'],
  ])('but not %s', (_, from, words) => {
    expect(() => readTable(from)).toThrow(Trouble);
    expect(() => readTable(from)).toThrow(words);
  });
});

describe('an office from a row', () => {
  test('has what the row says, in the schema’s form', () => {
    expect(
      data(
        'Denominazione;Città;Indirizzo;CAP;Telefono;Cellulare;E-mail;Sito web;Orario;Latitudine;Longitudine\n' +
          'Sportello Nuovo;BOLOGNA;Via Prova 5;40121;051/204111;333 1234567;a@b.it;www.prova.it;lun-ven 9-13;44,49;11,34\n',
      ),
    ).toEqual({
      ...{ type: 'caf', name: 'Sportello Nuovo', municipality: 'bologna' },
      address: { street: 'Via Prova 5', postalCode: '40121', lat: 44.49, lon: 11.34 },
      phones: [{ number: '+39051204111' }, { number: '+393331234567', kind: 'mobile' }],
      ...{ emails: ['a@b.it'], url: 'http://www.prova.it' },
      hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], open: '09:00', close: '13:00' }],
      ...{ source: SOURCE, verified: 'never' },
    });
  });

  test('leaves out what nobody can be sure of, and says so', () => {
    const { files } = plan(
      'Nome;Comune;Indirizzo;CAP;Telefono;Email;Lat;Lon\nUno;Bologna;Via A 1;401;chiedere;boh;0;0\n',
    );
    expect(parse(files[0]?.text ?? '')).toEqual({
      ...{ type: 'caf', name: 'Uno', municipality: 'bologna', address: { street: 'Via A 1' } },
      ...{ source: SOURCE, verified: 'never' },
    });
    expect(files[0]?.left.map(({ it }) => /«(.*)»/.exec(it)?.[1]).toSorted()).toEqual([
      '0, 0',
      '401',
      'boh',
      'chiedere',
    ]);
  });

  test.each([
    [
      'a municipality that is not there',
      'Nome;Comune;Via\nUno;Bolonga;Via A 1\n',
      'Volevi scrivere «Bologna»?',
    ],
    ['a formula for a name', 'Nome;Comune;Via\n=HYPERLINK("x");Bologna;Via A 1\n', 'Il nome'],
    ['no name', 'Nome;Comune;Via\n;Bologna;Via A 1\n', 'Il nome'],
    ['no way to reach it', 'Nome;Comune;Via\nUno;Bologna;\n', 'Nessun indirizzo'],
    ['a type that is not there', 'Nome;Comune;Via;Tipo\nUno;Bologna;Via A 1;bar\n', 'il tipo «bar»'],
  ])('is refused with %s', (_, text, why) => {
    const { files, refused } = plan(text);
    expect(files).toEqual([]);
    expect(refused[0]?.line).toBe(2);
    expect(refused[0]?.why.map(({ it }) => it).join(' ')).toContain(why);
  });
});

describe('an office that is there already', () => {
  const [id, known] = [...portal.services].find(([, one]) => one.address && one.municipality) ?? [];
  const street = known?.address?.street ?? '';
  const row = (name: string, via: string): string =>
    ['Nome;Comune;Via\n', name, ';', known?.municipality ?? '', ';', via, '\n']
      .map((part, index) => (index === 1 || index === 5 ? `"${part.replaceAll('"', '""')}"` : part))
      .join('');

  test.each([
    ['with the same name and street', known?.name ?? '', street],
    ['in other letters', (known?.name ?? '').toUpperCase(), street.toUpperCase()],
  ])('is not imported again: %s', (_, name, via) => {
    const { files, same } = plan(row(name, via), known?.type);
    expect(files).toEqual([]);
    expect(same).toEqual([{ line: 2, as: `services/${id}.yaml` }]);
  });

  test('is another one in another street', () => {
    expect(plan(row(known?.name ?? '', 'Via Che Non C’è 99')).files).toHaveLength(1);
  });

  test('under another name is imported and pointed out', () => {
    const { files, near } = plan(row('Un nome del tutto diverso', street), known?.type);
    expect(files).toHaveLength(1);
    expect(near).toEqual([{ line: 2, as: `services/${id}.yaml` }]);
  });

  test('in an earlier line counts too, however the street is written', () => {
    const { files, same } = plan(
      'Nome;Comune;Via\nUno;Bologna;Piazza A n. 5\nUno;Bologna;P.zza A, 5\nUno;Bologna;Via B 6\n',
    );
    expect(files.map(({ path }) => path)).toEqual([
      'services/bologna/uno-2.yaml',
      'services/bologna/uno.yaml',
    ]);
    expect(same).toEqual([{ line: 3, as: 'services/bologna/uno.yaml' }]);
  });
});

describe('columns', () => {
  test('are known by their names, or by what a person says of them', () => {
    expect(columnsOf(['Nome', 'Recapito', 'Telefono', 'Altro'], ['Recapito=phone', 'Nome='])).toEqual([
      { head: 'Nome' },
      { head: 'Recapito', field: 'phone' },
      { head: 'Telefono', field: 'phone' },
      { head: 'Altro' },
    ]);
  });

  test.each([
    ['Recapit=phone', 'Volevi scrivere «Recapito»?'],
    ['Recapito=telefono', 'I campi sono'],
    ['Recapito', 'scrivi Colonna=campo'],
  ])('that cannot be meant are refused: %s', (said, words) => {
    expect(() => columnsOf(['Recapito'], [said])).toThrow(words);
  });
});

describe('the command', () => {
  const GOOD = 'Nome;Comune;Via\nSportello di prova;Bologna;Via Che Non C’è 1\n';
  const run = (options: Partial<{ dryRun: boolean; skip: boolean }>): Promise<OfficesPlan> =>
    importServices(
      file,
      { type: 'anagrafe', source: SOURCE, map: [], dryRun: false, skip: false, ...options },
      place,
      () => undefined,
    );

  test('writes nothing when it is a trial, when a row is wrong, or when the file is not there', async () => {
    const before = await copy.paths();
    await writeFile(file, GOOD);
    expect((await run({ dryRun: true })).files).toHaveLength(1);
    await writeFile(file, `${GOOD}Altro;Atlantide;Via A\n`);
    await expect(run({})).rejects.toThrow('1 righe non vanno');
    await expect(
      importServices('/niente.csv', { map: [], dryRun: false, skip: false }, place, () => undefined),
    ).rejects.toThrow('non c’è');
    expect(await copy.paths()).toEqual(before);
  });

  test('writes the others when it is told to, and the check lets them pass', async () => {
    await writeFile(file, `${GOOD}Altro;Atlantide;Via A\n`);
    await run({ skip: true });
    expect(await readFile(join(copy.root, 'services/bologna/sportello-di-prova.yaml'), 'utf8')).toContain(
      'name: Sportello di prova',
    );
    expect((await run({ skip: true })).same).toHaveLength(1);
  });
});

const ROWS = times(10_000, 100_000);

test(`${ROWS} rows are planned, and what is said of them fits on a screen`, () => {
  const lines = Array.from({ length: ROWS }, (_, index) => `Ufficio ${index};Bologna;Via Lunga ${index}`);
  const table = readTable(bytes(['Nome;Comune;Via', ...lines].join('\n')));
  const big = planOffices(table, portal, { type: 'caf', source: SOURCE, map: [] });
  expect(big.files).toHaveLength(ROWS);
  const text = officesText(table, big, { lang: 'it', file: 'uffici.csv', prefix: 'content/' });
  expect(text.split('\n').length).toBeLessThan(40);
  expect(text).toContain(`Nuovi: ${ROWS}`);
}, 60_000);
