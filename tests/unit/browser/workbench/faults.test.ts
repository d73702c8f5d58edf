import { expect, test } from 'vitest';
import { faultsOf } from '#src/browser/workbench/faults.ts';
import type { Language } from '#src/browser/workbench/language.ts';

const arabic: Language = { code: 'ar', tag: 'ar', dir: 'rtl', script: 'Arab', name: 'arabo', terms: [] };
const english: Language = {
  code: 'en',
  tag: 'en',
  dir: 'ltr',
  script: 'Latn',
  name: 'inglese',
  terms: [
    {
      italian: ['permesso di soggiorno'],
      definition: 'Documento.',
      policy: 'keep-and-explain',
      term: 'residence permit',
      forms: [],
      forbidden: ['stay permit'],
    },
  ],
};

const said = (italian: string, own: string, language = english, more = {}): string[] =>
  faultsOf({ italian, own, codes: [], ...more }, language).map(({ severity, it }) => `${severity}: ${it}`);

test('a translation that says the same has nothing to mend', () => {
  expect(said('Hai 30 giorni per chiedere il rinnovo.', 'You have 30 days to ask for the renewal.')).toEqual(
    [],
  );
  expect(said('Hai 30 giorni di tempo.', 'لديك ٣٠ يومًا.', arabic)).toEqual([]);
});

test('nothing is said of a field that is empty still', () => {
  expect(said('Hai 30 giorni.', '  ')).toEqual([]);
});

test.each([
  [
    'another number',
    'Hai 30 giorni.',
    'You have 60 days.',
    english,
    'error: I numeri sono «60», in italiano «30».',
  ],
  [
    'a number that the Italian has not',
    'Chiedi il rinnovo.',
    'Ask for the renewal: 2.',
    english,
    'error: I numeri sono «2», in italiano non ce ne sono.',
  ],
  [
    'a lost number',
    'Hai 30 giorni.',
    'You have some days.',
    english,
    'error: Mancano i numeri: in italiano «30».',
  ],
  [
    'another script',
    'Porta il passaporto.',
    'Bring your passport, please.',
    arabic,
    'error: Non è nell’alfabeto della lingua (Arab).',
  ],
  [
    'a form to avoid',
    'Chiedi il permesso.',
    'Ask for the stay permit.',
    english,
    'warning: «stay permit» è da evitare: usa «residence permit».',
  ],
  ['a lost acronym', 'Vai alla AUSL.', 'Go to the office.', english, 'warning: Manca il nome italiano AUSL.'],
  [
    'a lost negation',
    'Non devi pagare niente.',
    'You must pay.',
    english,
    'warning: L’italiano dice «non»: qui non si vede.',
  ],
  [
    'the Italian itself',
    'Porta il passaporto e la ricevuta.',
    'Porta il passaporto e la ricevuta.',
    english,
    'error: È uguale all’italiano.',
  ],
])('%s is noticed', (_, italian, own, language, wanted) => {
  expect(said(italian, own, language)).toContain(wanted);
});

test('a text that is too long for its place is noticed', () => {
  expect(said('Tessera', 'A health card', english, { max: 5 })).toEqual([
    'error: È lungo 13 caratteri, il massimo è 5.',
  ]);
});

test('a data tag must stay, bold may go', () => {
  const code = { paired: true, shown: '', c: [] };
  const codes = [
    { ...code, id: '1', free: false },
    { ...code, id: '2', free: true },
  ];
  expect(said('⟦1⟧La⟦/1⟧ ⟦2⟧tua⟦/2⟧', 'Your', english, { codes })).toEqual([
    'error: Manca ⟦1⟧.',
    'warning: Manca ⟦2⟧: era voluto?',
  ]);
});

test('words to search by may be other words', () => {
  expect(said('tessera; mutua; 118', 'card', english, { free: true })).toEqual([]);
});

test('the Italian name may stand in brackets beside words in the language’s letters', () => {
  expect(said('Attestazione ISEE', 'شهادة (attestazione ISEE)', arabic)).toEqual([]);
});

test('a label of the interface may say a word by a number, and is asked about it', () => {
  expect(said('minorenni', 'people under 18', english, { label: true })).toEqual([
    'warning: I numeri sono «18», in italiano non ce ne sono.',
  ]);
});
