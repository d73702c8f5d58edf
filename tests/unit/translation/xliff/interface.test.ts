import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readRecord } from '#src/lib/content/record.ts';
import { unitsOf } from '#src/lib/translation/xliff/document.ts';
import type { Added } from '#src/lib/translation/interface-strings.ts';
import { importInterface, interfaceExchange } from '#src/lib/translation/xliff/interface.ts';
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

  test('say what they are, and which numbers a plural form goes with', () => {
    const contexts = (to: typeof GERMAN) =>
      new Map(unitsOf(sent(to, true)).map(({ id, notes }) => [id, notes.map(({ text }) => text).join()]));
    const key = [...contexts(locale('pl')).keys()].find((id) => id.endsWith('_few')) ?? '';
    expect(contexts(locale('pl')).get(key)).toBe(`${key}: forma plurale «few», per esempio 2, 3, 4`);
    expect(contexts(ARABIC).get('nav.home')).toBe('nav.home');
  });

  test('may leave out the number where a word says it, and only there', () => {
    const polish = locale('pl');
    const xliff = xliff21(sent(polish, false));
    const unit = (id: string): string =>
      new RegExp(`<unit id="${id}"[\\s\\S]*?</unit>`).exec(xliff)?.[0] ?? '';
    const [, stem = ''] =
      /<unit id="([^"]+)_few"[^>]*>(?:(?!<\/unit>)[\s\S])*?\{\{count\}\}/.exec(xliff) ?? [];
    expect(stem).not.toBe('');
    expect(unit(`${stem}_one`)).not.toContain('canDelete="no"');
    expect(unit(`${stem}_few`)).toContain('canDelete="no"');
    expect(back(translate(xliff, `${stem}_one`, 'Jedno'), polish).refusals).toEqual([]);
    expect(back(translate(xliff, `${stem}_few`, 'Kilka'), polish).refusals).toHaveLength(1);
  });

  test('that have other values than the Italian are asked for again', () => {
    const added: Added = new Map([['ar', { 'nav.home': '{{nome}}' }]]);
    const [unit, ...others] = unitsOf(sent(ARABIC, false, added));
    expect(others).toEqual([]);
    expect(unit).toMatchObject({ id: 'nav.home', mark: 'missing' });
  });

  test('that somebody vouches for, all of them, can be declared so by an editor', () => {
    const xliff = xliff21(sent(ARABIC, true));
    const approved = xliff.replaceAll(/ state="[a-z]+"(?: subState="[^"]*")?/g, ' state="final"');
    expect(back(xliff, ARABIC).next).toBeUndefined();
    expect(back(approved, ARABIC).next?.it).toContain('interface: { status: approved }');
    expect(back(approved.replace('state="final"', 'state="translated"'), ARABIC).next).toBeUndefined();
    const already = { ...ARABIC, interface: { status: 'approved' as const } };
    expect(back(approved, already).next).toBeUndefined();
  });

  test('whose Italian is another today are refused', () => {
    const added: Added = new Map([['it', { 'nav.home': 'Pagina iniziale' }]]);
    const xliff = translate(xliff21(sent(GERMAN, false)), 'nav.home', 'Startseite');
    expect(back(xliff, GERMAN, added).refusals[0]?.what.it).toContain('non è quello esportato');
  });
});
