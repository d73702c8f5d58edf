import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventCalendar } from '#src/lib/calendar/events.ts';
import { calendarFiles } from '#src/lib/calendar/files.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { gate, swap } from '#tests/unit/content/minimal.ts';

let portal: Portal;
let files: Map<string, string>;

beforeAll(async () => {
  portal = await gate({
    'facts/finisce.yaml':
      'kind: money\nlabel: Costo che finisce\nowner: salute\nverified: never\nvalues:\n  - { to: 2026-12-31, value: 5, source: { title: A, url: "https://www.comune.example.org/a" } }\n',
    'news/2026/nuovo-sportello/index.it.mdx': swap(
      'title: Apre un nuovo',
      'title: Apre, in centro; un nuovo',
    ),
  });
  files = new Map(calendarFiles(portal));
});

const events = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as [])
    .getAllSubcomponents('vevent')
    .map((part) => new ICAL.Event(part));

const of = (path: string): ICAL.Event[] => events(files.get(path) ?? '');

test('there is a calendar of events for each language and one of deadlines for each HUB', () => {
  expect([...files.keys()]).toEqual([
    'calendario/it/eventi.ics',
    'calendario/en/eventi.ics',
    'calendario/ar/eventi.ics',
    'calendario/redazione/salute.ics',
  ]);
});

test('a calendar without events is still one, with the one component that it must have', async () => {
  const without = await gate({ 'news/2026/nuovo-sportello': null });
  const text = new Map(calendarFiles(without)).get('calendario/it/eventi.ics') ?? '';
  expect(events(text)).toEqual([]);
  expect(new ICAL.Component(ICAL.parse(text) as []).getAllSubcomponents()).toHaveLength(1);
});

test('the content makes the same files on any day', () => {
  expect(new Map(calendarFiles(portal))).toEqual(files);
});

describe('an event', () => {
  test('says when in UTC, where, and keeps one identity in all languages', () => {
    const [italian, english, arabic] = ['it', 'en', 'ar'].map(
      (lang) => of(`calendario/${lang}/eventi.ics`)[0],
    );
    expect(italian?.startDate.toString()).toBe('2026-05-20T08:00:00Z');
    expect(italian?.endDate.toString()).toBe('2026-05-20T10:00:00Z');
    expect(italian?.summary).toBe('Apre, in centro; un nuovo sportello');
    expect(italian?.location).toBe('Sportello salute Centro, Via Esempio 1, 40121 Bologna');
    expect(new Set([italian?.uid, english?.uid, arabic?.uid])).toEqual(
      new Set(['https://portale.example.org/it/notizie/2026/nuovo-sportello/']),
    );
    expect(english?.component.getFirstPropertyValue('url')).toBe(
      'https://portale.example.org/en/notizie/2026/nuovo-sportello/',
    );
    // No Arabic: its readers get English, their next language, and the file says so.
    expect(arabic?.summary).toBe(english?.summary);
    expect(arabic?.component.getFirstProperty('summary')?.getParameter('language')).toBe('en');
  });

  test('has its stamp from the day it came out, not from a clock', () => {
    expect(String(of('calendario/it/eventi.ics')[0]?.component.getFirstPropertyValue('dtstamp'))).toBe(
      '2026-05-02T00:00:00Z',
    );
  });

  test('can be kept alone', () => {
    const piece = portal.news.get('2026/nuovo-sportello');
    const [event, ...others] = events((piece && eventCalendar(portal, piece, 'it')) ?? '');
    expect(others).toEqual([]);
    expect(event?.uid).toBe(of('calendario/it/eventi.ics')[0]?.uid);
  });
});

describe('the deadlines of a HUB', () => {
  const lines = (): string[] =>
    of('calendario/redazione/salute.ics').map((event) => `${event.startDate.toString()} ${event.summary}`);

  test('are its sheets, its materials and the offices of its sheets by the day they are due, and values by their last', () => {
    expect(lines()).toEqual(
      expect.arrayContaining([
        '2026-11-02 Scheda: Avere la tessera sanitaria',
        '2026-11-02 Materiale: Come iscriversi',
        '2026-11-02 Ufficio: Sportello salute Centro',
      ]),
    );
    expect(lines()).toContain('2026-12-31 Valore: Costo che finisce');
    // The value of next year is written already.
    expect(lines()).not.toContain('2026-12-31 Valore: Costo del duplicato');
    expect(lines()).toEqual(lines().toSorted((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : 0)));
  });

  test('are whole days, each with an identity of its own', () => {
    const all = of('calendario/redazione/salute.ics');
    for (const { startDate, endDate } of all) {
      expect(startDate.isDate).toBe(true);
      expect(endDate.subtractDate(startDate).toSeconds()).toBe(86_400);
    }
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
  });
});
