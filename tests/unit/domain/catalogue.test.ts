import { describe, expect, test } from 'vitest';
import { catalogueEntrySchema, catalogueUnits, translates } from '#src/lib/domain/catalogue.ts';

describe('synonyms are words to search by, not a translation', () => {
  test('they do not change what a translation was made from', () => {
    const term = { term: 'questura', definition: 'Un ufficio.' };
    expect(catalogueUnits('terms', { ...term, synonyms: ['questora'], forms: ['questure'] })).toEqual(
      catalogueUnits('terms', term),
    );
  });

  test.each([
    [true, ['$s', 'term']],
    [true, ['synonyms', 'definition']],
    [false, ['$s', '$e', 'synonyms']],
    [false, []],
  ])('translates: %s, with %j', (yes, keys) => {
    expect(translates(keys)).toBe(yes);
  });

  test.each([
    [true, ['police']],
    [false, []],
    [false, 'police'],
    [false, ['a'.repeat(61)]],
    [false, ['two\nlines']],
  ])('accepted: %s, for %j', (good, synonyms) => {
    expect(catalogueEntrySchema.safeParse({ $s: 'approved', term: 'x', synonyms }).success).toBe(good);
  });
});
