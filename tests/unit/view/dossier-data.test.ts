import { describe, expect, test } from 'vitest';
import { withToday } from '#src/lib/build/releases.ts';
import { realPortal } from '#tests/unit/content/real.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { dossierFile, dossierOffices } from '#src/lib/view/dossier-data.ts';
import { viewOf } from '#src/lib/view/view.ts';

const TODAY = '2026-11-21';
const portal = await realPortal(TODAY);
const file = dossierFile(viewOf(portal, 'ar', TODAY));
const ID = 'soggiorno/rinnovo';
const renewal = portal.sheets.get(ID);
if (!renewal) throw new Error(`no ${ID}`);
const { data } = renewal;

describe('what the dossier knows', () => {
  test('is every sheet with a page, by its code, with its documents, costs and times in their order', () => {
    const out = [...portal.sheets.values()].filter((piece) => piece.data.status !== 'draft');
    expect(Object.keys(file.sheets).sort()).toEqual(out.map((piece) => piece.data.code).sort());
    const sheet = file.sheets[data.code];
    expect(sheet?.documents.map(({ ref, copies }) => [ref, copies])).toEqual(
      data.documents.map(({ ref, copies }) => [ref, copies]),
    );
    expect(sheet?.costs).toHaveLength(data.costs.length);
    expect(sheet?.times.map(({ deadline }) => deadline)).toEqual(
      data.times.map(({ kind }) => kind === 'deadline'),
    );
  });

  test('is said in the reader’s language, and marked where it is in another one', () => {
    expect(typeof file.sheets[data.code]?.title).toBe('string');
    const untranslated = [...portal.sheets.values()].find(
      ({ data: { status }, translations }) => status === 'published' && !translations['ar'],
    );
    expect(file.sheets[untranslated?.data.code ?? '']?.title).toMatchObject({ dir: 'ltr' });
  });

  test('counts copies in the six forms that Arabic has', () => {
    expect(Object.keys(file.words.copies).sort()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  });

  test('has no amount without its value, and a name for every document and kind of office', () => {
    for (const sheet of Object.values(file.sheets)) {
      expect(sheet.costs.every(({ value }) => value !== '')).toBe(true);
      expect(sheet.documents.every(({ ref }) => file.documents[ref] !== undefined)).toBe(true);
      expect(sheet.types.every((type) => file.types[type] !== undefined)).toBe(true);
    }
  });

  test('says Italian words where the rules have changed since the translation', () => {
    const labels = { ...renewal.source.words.labels };
    const first = `costs/${data.costs[0]?.id ?? ''}/label`;
    labels[first] = 'Un costo nuovo';
    const source = {
      ...renewal.source,
      words: { ...renewal.source.words, labels },
      fingerprints: { ...renewal.source.fingerprints, _costs: 'it-00000000-0000-9999999999999999' },
    };
    const changed: Portal = { ...portal, sheets: new Map([[ID, { ...renewal, source }]]) };
    expect(dossierFile(viewOf(changed, 'ar', TODAY)).sheets[data.code]?.costs[0]?.label).toEqual({
      text: 'Un costo nuovo',
      lang: 'it',
      dir: 'ltr',
    });
  });

  test('remembers sheets that are gone, and what took their place', () => {
    const after = {
      ...portal,
      sheets: new Map([...portal.sheets].filter(([id]) => id !== ID)),
      histories: withToday(portal, TODAY),
      redirects: [{ from: `/it/${ID}`, to: 'sheet:soggiorno/primo-rilascio' }],
    } as Portal;
    expect(dossierFile(viewOf(after, 'it', TODAY)).gone).toEqual({
      [data.code]: { next: portal.sheets.get('soggiorno/primo-rilascio')?.data.code },
    });
  });

  test('has the offices to which sheets send, and none that is closed for good', () => {
    const offices = dossierOffices(viewOf(portal, 'it', TODAY));
    const types = new Set(Object.values(file.sheets).flatMap((sheet) => sheet.types));
    expect(Object.keys(offices).length).toBeGreaterThan(20);
    for (const id of Object.keys(offices)) {
      const service = portal.services.get(id);
      expect(['active', 'temporarily-closed']).toContain(service?.status);
      expect(
        types.has(service?.type ?? '') ||
          Object.values(file.sheets).some((sheet) => sheet.services.includes(id)),
      ).toBe(true);
    }
  });
});
