import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FIELDS,
  isMatch,
  kmFrom,
  loosen,
  nearestFirst,
  readFragment,
  writeFragment,
  type Criteria,
  type Entry,
} from '#src/lib/directory/filter.ts';

const entry = (more: Partial<Entry>): Entry => ({
  town: 'lugo',
  province: 'ra',
  type: 'questura',
  languages: [],
  audience: [],
  open: false,
  at: undefined,
  ...more,
});

describe('a service is shown', () => {
  test.each<[Criteria, Partial<Entry>]>([
    [{}, {}],
    [{ comune: 'ravenna' }, {}],
    [{ provincia: 'ra', tipo: 'questura' }, {}],
    [{ provincia: 'bo' }, { town: '', province: '' }],
    [{ lingua: 'ar' }, { languages: ['it', 'ar'] }],
    [{ per: 'minor' }, { audience: ['everyone'] }],
    [{ aperto: '1' }, { open: true }],
  ])('for %o when it is %o', (criteria, more) => {
    expect(isMatch(entry(more), criteria)).toBe(true);
  });

  test.each<[Criteria, Partial<Entry>]>([
    [{ provincia: 'bo' }, {}],
    [{ provincia: 'ra', tipo: 'cpia' }, {}],
    [{ lingua: 'ar' }, { languages: ['it'] }],
    [{ per: 'minor' }, { audience: [] }],
    [{ aperto: '1' }, {}],
  ])('not for %o when it is %o', (criteria, more) => {
    expect(isMatch(entry(more), criteria)).toBe(false);
  });
});

test('when nothing is left, each choice that empties the list alone is offered, the richest first', () => {
  const entries = [
    entry({ type: 'cpia' }),
    entry({ type: 'cpia' }),
    entry({ languages: ['ar'], province: 'bo' }),
  ];
  expect(loosen(entries, { tipo: 'cpia', lingua: 'ar', comune: 'lugo' })).toEqual([
    { field: 'lingua', count: 2 },
    { field: 'tipo', count: 1 },
  ]);
  expect(loosen(entries, { tipo: 'cpia', lingua: 'ar', provincia: 're' })).toEqual([]);
});

describe('near a municipality', () => {
  const lugo = { lat: 44.42, lon: 11.91 };
  const entries = [
    entry({ town: 'nowhere' }),
    entry({ town: 'bologna', at: { lat: 44.49, lon: 11.34 } }),
    entry({ town: 'ravenna', at: { lat: 44.42, lon: 12.2 } }),
    entry({ town: 'lugo', at: { lat: 44.5, lon: 11.95 } }),
  ];
  const towns = (of: Entry[]): string[] => of.map(({ town }) => town);

  test('its own services come first, then the others by distance, last those whose place is unknown', () => {
    expect(towns(nearestFirst(entries, { town: 'lugo', at: lugo }))).toEqual([
      'lugo',
      'ravenna',
      'bologna',
      'nowhere',
    ]);
  });

  test('without coordinates only its own come first', () => {
    expect(towns(nearestFirst(entries, { town: 'lugo', at: undefined }))).toEqual([
      'lugo',
      'nowhere',
      'bologna',
      'ravenna',
    ]);
  });

  test('a service of its own is at no distance', () => {
    expect(kmFrom({ town: 'lugo', at: lugo }, entry({ at: { lat: 44.5, lon: 11.95 } }))).toBe(0);
    expect(kmFrom({ town: 'lugo', at: lugo }, entry({ town: 'x' }))).toBeUndefined();
  });
});

test('choices come back from the address, in one order', () => {
  const criteria = fc.dictionary(fc.constantFrom(...FIELDS), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(criteria, (of) => {
      expect(readFragment(writeFragment(of))).toEqual({ ...of });
    }),
  );
  expect(writeFragment({ tipo: 'questura', comune: 'ravenna', lingua: '' })).toBe(
    '#comune=ravenna&tipo=questura',
  );
  expect(writeFragment({})).toBe('');
  expect(readFragment('#comuni')).toEqual({});
});
