import { expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import { readRecord } from '#src/lib/content/record.ts';
import { fingerprint } from '#src/lib/domain/fingerprint.ts';
import { impactOfShortTexts, shortTextsAt } from '#src/lib/translation/impact-short.ts';
import type { Impact } from '#src/lib/translation/impact.ts';
import { vocabularyOf } from '#src/lib/translation/risk/vocabulary.ts';
import { contentWith, TODAY } from '#tests/unit/content/minimal.ts';

const PATH = 'terms/cup.yaml';
const TEXT = 'term: CUP\ndefinition: Prenota le visite entro 30 giorni.\nsynonyms: [prenotazioni]\n';
const UNITS = ['CUP', 'Prenota le visite entro 30 giorni.'];

/** What a change of the term does: English was made from the text of now, Arabic from another, Urdu has synonyms alone. */
async function after(change: (text: string) => string): Promise<Impact[]> {
  const entry = (print: string): string =>
    `cup:\n  definition: Books visits.\n  $s: machine\n  $e: prova\n  $h: ${print}\n`;
  const content = await contentWith({
    [PATH]: TEXT,
    'l10n/en/terms.yaml': entry(fingerprint(UNITS)),
    'l10n/ar/terms.yaml': entry(fingerprint(['CUP', 'Altro.'])),
  });
  try {
    const portal = await loadPortal({ root: content.root, today: TODAY });
    const record = (text: string) => readRecord(PATH, text, Buffer.from(text));
    const place = shortTextsAt(PATH);
    if (!place) throw new Error('no short texts');
    return impactOfShortTexts(portal, place, record(TEXT), record(change(TEXT)), vocabularyOf(UNITS));
  } finally {
    await content.remove();
  }
}

test('a changed definition leaves those translations behind that were current', async () => {
  expect(await after((text) => text.replace('30 giorni', '20 giorni'))).toMatchObject([
    { piece: 'terms/cup', part: 'terms', change: 'major', risk: 'major', langs: ['en'], words: 7 },
  ]);
});

test('words to search by leave nothing behind', async () => {
  expect(await after((text) => text.replace('[prenotazioni]', '[prenotare]'))).toEqual([]);
});

test('only entities with short texts have any', () => {
  expect(shortTextsAt('services/bologna/sportello.yaml')).toEqual({
    collection: 'services',
    id: 'bologna/sportello',
  });
  expect(shortTextsAt('laws/dlgs-286-1998.yaml')).toBeUndefined();
  expect(shortTextsAt('sheets/salute/prova/index.it.mdx')).toBeUndefined();
});
