import { describe, expect, test } from 'vitest';
import type { Section } from '#src/lib/domain/body.ts';
import { label, readingLang, readPiece } from '#src/lib/domain/reading.ts';
import { locale, sheet, translation } from './pieces.ts';

const italian = {
  _head: 'Avere la tessera',
  who: 'Chi ha il permesso di soggiorno',
  how: 'Vai allo sportello entro 30 giorni',
};
const changed = { ...italian, how: 'Vai allo sportello entro 20 giorni' };
const [it, en, fr, ar, pt] = [
  locale('it'),
  locale('en'),
  locale('fr', { bridge: ['en'] }),
  locale('ar', { bridge: ['fr', 'en'] }),
  locale('pt', { bridge: [] }),
];
const locales = [it, en, fr, ar, pt];

const textOf = (section: Section | undefined): string =>
  (section?.c ?? [])
    .flatMap((block) => (block.t === 'p' ? block.c : []))
    .flatMap((run) => (run.t === 'text' ? run.v : []))
    .join('');

describe('a reader gets the words', () => {
  test.each([
    ['in their own language', ['ar', 'fr', 'en'], ar, 'ar'],
    ['in the first bridge that has them', ['fr', 'en'], ar, 'fr'],
    ['in the next bridge when the first has none', ['en'], ar, 'en'],
    ['in Italian when no bridge has them', ['pt'], ar, 'it'],
    ['in Italian when the language names no bridge', ['en'], pt, 'it'],
    ['in Italian when they read Italian', ['en'], it, 'it'],
  ])('%s', (_, made, reader, lang) => {
    const piece = sheet(
      italian,
      made.map((code) => translation(code, italian)),
    );
    expect(readingLang(piece, reader)).toBe(lang);
    const reading = readPiece(piece, reader, locales);
    expect([reading.lang, reading.words.title]).toEqual([
      lang,
      lang === 'it' ? italian._head : `${lang} ${italian._head}`,
    ]);
  });

  test('and never those of a draft', () => {
    const piece = sheet(italian, [
      translation('ar', italian, { status: 'draft' }),
      translation('fr', italian),
    ]);
    expect(readPiece(piece, ar, locales)).toMatchObject({ lang: 'fr', state: 'missing' });
  });
});

describe('a reading tells the truth', () => {
  test('about a page that is not in the reader’s language', () => {
    const reading = readPiece(sheet(italian, [translation('en', italian)]), ar, locales);
    expect(reading).toMatchObject({ lang: 'en', state: 'missing', available: ['it', 'en'] });
  });

  test('about the languages that have the page, hidden ones left out', () => {
    const piece = sheet(
      italian,
      ['en', 'fr', 'ar'].map((code) => translation(code, italian)),
    );
    const hidden = [it, en, fr, { ...ar, status: 'hidden' as const }];
    expect(readPiece(piece, it, hidden).available).toEqual(['it', 'en', 'fr']);
  });

  test('about a page that a program translated, and which one', () => {
    const piece = sheet(italian, [translation('ar', italian, { status: 'machine', engine: 'motore' })]);
    expect(readPiece(piece, ar, locales)).toMatchObject({
      state: 'machine',
      machine: true,
      engine: 'motore',
    });
  });

  test('with today’s Italian beside each section that has changed in substance, and only there', () => {
    const reading = readPiece(sheet(changed, [translation('ar', italian)]), ar, locales);
    expect(reading.state).toBe('major');
    expect(reading.sections.map(({ id, state, today }) => [id, state, textOf(today)])).toEqual([
      ['who', 'current', ''],
      ['how', 'major', `it ${changed.how}`],
    ]);
  });

  test('with today’s Italian beside a section that can harm', () => {
    const changes = [{ date: '2026-03-01', level: 'critical' as const, note: 'È cambiata la legge.' }];
    const reading = readPiece(sheet(changed, [translation('ar', italian)], changes), ar, locales);
    expect(reading.sections.find(({ id }) => id === 'how')).toMatchObject({ state: 'critical' });
    expect(textOf(reading.sections.find(({ id }) => id === 'how')?.today)).toBe(`it ${changed.how}`);
  });

  test('also of a bridge that lags behind', () => {
    const reading = readPiece(sheet(changed, [translation('fr', italian)]), ar, locales);
    expect(reading.sections.map(({ state }) => state)).toEqual(['current', 'major']);
  });

  test('without any warning on the Italian page', () => {
    const reading = readPiece(sheet(changed, [translation('ar', italian)]), it, locales);
    expect(reading).toMatchObject({ lang: 'it', state: 'current', machine: false });
    expect(reading.sections.every(({ state, today }) => state === 'current' && today === undefined)).toBe(
      true,
    );
  });
});

test('a small text that nobody translated is read in Italian, and says so', () => {
  const arabic = translation('ar', italian);
  arabic.words.labels['costs/tessera/label'] = 'البطاقة';
  const piece = sheet(italian, [arabic]);
  Object.assign(piece.source.words.labels, {
    'costs/tessera/label': 'Tessera',
    'costs/duplicato/label': 'Duplicato',
  });
  const reading = readPiece(piece, ar, locales);
  expect(label(reading, 'costs/tessera/label')).toEqual({ text: 'البطاقة', lang: 'ar' });
  expect(label(reading, 'costs/duplicato/label')).toEqual({ text: 'Duplicato', lang: 'it' });
  expect(label(reading, 'costs/altro/label')).toBeUndefined();
});
