import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecord } from '#src/lib/content/record.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { guide } from './minimal.ts';

const PATH = 'sheets/salute/prova/index.it.mdx';
const read = (text: string, path = PATH): FileRecord => readRecord(path, text, Buffer.from(text));

const FRONT = `code: k7m2
title: Una scheda
summary: Una scheda breve.
kind: procedure
status: published
topics: [casa]
audience: [family]
verified: never
sources: [{ id: comune, title: Casa, url: "https://www.comune.example.org/", kind: municipal }]
changes: [{ date: 2026-05-02, level: minor, note: Prima pubblicazione. }]
documents: [{ ref: passaporto, copies: 1, note: L’originale. }]
costs: [{ id: bollo, amount: 16, label: Marca da bollo, note: In tabaccheria. }]
times: [{ id: attesa, kind: waiting, duration: P30D, label: Attesa }]
where: { types: [sportello], online: [{ id: sito, url: "https://www.comune.example.org/", auth: none, label: Sito }] }
attachments: [{ id: modulo, url: "https://www.comune.example.org/a.pdf", kind: official-form, lang: it, title: Modulo, checked: 2026-05-02 }]
image: { file: ./foto.png, alt: La porta., caption: In centro., credit: Comune, licence: CC-BY-4.0, consent: not-needed }
`;
const sheet = (front = FRONT): FileRecord =>
  read(
    `---\n${front}---\n\n<Section id="who">\n\nCiao <Fact id="a" /> <Source id="comune" />\n\n</Section>\n`,
  );

describe('a file’s record', () => {
  test('has the words that are translated, by name', () => {
    expect(sheet().findings).toEqual([]);
    expect(sheet().words).toEqual({
      title: 'Una scheda',
      summary: 'Una scheda breve.',
      keywords: [],
      labels: {
        'documents/passaporto/note': 'L’originale.',
        'costs/bollo/label': 'Marca da bollo',
        'costs/bollo/note': 'In tabaccheria.',
        'times/attesa/label': 'Attesa',
        'online/sito/label': 'Sito',
        'attachments/modulo/title': 'Modulo',
        'image/alt': 'La porta.',
        'image/caption': 'In centro.',
      },
    });
  });

  test('has a fingerprint for each part that has words', () => {
    expect(Object.keys(sheet().fingerprints)).toEqual([
      '_head',
      '_documents',
      '_costs',
      '_times',
      '_online',
      '_attachments',
      '_image',
      'who',
    ]);
  });

  test('has places of the file, with Unix and with Windows line ends', () => {
    const text = `---\n${FRONT}---\n\n<Section id="who">\n\nCiao <Fact id="a" />\n\n</Section>\n`;
    for (const of of [text, text.replace(/\n/g, '\r\n')]) {
      const { places, refs } = read(of);
      expect(places['title']).toEqual([3, 8]);
      expect(places['costs/0/amount']).toEqual([13, 30]);
      expect(refs).toEqual([{ to: 'fact', id: 'a', line: 22, column: 6 }]);
    }
  });

  test('has the same fingerprints with Unix and with Windows line ends', () => {
    const text = guide({ body: '<Section id="what">\n\nUna riga\ne un’altra.\n\n</Section>\n' });
    expect(read(text.replace(/\n/g, '\r\n')).fingerprints).toEqual(read(text).fingerprints);
  });

  test('of a translation has no fingerprints: they are the Italian’s', () => {
    expect(read(guide(), 'sheets/salute/prova/index.en.mdx').fingerprints).toEqual({});
  });
});

