import { expect, test } from 'vitest';
import { serviceIds } from '#src/lib/import/service-slug.ts';
import { row } from './rows.ts';

test.each([
  ['Questura di Bologna - Ufficio Immigrazione', 'Bologna', 'bologna/questura'],
  ['Comune di Modena - Centro stranieri', 'Modena', 'modena/centro-stranieri'],
  [
    'Unione della Romagna Faentina - Centro servizi per stranieri (sportello Faenza)',
    'Faenza',
    'faenza/centro-servizi-per-stranieri',
  ],
  ['Centro Interculturale di Parma e provincia', 'Parma', 'parma/centro-interculturale'],
  [
    'Sportello della Prefettura di Forlì-Cesena presso il Comune di Cesena',
    'Cesena',
    'cesena/sportello-della-prefettura-di-forli-cesena',
  ],
  ['Sportello stranieri di Collecchio (CIAC) c/o URP', 'Collecchio', 'collecchio/sportello-stranieri'],
  ['Linea - numero verde', '(telefonico, regionale)', 'a-distanza/linea'],
])('«%s» in %s is %s', (name, municipality, id) => {
  expect([...serviceIds([row({ name, municipality })]).values()]).toEqual([id]);
});

test('services of one name in one place are told apart', () => {
  const rows = [
    'Questura di Ferrara',
    'Questura di Ferrara (nuova sede)',
    'Questura di Ferrara (nuova sede)',
  ].map((name, index) => row({ id: `riga-${index}`, name, municipality: 'Ferrara' }));
  expect([...serviceIds(rows).values()]).toEqual([
    'ferrara/questura',
    'ferrara/questura-nuova-sede',
    'ferrara/riga-2',
  ]);
});
