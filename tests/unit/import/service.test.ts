import { expect, test } from 'vitest';
import { Trouble } from '#src/lib/command/trouble.ts';
import { service } from '#src/lib/import/service.ts';
import { row, seed } from './rows.ts';

test('what nobody knows has no key', () => {
  expect(service(row({}))).toEqual({
    type: 'centro-antiviolenza',
    name: 'Linea Rosa',
    municipality: 'ravenna',
    source: 'https://example.org/centri',
    verified: 'never',
  });
});

test('an office has all that its row says', () => {
  const [office] = seed.services.map(service);
  expect(office).toEqual({
    type: 'questura',
    name: 'Questura di Cesena - Ufficio Immigrazione',
    description: 'Permessi di soggiorno: domande, rinnovi.',
    municipality: 'cesena',
    address: { street: 'Via Esempio 1', postalCode: '47521', note: 'III piano' },
    phones: [{ number: '+390547000000', label: 'Centralino Questura' }],
    pec: 'esempio@pec.example.org',
    hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], open: '08:30', close: '13:30' }],
    note: 'Dato del periodo 2009-2013: da verificare.',
    source: 'https://example.org/questura',
    verified: 'never',
  });
});

test('a help line stands in no municipality, and its hours are those of the phone', () => {
  const line = seed.services.map(service).at(-1);
  expect(line).toMatchObject({ name: "Linea d'aiuto", serves: 'country', hours: [{ phone: true }] });
  expect(line).not.toHaveProperty('municipality');
});

test('a house comes before the street, as a note', () => {
  expect(service(row({ address: 'Casa della Salute, Via Quartieri 48' })).address).toEqual({
    street: 'Via Quartieri 48',
    note: 'Casa della Salute',
  });
});

test.each([
  ['http://www.example.org', 'https://www.example.org/a', 'http://www.example.org'],
  ['www.example.org', 'https://www.example.org/a', 'https://www.example.org'],
  ['www.example.org', 'https://altro.example.org/a', 'http://www.example.org'],
])('the website %s read on %s is %s', (website, source_url, url) => {
  expect(service(row({ website, source_url })).url).toBe(url);
});

test.each([{ type: 'ambasciata' }, { phone: 'chiedere in Comune' }])('%o is not guessed', (cells) => {
  expect(() => service(row(cells))).toThrow(Trouble);
});
