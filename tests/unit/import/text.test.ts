import { expect, test } from 'vitest';
import { sentence, shortSlug, slugify } from '#src/lib/import/text.ts';

test.each([
  ['Forlì', 'forli'],
  ["Castelnovo ne' Monti", 'castelnovo-ne-monti'],
  ["Centro per l'impiego", 'centro-per-l-impiego'],
  ['U.O. Politiche', 'uo-politiche'],
  ['"ScambiaMenti"', 'scambiamenti'],
])('«%s» has the slug %s', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('a long slug ends at a whole word', () => {
  expect(shortSlug('La guida in 17 lingue', 17)).toBe('la-guida-in-17');
  expect(shortSlug('Approvata la programmazione triennale', 20)).toBe('approvata');
  expect(shortSlug('Approvata', 20)).toBe('approvata');
});

test.each([
  ['italiano L2, test A2', 'Italiano L2, test A2.'],
  ['Équipe transculturale.', 'Équipe transculturale.'],
])('«%s» becomes the sentence «%s»', (text, whole) => {
  expect(sentence(text)).toBe(whole);
});
