import { expect, test } from 'vitest';
import { parsePhones } from '#src/lib/import/phone.ts';

test.each([
  ['059 2134123', [{ number: '+390592134123' }]],
  ['388 0999271', [{ number: '+393880999271', kind: 'mobile' }]],
  [
    '800 939 000; WhatsApp +39 350 909 2008',
    [
      { number: '800939000', kind: 'green' },
      { number: '+393509092008', kind: 'whatsapp' },
    ],
  ],
  ['WhatsApp vocali 331 7567412', [{ number: '+393317567412', kind: 'whatsapp', label: 'Messaggi vocali' }]],
  ['centralino 051 5271', [{ number: '+390515271', label: 'Centralino' }]],
  [
    'URP 0532 294677 - 0532 294499',
    [
      { number: '+390532294677', label: 'URP' },
      { number: '+390532294499', label: 'URP' },
    ],
  ],
  [
    '334 6905732 (call center, dato 2020)',
    [{ number: '+393346905732', kind: 'mobile', label: 'Call center, dato 2020' }],
  ],
])('the numbers of «%s» are told apart', (cell, phones) => {
  expect(parsePhones(cell)).toEqual({ phones });
});

test('a number that somebody found odd says so', () => {
  const found = parsePhones('0521 30111 (URP, come indicato: 052130111)');
  expect(found?.phones).toEqual([{ number: '+39052130111', label: 'URP' }]);
  expect(found?.note).toContain('da verificare');
});

test.each(['chiedere al Comune', '051', 'interno 12'])('«%s» is no number', (cell) => {
  expect(parsePhones(cell)).toBeUndefined();
});
