import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarText, fold, text } from '#src/lib/calendar/lines.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 300 });

test('no line is above 75 octets, and none loses a letter when it is folded, in any script', () => {
  fc.assert(
    fc.property(
      words.filter((line) => !/[\r\n]/.test(line)),
      (line) => {
        const folded = fold(line);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      },
    ),
  );
});

test('any words come back from another reader as they were', () => {
  const any = fc.string({ unit: fc.constantFrom(...Array.from('a\\;,:"\n è中ع ')), maxLength: 200 });
  fc.assert(
    fc.property(any, (said) => {
      const file = calendarText(
        '-//x//y//IT',
        [],
        [
          ['BEGIN', 'VEVENT'],
          ['SUMMARY', text(said)],
          ['END', 'VEVENT'],
        ],
      );
      const event = new ICAL.Component(ICAL.parse(file) as []).getFirstSubcomponent('vevent');
      expect(event?.getFirstPropertyValue('summary')).toBe(said);
    }),
  );
});

test('words cannot end their line: neither with line ends of any kind nor with control characters', () => {
  expect(text('Uno\r\nEND:VCALENDAR\rdue\u0000\u001B[31m')).toBe('Uno\\nEND:VCALENDAR\\ndue[31m');
});
