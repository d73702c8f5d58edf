import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST, readDossier, withCodes, writeDossier } from '#src/lib/hand/dossier-address.ts';
import type { DossierFile, DossierSheet } from '#src/lib/hand/dossier-data.ts';
import { sortDossier } from '#src/lib/hand/dossier-faults.ts';
import { mergeDocuments } from '#src/lib/hand/dossier-merge.ts';

const EMPTY: DossierSheet = {
  title: 'Una scheda',
  href: '/it/a/b/',
  paper: '/it/carta/a/',
  documents: [],
  costs: [],
  times: [],
  types: [],
  services: [],
  online: [],
};
const document = (ref: string, more: Partial<DossierSheet['documents'][number]> = {}) => ({
  ref,
  need: 'required' as const,
  original: true,
  copies: 0,
  ...more,
});
const file = (
  sheets: Record<string, Partial<DossierSheet>>,
  gone: DossierFile['gone'] = {},
): DossierFile => ({
  made: '2026-11-30',
  lang: 'it',
  tag: 'it',
  dir: 'ltr',
  words: {} as DossierFile['words'],
  sheets: Object.fromEntries(Object.entries(sheets).map(([code, sheet]) => [code, { ...EMPTY, ...sheet }])),
  gone,
  documents: {},
  types: {},
});

describe('the address of a dossier', () => {
  const code = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{4}$/);
  test('reads what it writes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(code, { minLength: 1, maxLength: 20 }),
        fc.option(fc.constantFrom('ar', 'ur', 'zh'), { nil: undefined }),
        fc.option(fc.constantFrom('bologna', 'reggio-emilia'), { nil: undefined }),
        fc.option(fc.constantFrom('2026-11-21', '2028-02-29'), { nil: undefined }),
        (codes, second, town, day) => {
          const dossier = {
            codes,
            ...(second && { second }),
            ...(town && { town }),
            ...(day && { day }),
          };
          expect(readDossier(writeDossier(dossier))).toEqual({ ...dossier, adds: false });
        },
      ),
    );
  });

  test('never stumbles, whatever stands after the #', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readDossier(`#${text}`).codes.every((one) => /^[a-z0-9]+$/.test(one))).toBe(true);
      }),
    );
  });

  test.each([
    ['capitals, spaces and look-alikes typed from paper', '#T5SN OABC l9xk', ['t5sn', '0abc', '19xk']],
    ['one code twice', '#t5sn.t5sn', ['t5sn']],
    ['percent signs that mean nothing', '#t5sn.%zz', ['t5sn', 'zz']],
    ['plus signs', '#+t5sn+asg1', ['t5sn', 'asg1']],
    ['nothing', '#', []],
  ])('understands %s', (_, fragment, codes) => {
    expect(readDossier(fragment).codes).toEqual(codes);
  });

  test('leaves out a day, a language and a place that cannot be', () => {
    expect(readDossier('#t5sn&del=2026-02-31&con=%3Cb%3E&comune=../..')).toEqual({
      codes: ['t5sn'],
      adds: false,
    });
  });

  test('says when codes are to be put into the dossier that is open', () => {
    expect(readDossier('#+t5sn').adds).toBe(true);
    expect(withCodes({ codes: ['asg1'], second: 'ar' }, ['t5sn', 'asg1'])).toEqual({
      codes: ['asg1', 't5sn'],
      second: 'ar',
    });
  });
});

