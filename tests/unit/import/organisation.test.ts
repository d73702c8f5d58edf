import { expect, test } from 'vitest';
import { organisationOf, organisations } from '#src/lib/import/organisation.ts';
import { row, seed } from './rows.ts';

test.each([
  ['Centro Stranieri del Comune di Cesena', 'Comune di Cesena'],
  ['Consultorio familiare di Cesena - AUSL Modena, Distretto di Vignola', 'AUSL Modena'],
  ['Linea Rosa', undefined],
  ['Prefettura di Cesena', undefined],
  ['Punto informativo - Questura e Comune di Cesena', undefined],
  ['Sportello della Prefettura presso il Comune di Cesena', undefined],
])('the body of «%s» is %s', (name, body) => {
  expect(organisationOf(row({ name, municipality: 'Cesena' }))?.name).toBe(body);
});

test('a body has the source of the first service that names it', () => {
  expect([...organisations(seed.services)]).toEqual([
    [
      'comune-di-cesena',
      {
        name: 'Comune di Cesena',
        kind: 'municipality',
        source: 'https://www.example.org/centro',
        sourceDate: '2019-10',
      },
    ],
  ]);
});
