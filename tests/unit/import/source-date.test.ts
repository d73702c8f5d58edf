import { expect, test } from 'vitest';
import { parseSourceDate } from '#src/lib/import/source-date.ts';

test.each([
  ['2026-05-02', { date: '2026-05-02' }],
  ['2025-07', { date: '2025-07' }],
  ['n.d.', {}],
  ['2022 circa', { date: '2022', note: 'Dato del 2022 circa.' }],
  ['n.d. (2025 circa)', { note: 'Dato del 2025 circa.' }],
  ['2009-2013 (verificare)', { note: 'Dato del periodo 2009-2013: da verificare.' }],
  ['2015-03 (verificare)', { date: '2015-03', note: 'Dato del 2015: da verificare.' }],
  [
    '2006-12-07 (vecchio: verificare)',
    { date: '2006-12-07', note: 'Dato vecchio, del 2006: da verificare.' },
  ],
  ['n.d. (vecchio: verificare)', { note: 'Dato vecchio, senza data: da verificare.' }],
  ['2021-12 / 2022', { date: '2021-12', note: 'La fonte porta due date: dicembre 2021 e 2022.' }],
  [
    '2025-04 (nuova sede in costruzione: verificare)',
    { date: '2025-04', note: 'Nuova sede in costruzione: da verificare.' },
  ],
  [
    '2022+ (lista di 16 centri; copia successiva a quella con 17)',
    { note: 'Dato del 2022 o successivo. Preso da un elenco regionale di 16 centri.' },
  ],
  ['primavera', { note: 'Primavera' }],
])('«%s» gives as much of a date as it has, and the rest as a note', (cell, found) => {
  expect(parseSourceDate(cell)).toEqual(found);
});
