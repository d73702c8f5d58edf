import { expect, test } from 'vitest';
import { parseLanguages } from '#src/lib/import/spoken.ts';

test.each([
  ['it, en, wolof', { languages: [{ lang: 'it' }, { lang: 'en' }, { lang: 'wolof' }] }],
  ['mediazione su richiesta', { languagesNote: 'Mediazione su richiesta.' }],
  ['regole tradotte in: en, ar, uk', { languagesNote: 'Regole tradotte in inglese, arabo e ucraino.' }],
])('«%s» says which languages are spoken, or what is known of them', (cell, spoken) => {
  expect(parseLanguages(cell)).toEqual(spoken);
});
