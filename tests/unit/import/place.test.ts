import { expect, test } from 'vitest';
import { municipalities, servesFromAfar } from '#src/lib/import/place.ts';
import { row, seed } from './rows.ts';

test('the capitals are there, and every municipality a service names', () => {
  const places = municipalities(seed.services);
  expect(places.size).toBe(10);
  expect(places.get('cesena')).toEqual({ name: 'Cesena', province: 'FC' });
  expect(places.get('forli')).toEqual({ name: 'Forlì', province: 'FC' });
});

test.each([
  ['(telefonico, tutta Italia)', 'country'],
  ['(telefonico, regionale)', 'region'],
  ['Cesena', undefined],
])('a service in «%s» serves from afar: %s', (municipality, serves) => {
  expect(servesFromAfar(row({ municipality }))).toBe(serves);
});
