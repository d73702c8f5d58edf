import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFingerprints, fingerprint } from '#src/lib/domain/fingerprint.ts';
import { classifyChange } from '#src/lib/translation/risk/classify.ts';
import { precision, recall, scoreOf } from '#src/lib/translation/risk/score.ts';
import { readEdits, sheetVocabulary, type Edit } from './edits.ts';

const vocabulary = sheetVocabulary();
const { known, heldOut, later } = readEdits();
const weigh = (before: readonly string[], after: readonly string[]) =>
  classifyChange(before, after, vocabulary);
const judged = (edits: readonly Edit[]) =>
  edits.map(({ before, after, change }) => ({ truth: change, found: weigh(before, after).change }));
const all = [...known, ...heldOut, ...later];
const byFingerprint = (before: readonly string[], after: readonly string[]) =>
  compareFingerprints(fingerprint(before), fingerprint(after));

describe('the labelled edits', () => {
  test('are at least two hundred, a quarter of them written after the rules', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect((heldOut.length + later.length) * 4).toBeGreaterThanOrEqual(all.length);
  });

  test.each(
    all
      .filter(({ change }) => change === 'major')
      .map((edit) => [edit.before.join(' '), edit.after.join(' '), edit] as const),
  )('«%s» → «%s» is never taken for a small correction', (_, __, { before, after }) => {
    expect(weigh(before, after).change).toBe('major');
    expect(weigh(after, before).change).toBe('major');
    expect(byFingerprint(before, after)).toBe('major');
    expect(byFingerprint(after, before)).toBe('major');
  });

  test('that the rules were made on raise few false alarms', () => {
    expect(recall(scoreOf(judged(known)))).toBe(1);
    expect(precision(scoreOf(judged(known)))).toBeGreaterThan(0.98);
  });

  test('that were held out raise some, and miss nothing', () => {
    expect(recall(scoreOf(judged(heldOut)))).toBe(1);
    expect(precision(scoreOf(judged(heldOut)))).toBeGreaterThan(0.75);
  });

  test('are weighed as well by fingerprints alone', () => {
    const found = scoreOf(
      all.map(({ before, after, change }) => ({ truth: change, found: byFingerprint(before, after) })),
    );
    expect(recall(found)).toBe(1);
    expect(precision(found)).toBeGreaterThan(0.9);
  });
});

describe('the reasons of a change', () => {
  test.each([
    ['Paghi 16 euro.', 'Paghi 18 euro.', 'number', '16', '18'],
    ['Non devi pagare la tessera.', 'Devi pagare la tessera.', 'negation', 'Non', ''],
    ['Vai in Questura.', 'Vai in Prefettura.', 'office', 'Questura', 'Prefettura'],
    ['Porta il passaporto.', 'Porta il visto.', 'document', 'passaporto', 'visto'],
    ['Scrivi a a@b.example', 'Scrivi a c@b.example', 'link', 'a@b.example', 'c@b.example'],
    ['Porta il documento.', 'Porta il docmento.', 'slip', 'documento', 'docmento'],
    ['Porta i dati.', 'Porta i dati. La foto è piccola.', 'added', '', 'La foto è piccola.'],
  ])('«%s» → «%s» are %s', (before, after, kind, gone, come) => {
    expect(weigh([before], [after]).reasons).toEqual([{ kind, before: gone, after: come }]);
  });
});

const sentence = fc.constantFrom(...all.flatMap(({ before }) => before));
const units = fc.array(sentence, { minLength: 1, maxLength: 5 });

describe('whatever the text,', () => {
  test('it is the same as itself, and as itself with other spaces', () => {
    fc.assert(
      fc.property(units, (texts) => {
        expect(weigh(texts, texts).change).toBe('same');
        expect(
          weigh(
            texts,
            texts.map((text) => ` ${text.replaceAll(' ', '\n')}`),
          ).change,
        ).toBe('same');
      }),
    );
  });

  test('a sentence more or less with a word that counts is major', () => {
    fc.assert(
      fc.property(units, fc.nat(5), (texts, at) => {
        const more = texts.toSpliced(at % (texts.length + 1), 0, 'Porta anche la delega firmata.');
        expect(weigh(texts, more).change).toBe('major');
        expect(weigh(more, texts).change).toBe('major');
      }),
    );
  });

  test('another number is major', () => {
    fc.assert(
      fc.property(units, fc.nat(9999), fc.nat(9999), (texts, then, now) => {
        fc.pre(then !== now);
        expect(weigh([...texts, `Paga ${then} euro.`], [...texts, `Paga ${now} euro.`]).change).toBe('major');
      }),
    );
  });

  test('weighing never fails', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.string()), (before, after) => {
        expect(['same', 'minor', 'major']).toContain(weigh(before, after).change);
      }),
    );
  });
});
