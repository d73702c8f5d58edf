import { beforeAll, describe, expect, test } from 'vitest';
import type { Portal } from '#src/lib/domain/portal.ts';
import { readQuery, type Asked } from '#src/lib/report/query.ts';
import { makeReport } from '#src/lib/report/report.ts';
import { TODAY } from '#tests/unit/content/minimal.ts';
import { countable, LEDGER } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await countable();
});

/** A table as `row: numbers` lines. */
function counts(id: string, asked: Asked, ledger = LEDGER): string[] {
  const { tables } = makeReport(portal, ledger, readQuery(asked, portal, TODAY), TODAY);
  const table = tables.find((one) => one.id === id);
  return (table?.rows ?? []).map((row) => `${row.id}: ${row.values.join(' ')}`);
}

const SPRING = { from: '2026-01-01', to: '2026-06-30' };

test('the content and the ledger that are counted here are right', () => {
  expect(portal.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

// shared, new, updated, withdrawn, standing at the end
describe('pages shared with the national portal, from January to June 2026:', () => {
  test('four shared (the event in two languages, a sheet, a project), three new, two updated, one withdrawn', () => {
    expect(counts('totals', SPRING).slice(0, 5)).toEqual([
      'shared: 4',
      'new: 3',
      'updated: 2',
      'withdrawn: 1',
      // The event in two languages, the sheet of December, the project.
      'standing: 4',
    ]);
  });

  test('by month: the event that is new and updated in May counts once as shared', () => {
    expect(counts('shared-by-period', SPRING)).toEqual([
      '2026-01: 0 0 0 0 2',
      '2026-02: 0 0 0 0 2',
      '2026-03: 0 0 0 0 2',
      '2026-04: 0 0 0 0 2',
      '2026-05: 3 2 2 1 3',
      '2026-06: 1 1 0 0 4',
    ]);
  });

  test('by project, HUB, language and kind', () => {
    expect(counts('shared-by-project', SPRING)).toEqual(['casper: 2 2 1 0 2', '-: 2 1 1 1 2']);
    expect(counts('shared-by-hub', SPRING)).toEqual(['salute: 3 2 2 1 3', '-: 1 1 0 0 1']);
    expect(counts('shared-by-language', SPRING)).toEqual(['it: 3 2 2 1 3', 'en: 1 1 0 0 1']);
    expect(counts('shared-by-kind', SPRING)).toEqual([
      'evento: 2 2 1 0 2',
      'progetto: 1 1 0 0 1',
      'scheda: 1 0 1 1 1',
    ]);
  });

  test.each<[Asked, string[]]>([
    [{ project: 'casper' }, ['2', '2', '1', '0', '2']],
    [{ hub: 'salute' }, ['3', '2', '2', '1', '3']],
    [{ lang: 'en' }, ['1', '1', '0', '0', '1']],
    [{ kind: 'scheda' }, ['1', '0', '1', '1', '1']],
    [{ kind: 'evento', lang: 'it' }, ['1', '1', '1', '0', '1']],
  ])('only %j', (only, values) => {
    const rows = counts('totals', { ...SPRING, ...only }).slice(0, 5);
    expect(rows.map((row) => row.split(': ')[1])).toEqual(values);
  });
});

test('the first and the last day of a period count, the days beside them do not', () => {
  const day = { from: '2026-05-10', to: '2026-05-10' };
  expect(counts('totals', day).slice(0, 4)).toEqual(['shared: 1', 'new: 0', 'updated: 1', 'withdrawn: 1']);
  expect(counts('totals', { from: '2026-05-03', to: '2026-05-09' })[0]).toBe('shared: 0');
});

test('what is withdrawn later stands until then', () => {
  expect(counts('totals', { from: '2026-07-01', to: '2026-07-31' }).slice(0, 5)).toEqual([
    'shared: 0',
    'new: 0',
    'updated: 0',
    'withdrawn: 1',
    'standing: 3',
  ]);
});

test('an empty ledger says so, and counts nothing', () => {
  const query = readQuery(SPRING, portal, TODAY);
  expect(makeReport(portal, [], query, TODAY).nothingShared).toBe(true);
  expect(makeReport(portal, LEDGER, query, TODAY).nothingShared).toBe(false);
  expect(counts('shared-by-hub', SPRING, [])).toEqual([]);
});

describe('what came out on this portal', () => {
  // Three sheets and an event came out in May 2026: it+ar, it+en, it+en, it+en; a draft did not.
  test('in spring: four pieces, eight pages', () => {
    expect(counts('published-by-kind', SPRING)).toEqual(['evento: 1 2', 'scheda: 3 6']);
    expect(counts('totals', SPRING).slice(5)).toEqual([
      'published-pieces: 4',
      'published-pages: 8',
      'materials: 1',
    ]);
  });

  test('in 2025: one sheet in Italian, and no material', () => {
    const year = { from: '2025-01-01', to: '2025-12-31' };
    expect(counts('published-by-kind', year)).toEqual(['scheda: 1 1']);
    expect(counts('materials', year)).toEqual([]);
  });

  test('of one project, one language', () => {
    expect(counts('published-by-kind', { ...SPRING, project: 'casper' })).toEqual([
      'evento: 1 2',
      'scheda: 1 2',
    ]);
    expect(counts('published-by-kind', { ...SPRING, lang: 'ar' })).toEqual(['scheda: 1 1']);
  });

  test('a material with its languages', () => {
    expect(counts('materials', SPRING)).toEqual(['come-iscriversi: 1']);
  });
});

describe('sheets and translations as they are today', () => {
  // Verified: tessera-sanitaria; never: uno, due, tre; draft: bozza.
  test('one verified, three never verified, one draft', () => {
    expect(counts('sheets-by-hub', {})).toEqual(['salute: 1 0 3 0 1']);
  });

  // current, minor, machine, major, critical, missing
  test('in English one current, one out of date, two missing; in Arabic one current, three missing', () => {
    expect(counts('translations-by-language', {})).toEqual(['en: 1 0 0 1 0 2', 'ar: 1 0 0 0 0 3']);
  });
});

test('beside the values of the project’s sheet stands what is counted here', () => {
  expect(counts('projects', SPRING)).toEqual([
    'casper/pagine-condivise: 251 2',
    'casper/materiali-digitali: 10 1',
  ]);
});
