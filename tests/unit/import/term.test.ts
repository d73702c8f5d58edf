import { expect, test } from 'vitest';
import { term, termCatalogues } from '#src/lib/import/term.ts';
import { seed } from './rows.ts';

const named = (term_it: string) =>
  term({ id: 'a', term_it, area: 'salute', definition_it: 'a', translations: {} });

test.each([
  ['passaporto', { term: 'passaporto' }],
  ['CPIA', { term: 'CPIA', abbreviation: 'CPIA' }],
  ['NASpI', { term: 'NASpI', abbreviation: 'NASpI' }],
  ['tesserino STP', { term: 'tesserino STP', forms: ['STP'], abbreviation: 'STP' }],
  [
    'Servizio sanitario nazionale (SSN)',
    { term: 'Servizio sanitario nazionale', forms: ['SSN'], abbreviation: 'SSN' },
  ],
  ['AUSL / ASL', { term: 'AUSL / ASL', forms: ['AUSL', 'ASL'], abbreviation: 'AUSL' }],
  ['permesso di soggiorno UE', { term: 'permesso di soggiorno UE' }],
])('«%s» is a term with its forms', (text, expected) => {
  expect(named(text)).toEqual({ ...expected, definition: 'A.', area: 'salute' });
});

test('a translation says whether it was read in a source', () => {
  const catalogues = termCatalogues(seed.terms, ['en', 'fr', 'tl']);
  expect(catalogues.get('en')).toEqual({
    passaporto: { term: 'passport', $s: 'sourced', $src: 'https://example.org/words' },
  });
  expect(catalogues.get('fr')).toEqual({
    passaporto: { term: 'passeport', $s: 'machine', $e: 'modello linguistico' },
  });
});

test('a language the portal has not gets no catalogue', () => {
  expect([...termCatalogues(seed.terms, ['en', 'tl']).keys()]).toEqual(['en', 'tl']);
  expect(termCatalogues(seed.terms, ['tl']).get('tl')).toEqual({});
});
