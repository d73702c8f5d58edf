import { expect, test } from 'vitest';
import { documentDrawing, drawingSvg, stepDrawing } from '#src/lib/guide/drawings.ts';
import { guides } from './portal.ts';

test.each([
  ['Passaporto', 'passport'],
  ['Tessera sanitaria', 'health'],
  ['Ricevuta della domanda di permesso', 'receipt'],
  ['Fototessera', 'photo'],
  ['Modulo di dichiarazione di residenza', 'form'],
  ['Codice fiscale', 'card'],
  ['Un documento mai visto', 'paper'],
])('«%s» is drawn as %s', (name, drawing) => {
  expect(documentDrawing(name)).toBe(drawing);
});

test.each([
  ['Compila il modulo', 'form'],
  ['Prendi appuntamento', 'calendar'],
  ['Vai in Comune con i documenti', 'office'],
  ['Paga', 'coins'],
  ['Aspetta la carta', 'clock'],
  ['Firma il Patto di servizio', 'sign'],
  ['Entra nel portale della Regione', 'screen'],
])('the step «%s» is drawn as %s', (title, drawing) => {
  expect(stepDrawing(title)).toBe(drawing);
});

test('every step of the guides has a drawing of its own kind, the same in every language', () => {
  const drawings = new Map<string, Set<string>>();
  for (const { sheet, words } of guides) {
    const of = drawings.get(sheet) ?? new Set();
    drawings.set(sheet, of.add(words.steps.map(({ drawing }) => drawing).join(' ')));
    expect(words.steps.map(({ drawing }) => drawing)).not.toContain('speech');
  }
  expect([...drawings.values()].map((of) => of.size)).toEqual([1, 1, 1, 1]);
});

test('programs need not read a drawing out', () => {
  expect(drawingSvg('home').text).toContain('aria-hidden="true"');
});
