import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readRecord } from '#src/lib/content/record.ts';
import { unitsOf } from '#src/lib/translation/xliff/document.ts';
import { importInterface, interfaceExchange, type Added } from '#src/lib/translation/xliff/interface.ts';
import { readXliff } from '#src/lib/translation/xliff/read.ts';
import { xliff21 } from '#src/lib/translation/xliff/write.ts';
import { locale } from './content.ts';

const GERMAN = locale('de');
const ARABIC = locale('ar', { dir: 'rtl', script: 'Arab' });
const NONE: Added = new Map();
const read = (path: string, text: string) => readRecord(path, text, Buffer.from(text));

const sent = (to: typeof GERMAN, all: boolean, added = NONE, text?: string) =>
  interfaceExchange({ locale: to, added, text, at: '2026-05-02', all });

const back = (xliff: string, to = GERMAN, added = NONE, text?: string) =>
  importInterface('prova.xlf', readXliff('prova.xlf', xliff), { locale: to, added, text, read }, {});

const translate = (xliff: string, id: string, target: string): string => {
  const changed = xliff.replace(
    new RegExp(
      `(<unit id="${id.replaceAll('.', '\\.')}"[\\s\\S]*?</source>)(?:<target>[\\s\\S]*?</target>)?`,
    ),
    `$1<target>${target}</target>`,
  );
  if (changed === xliff) throw new Error(id);
  return changed;
};

describe('interface strings', () => {
  test('of a language that has them all are not asked for; with --all they come back as they went', () => {
    expect(sent(ARABIC, false).groups).toEqual([]);
    const exchange = sent(ARABIC, true);
    expect(unitsOf(exchange).filter(({ mark }) => mark === 'missing')).toEqual([]);
    expect(back(xliff21(exchange), ARABIC)).toMatchObject({ refusals: [] });
    expect(back(xliff21(exchange), ARABIC).text).toBeUndefined();
  });

  test('of a new language are asked for with the plural forms it has', () => {
    const ids = unitsOf(sent(locale('pl'), false)).map(({ id }) => id);
    expect(ids).toContain('nav.home');
    expect(ids.filter((id) => id.endsWith('_few')).length).toBeGreaterThan(0);
    expect(ids.filter((id) => id.endsWith('_two'))).toEqual([]);
  });

  test('that are translated go to the content, beside those that were there', () => {
    const text = '# Nostre.\nnav.news: Nachrichten\n';
    const added: Added = new Map([['de', { 'nav.news': 'Nachrichten' }]]);
    const { text: made = '', refusals } = back(
      translate(xliff21(sent(GERMAN, false, added, text)), 'nav.home', 'Startseite'),
      GERMAN,
      added,
      text,
    );
    expect(refusals).toEqual([]);
    expect(made.startsWith(text)).toBe(true);
    expect(parse(made)).toEqual({ 'nav.news': 'Nachrichten', 'nav.home': 'Startseite' });
  });

  test('keep the values they are given', () => {
    const exchange = sent(GERMAN, false);
    const unit = unitsOf(exchange).find(({ id, source }) => source.length === 3 && !id.includes('_'));
    if (!unit) throw new Error('no string with a value');
    const xliff = xliff21(exchange);
    expect(back(translate(xliff, unit.id, 'Ohne Wert')).refusals[0]?.what.it).toContain('manca il codice {{');
    expect(back(translate(xliff, unit.id, 'Mit <ph id="1"/> Wert')).text).toMatch(/Mit \{\{\w+\}\} Wert/);
  });

  test('whose Italian is another today are refused', () => {
    const added: Added = new Map([['it', { 'nav.home': 'Pagina iniziale' }]]);
    const xliff = translate(xliff21(sent(GERMAN, false)), 'nav.home', 'Startseite');
    expect(back(xliff, GERMAN, added).refusals[0]?.what.it).toContain('non è quello esportato');
  });
});