/** Every datum of a sheet, as it is written and as it may be written tomorrow. */
const DATA: [string, string, string][] = [
  ['code', 'code: k7m2', 'code: z9z9'],
  ['status', 'status: published', 'status: draft'],
  ['topic', 'topics: [casa]', 'topics: [lavoro, scuola]'],
  ['audience', 'audience: [family]', 'audience: [student, worker]'],
  ['priority', 'status:', 'priority: 1\nstatus:'],
  ['verification', 'verified: never', 'verified: 2026-05-02\nreviewBy: 2026-11-02'],
  ['expiry', 'verified: never', 'verified: never\nexpires: 2026-12-31'],
  ['keywords', 'kind: procedure', 'kind: procedure\nkeywords: [alloggio]'],
  ['source', 'title: Casa, url', 'title: Altro, url'],
  ['note on what changed', 'note: Prima pubblicazione.', 'note: Nuova legge.'],
  ['number of copies', 'copies: 1', 'copies: 3'],
  ['document', 'documents: [{', 'documents: [{ ref: codice-fiscale }, {'],
  ['amount', 'amount: 16', 'amount: 32.5'],
  ['amount that becomes a fact', 'amount: 16', 'fact: bollo'],
  ['duration', 'duration: P30D', 'duration: P60D'],
  ['kind of time', 'kind: waiting', 'kind: deadline'],
  ['type of office', 'types: [sportello]', 'types: [questura]'],
  ['web address', 'comune.example.org/", auth', 'comune.example.org/nuovo", auth'],
  ['way to log in', 'auth: none', 'auth: spid-cie'],
  ['form', 'a.pdf', 'b.pdf'],
  ['credit of a picture', 'credit: Comune', 'credit: Regione'],
  ['licence of a picture', 'licence: CC-BY-4.0', 'licence: CC0-1.0'],
  ['picture', 'file: ./foto.png', 'file: ./altra.png'],
  ['related sheet', 'status:', 'related: { see: [salute/tessera] }\nstatus:'],
  ['area', 'status:', 'area: [bologna]\nstatus:'],
  ['project', 'status:', 'project: casper\nstatus:'],
];

describe('a new datum makes no translation old:', () => {
  test.each(DATA)('%s', (_, then, now) => {
    expect(FRONT).toContain(then);
    const changed = sheet(FRONT.replace(then, now));
    expect(changed.findings).toEqual([]);
    expect(changed.fingerprints).toEqual(sheet().fingerprints);
  });

  test('all of them together, in any number', () => {
    fc.assert(
      fc.property(fc.subarray(DATA), (some) => {
        const front = some.reduce((text, [, then, now]) => text.replace(then, now), FRONT);
        expect(sheet(front).fingerprints).toEqual(sheet().fingerprints);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a new word makes old the part it stands in, and no other:', () => {
  test.each([
    ['_head', 'title: Una scheda', 'title: Una bella scheda'],
    ['_head', 'summary: Una', 'summary: Questa'],
    ['_documents', 'note: L’originale.', 'note: Una copia.'],
    ['_costs', 'label: Marca da bollo', 'label: Bollo'],
    ['_times', 'label: Attesa', 'label: Tempo'],
    ['_online', 'label: Sito', 'label: Portale'],
    ['_attachments', 'title: Modulo', 'title: Domanda'],
    ['_image', 'alt: La porta.', 'alt: La finestra.'],
  ])('%s: %s', (part, then, now) => {
    const [before, after] = [sheet().fingerprints, sheet(FRONT.replace(then, now)).fingerprints];
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([part]);
  });
});

test('whatever a file holds, reading it ends with a record', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '---\n',
      'title: a\n',
      'l10n:\n',
      '  - a\n',
      '<Section id="who">\n\n',
      '</Section>\n',
      '{',
      '[',
      ': ',
      '&a ',
      '*a ',
      '!!',
      '"',
      "'",
      '\t',
      '\r\n',
      '| ',
      '> ',
      '# ',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 25 }),
      fc.constantFrom(
        PATH,
        'sheets/salute/prova/index.ar.mdx',
        'facts/a.yaml',
        'site.yaml',
        'l10n/ar/terms.yaml',
      ),
      (parts, path) => {
        const record = read(parts.join(''), path);
        expect(record.path).toBe(path);
        for (const { line, column } of record.findings) expect(line >= 1 && column >= 1).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
