import { describe, expect, test } from 'vitest';
import type { DossierFile } from '#src/lib/hand/dossier-data.ts';
import { SHARED_PARTS, shareText, shortShareText } from '#src/lib/hand/share-text.ts';

const file = (dir: 'ltr' | 'rtl' = 'ltr'): DossierFile => ({
  made: '2026-11-21',
  lang: 'it',
  tag: 'it',
  dir,
  words: {
    sheets: 'Schede',
    documents: 'Che cosa serve',
    costs: 'Costo',
    times: 'Tempi',
    where: 'Dove',
    noOffice: 'Nessun ufficio',
    machine: 'Traduzione automatica.',
    unverified: 'Nessuno ha verificato.',
    scan: '',
    original: 'originale',
    copies: { one: '{{count}} copia', other: '{{count}} copie' },
    if: 'solo se è il tuo caso',
    oneOf: 'Uno di questi:',
  },
  sheets: {
    t5sn: {
      title: 'Avere la tessera',
      href: '/it/salute/tessera/',
      paper: '/it/carta/t5sn/',
      unverified: true,
      documents: [
        { ref: 'passaporto', need: 'required', original: true, copies: 2, note: 'Anche scaduto.' },
        { ref: 'isee', need: 'if', original: false, copies: 0 },
        { ref: 'busta', need: 'one-of', group: 'lavoro', original: false, copies: 1 },
        { ref: 'contratto', need: 'one-of', group: 'lavoro', original: false, copies: 0 },
      ],
      costs: [{ label: 'Tessera', value: 'gratis' }],
      times: [{ deadline: false, label: 'Attesa', value: '30 giorni' }],
      types: ['anagrafe'],
      services: ['bologna/casa'],
      online: [{ label: 'Sul sito', url: 'https://www.example.org/' }],
    },
  },
  gone: {},
  documents: {
    passaporto: { text: 'Passaporto', lang: 'it', dir: 'ltr' },
    isee: 'ISEE',
    busta: 'Busta paga',
    contratto: 'Contratto',
  },
  types: { anagrafe: { name: 'Anagrafe', href: '/it/servizi/tipo/anagrafe/' } },
});
const offices = {
  'bologna/centro': {
    type: 'anagrafe',
    name: 'Anagrafe centro',
    town: 'bologna',
    address: 'Piazza 1',
    phones: ['051 1234'],
  },
  'bologna/casa': { type: 'casa', name: 'Sportello casa', town: 'bologna', phones: [] },
  'modena/centro': { type: 'anagrafe', name: 'Anagrafe di Modena', town: 'modena', phones: [] },
};
const rest = { made: 'Testo del 21 novembre 2026.', address: 'https://example.org/s/it/t5sn/' };

describe('a sheet as a message', () => {
  test('has its title, what is not sure, what to bring, costs, times, offices of the place, its day and its address', () => {
    const near = { town: 'bologna', offices };
    expect(shareText(file(), 't5sn', { parts: SHARED_PARTS, near, ...rest })).toBe(`Avere la tessera
Nessuno ha verificato.

Che cosa serve
- Passaporto (originale, 2 copie). Anche scaduto.
- ISEE (solo se è il tuo caso)
- Uno di questi:
  - Busta paga (1 copia)
  - Contratto

Costo
- Tessera: gratis

Tempi
- Attesa: 30 giorni

Dove
- Anagrafe
  Anagrafe centro
  Piazza 1
  051 1234
  Sportello casa
- Sul sito
  https://www.example.org/

Testo del 21 novembre 2026.
https://example.org/s/it/t5sn/`);
  });

  test('has only the parts that were chosen, and always its day and its address', () => {
    expect(shareText(file(), 't5sn', { parts: [], ...rest }).split('\n\n')).toEqual([
      'Avere la tessera\nNessuno ha verificato.',
      `${rest.made}\n${rest.address}`,
    ]);
  });

  test('names no office where no place was chosen', () => {
    expect(shareText(file(), 't5sn', { parts: ['where'], ...rest })).not.toContain('centro');
  });

  test('keeps names and numbers of offices whole among letters that run from the right', () => {
    const near = { town: 'bologna', offices };
    const lines = shareText(file('rtl'), 't5sn', { parts: ['where'], near, ...rest }).split('\n');
    expect(lines).toContain('  \u2066051 1234\u2069');
    expect(lines.at(-1)).toBe(rest.address);
  });

  test('is short by SMS', () => {
    expect(shortShareText(file(), 't5sn', { parts: SHARED_PARTS, ...rest })).toBe(
      `Avere la tessera\n${rest.made}\n${rest.address}`,
    );
  });

  test('of a sheet that is not there is nothing', () => {
    expect(shareText(file(), 'zzzz', { parts: SHARED_PARTS, ...rest })).toBe('');
  });
});
