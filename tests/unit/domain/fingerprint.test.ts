import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blobId, compareFingerprints, fingerprint } from '#src/lib/domain/fingerprint.ts';
import { FINGERPRINT } from '#src/lib/domain/pin.ts';

const WORDS =
  'permesso soggiorno ufficio città università casa tessera perché l’AUSL medico domanda ricevuta bambini scuola lavoro lettera'.split(
    ' ',
  );
const word = fc.constantFrom(...WORDS);
const sentence = fc.array(word, { minLength: 3, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
const units = fc.array(sentence, { minLength: 1, maxLength: 6 });

/** What the Italian says then and now. */
const change = (then: string, now: string) => compareFingerprints(fingerprint([then]), fingerprint([now]));

/** Hashes are short: with these seeds the properties give the same answer on every run. */
const SEED = { seed: 20_260_502, numRuns: 500 };

describe('the fingerprint of an Italian section', () => {
  test('has the form that a translation file may hold', () => {
    fc.assert(
      fc.property(units, (texts) => {
        expect(fingerprint(texts)).toMatch(FINGERPRINT);
      }),
    );
  });

  test('stays when the text is written in another Unicode form', () => {
    fc.assert(
      fc.property(units, fc.constantFrom('NFC', 'NFD'), (texts, form) => {
        expect(fingerprint(texts.map((text) => text.normalize(form)))).toBe(fingerprint(texts));
      }),
    );
  });

  test('stays when lines are broken elsewhere', () => {
    const space = fc.constantFrom(' ', '  ', '\n', '\t', '\r\n', '\u00A0', '\n\n');
    fc.assert(
      fc.property(units, fc.array(space, { minLength: 1 }), (texts, spaces) => {
        let at = 0;
        const broken = texts.map(
          (text) => ` ${text.replace(/ /g, () => spaces[at++ % spaces.length] ?? ' ')} `,
        );
        expect(fingerprint(broken)).toBe(fingerprint(texts));
      }),
    );
  });

  test('stays when quotes and dashes become others', () => {
    const forms = [
      ["l'ufficio", 'l’ufficio', 'l‘ufficio', 'l´ufficio', 'l`ufficio'],
      ['"si"', '“si”', '«si»', '„si“'],
      ['a-b', 'a–b', 'a—b', 'a‑b'],
    ];
    for (const same of forms) expect(new Set(same.map((text) => fingerprint([text]))).size).toBe(1);
  });

  test('changes whenever a word does', () => {
    fc.assert(
      fc.property(units, fc.nat(), fc.nat(), word, (texts, line, position, other) => {
        const at = line % texts.length;
        const words = (texts[at] ?? '').split(' ');
        const index = position % words.length;
        fc.pre(words[index] !== other);
        const now = texts.with(at, words.with(index, other).join(' '));
        expect(compareFingerprints(fingerprint(texts), fingerprint(now))).not.toBe('same');
      }),
      SEED,
    );
  });

  test('changes when a sentence is added, taken out or moved to another paragraph', () => {
    expect(change('Vai. Chiama.', 'Vai.')).not.toBe('same');
    expect(change('Vai.', 'Vai. Chiama.')).not.toBe('same');
    expect(compareFingerprints(fingerprint(['Vai.', '']), fingerprint(['Vai.']))).toBe('same');
  });
});

describe('a change of the Italian is major', () => {
  test('when a number changes, however long the text', () => {
    const number = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(sentence, number, number, sentence, (before, then, now, after) => {
        fc.pre(then !== now);
        expect(change(`${before} ${then} ${after}`, `${before} ${now} ${after}`)).toBe('major');
      }),
      SEED,
    );
  });

  test('when a negation, a modal or a limit is put in or taken out', () => {
    const risk = fc.constantFrom(
      ...'non né mai senza salvo tranne solo deve devi devono può puoi possono occorre bisogna entro prima dopo almeno massimo obbligatorio gratuito gratis vietato'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(sentence, risk, sentence, (before, danger, after) => {
        expect(change(`${before} ${danger} ${after}`, `${before} ${after}`)).toBe('major');
        expect(change(`${before} ${after}`, `${before} ${danger} ${after}`)).toBe('major');
      }),
      SEED,
    );
  });

  const long =
    'Porta allo sportello del Comune la domanda con la firma e la copia del documento di tutti i familiari.';
  test.each([
    ['an amount', `${long} Paghi 30,46 €.`, `${long} Paghi 35,46 €.`],
    ['a percentage', `${long} Paghi il 20 %.`, `${long} Paghi il 20.`],
    ['a date', `${long} Vai il 3 maggio.`, `${long} Vai il 3 giugno.`],
    ['a number in words', `${long} Hai tre giorni.`, `${long} Hai due giorni.`],
    ['a weekday', `${long} Aperto lunedì.`, `${long} Aperto martedì.`],
    ['an e-mail', `${long} Scrivi a a@comune.example.org`, `${long} Scrivi a b@comune.example.org`],
    ['an address', `${long} Vai su https://a.example.org`, `${long} Vai su https://b.example.org`],
    ['deve into può', `${long} Deve firmare.`, `${long} Può firmare.`],
    ['the place of a negation', 'Non devi pagare. Puoi andare.', 'Devi pagare. Non puoi andare.'],
    [
      'two numbers that change places',
      `${long} Da 14 anni paghi 10 euro.`,
      `${long} Da 10 anni paghi 14 euro.`,
    ],
    ['a capital negation', `${long} Non serve.`, `${long} Serve.`],
  ])('when it changes %s', (_, then, now) => {
    expect(change(then, now)).toBe('major');
  });

  test.each([
    ['loses a word', 'la salute e le vaccinazioni', 'la salute'],
    ['has another word', 'nel Paese dove studi', 'nel Paese dove vivi'],
    ['denies a word by its beginning', 'un affitto legale', 'un affitto illegale'],
    ['changes a label', 'epatite B', 'epatite A'],
    ['has a word with a letter less', 'alla cassa', 'a casa'],
    ['says the same of others', 'porta la penna, non il quaderno', 'porta il quaderno, non la penna'],
  ])('when a long text %s', (_, then, now) => {
    const around = Array.from({ length: 8 }, () => long);
    const print = (text: string) => fingerprint([...around, text, ...around]);
    expect(compareFingerprints(print(then), print(now))).toBe('major');
  });

  test('when the words are others', () => {
    expect(change('La domanda si scrive in ufficio', 'Il medico visita i bambini a scuola')).toBe('major');
  });
});

describe('a change of the Italian is minor', () => {
  const long =
    'Porta allo sportello del Comune la domanda firmata, la copia del documento, la ricevuta della raccomandata e le fotografie';
  test.each([
    ['a typo is mended', `${long} dell’uficio.`, `${long} dell’ufficio.`],
    ['a comma is put in', `${long} grandi.`, `${long}, grandi.`],
    ['a letter is missing', `${long} grandi e clorate.`, `${long} grandi e colorate.`],
    ['two letters change places', `${long} grandi e cloorate.`, `${long} grandi e colorate.`],
    ['a synonym stands for a word', `${long} con la lista.`, `${long} con l’elenco.`],
    ['a capital is put in', `${long} dell’anagrafe.`, `${long} dell’Anagrafe.`],
  ])('when %s', (_, then, now) => {
    expect(change(then, now)).toBe('minor');
  });
});

test('a file’s blob id is the one git gives it, with any line ends and any bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'blobs-'));
  const contents = [
    Buffer.alloc(0),
    Buffer.from('ciao\n'),
    Buffer.from('ciao\r\na tutti\r\n'),
    Buffer.from('مرحبا\n'),
    Buffer.from([0, 1, 2, 255, 254, 13, 10]),
    Buffer.alloc(70_000, 'a\r\n'),
    ...fc.sample(fc.uint8Array({ maxLength: 300 }), { numRuns: 60, seed: 1 }),
  ];
  try {
    const paths = contents.map((content, index) => {
      const path = join(folder, String(index));
      writeFileSync(path, content);
      return path;
    });
    const told = execFileSync('git', ['hash-object', '--no-filters', '--stdin-paths'], {
      input: paths.join('\n'),
      encoding: 'utf8',
    });
    expect(contents.map(blobId)).toEqual(told.trim().split('\n'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
