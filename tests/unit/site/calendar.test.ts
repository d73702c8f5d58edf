import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventCalendar, fold } from '#src/lib/site/calendar.ts';

const about = {
  uid: 'https://esempio.it/it/notizie/2026/festa/',
  title: 'Festa, musica; cena',
  summary: 'Riga uno\nRiga due',
  url: 'https://esempio.it/ar/notizie/2026/festa/',
  published: '2026-11-01',
};

describe('an event’s calendar file', () => {
  test('says when, in UTC, and keeps one identity in all languages', () => {
    const text = eventCalendar(
      { start: '2026-12-01T17:00:00+01:00', end: '2026-12-01T19:30:00+01:00', languages: [] },
      about,
    );
    expect(text).toContain('DTSTART:20261201T160000Z\r\nDTEND:20261201T183000Z\r\n');
    expect(text).toContain(`UID:${about.uid}\r\n`);
    expect(text).toContain('SUMMARY:Festa\\, musica\\; cena\r\n');
    expect(text).toContain('DESCRIPTION:Riga uno\\nRiga due\r\n');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('has no line above 75 octets and loses no letter when folded, in any script', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[\r\n]/.test(text)),
        (text) => {
          const folded = fold(text);
          expect(folded.replaceAll('\r\n ', '')).toBe(text);
          for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        },
      ),
    );
  });
});