describe('one checklist of several sheets', () => {
  const sheets = file({
    aaaa: {
      documents: [
        document('passaporto', { copies: 2 }),
        document('isee', { need: 'if', original: false, copies: 1 }),
      ],
    },
    bbbb: {
      documents: [
        document('passaporto', { copies: 1, note: 'Tutte le pagine.' }),
        document('foto', { original: false }),
      ],
    },
    cccc: { documents: [document('isee', { original: false, copies: 1 })] },
  });

  test('asks for an original once, for the copies of every office, and says for which sheets', () => {
    const [passport] = mergeDocuments(sheets, ['aaaa', 'bbbb']).all;
    expect(passport).toEqual({
      ref: 'passaporto',
      onlyIf: false,
      original: true,
      copies: 3,
      codes: ['aaaa', 'bbbb'],
      notes: [{ code: 'bbbb', index: 0, note: 'Tutte le pagine.' }],
    });
  });

  test('says “only if” where no sheet asks for it in any case', () => {
    const isee = (codes: string[]) =>
      mergeDocuments(sheets, codes).all.find(({ ref }) => ref === 'isee')?.onlyIf;
    expect(isee(['aaaa'])).toBe(true);
    expect(isee(['aaaa', 'cccc'])).toBe(false);
  });

  test('has the same choice of two sheets once, and different ones apart', () => {
    const choice = (...refs: string[]) =>
      refs.map((ref) => document(ref, { need: 'one-of', group: 'reddito' }));
    const { choices } = mergeDocuments(
      file({
        aaaa: { documents: choice('cu', 'busta-paga') },
        bbbb: { documents: choice('busta-paga', 'cu') },
        cccc: { documents: choice('cu') },
      }),
      ['aaaa', 'bbbb', 'cccc'],
    );
    expect(choices.map(({ codes, wanted }) => [codes, wanted.map(({ ref }) => ref)])).toEqual([
      [
        ['aaaa', 'bbbb'],
        ['cu', 'busta-paga'],
      ],
      [['cccc'], ['cu']],
    ]);
  });

  test('names every document of every sheet, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.record({
              ref: fc.constantFrom('a', 'b', 'c', 'd'),
              need: fc.constantFrom('required' as const, 'if' as const, 'one-of' as const),
              original: fc.boolean(),
              copies: fc.nat(5),
            }),
            { maxLength: 6 },
          ),
          { maxLength: 5 },
        ),
        (lists) => {
          const all = file(Object.fromEntries(lists.map((documents, index) => [`s${index}`, { documents }])));
          const { all: plain, choices } = mergeDocuments(all, Object.keys(all.sheets));
          const merged = [...plain, ...choices.flatMap(({ wanted }) => wanted)];
          expect(new Set(merged.map(({ ref }) => ref))).toEqual(new Set(lists.flat().map(({ ref }) => ref)));
          const sum = (of: readonly { copies: number }[]): number =>
            of.reduce((total, { copies }) => total + copies, 0);
          expect(sum(merged)).toBe(sum(lists.flat()));
        },
      ),
    );
  });
});

describe('a dossier held against today’s sheets', () => {
  const known = Array.from({ length: 14 }, (_, index) => `c${String(index).padStart(3, '0')}`);
  const today = file(
    {
      ...Object.fromEntries(known.map((code) => [code, {}])),
      past: { archived: true, next: 'c001' },
      move: { changed: '2026-11-25' },
    },
    { g0ne: { next: 'c002' }, v0id: {} },
  );
  const sort = (codes: string[], day?: string, now = '2026-12-01') =>
    sortDossier(today, { codes, ...(day === undefined ? {} : { day }) }, now);

  test('shows twelve sheets and names those left out', () => {
    const { shown, over } = sort(known);
    expect([shown.length, over]).toEqual([MOST, known.slice(MOST)]);
  });

  test('names codes that nobody gave, and sheets that are gone with what took their place', () => {
    expect(sort(['c000', 'zzzz', 'g0ne', 'v0id', 'past'])).toMatchObject({
      shown: ['c000', 'past'],
      unknown: ['zzzz'],
      past: [
        { code: 'g0ne', gone: true, next: 'c002' },
        { code: 'v0id', gone: true },
        { code: 'past', gone: false, next: 'c001' },
      ],
    });
  });

  test.each([
    ['names a sheet that has changed since its day', '2026-11-21', ['move'], 'known'],
    ['names none that changed before', '2026-11-26', [], 'known'],
    ['of the very data names none', '2026-11-30', [], 'known'],
    ['of tomorrow compares nothing', '2026-12-24', [], 'future'],
    ['of years ago says so', '2024-01-01', ['move'], 'old'],
    ['without a day compares nothing', undefined, [], 'none'],
  ])('%s', (_, day, changed, age) => {
    expect(sort(['move', 'c000'], day)).toMatchObject({ changed, age });
  });

  test('does not believe a clock that is years behind', () => {
    expect(sort(['move'], '2026-11-21', '1970-01-01').age).toBe('known');
  });
});
