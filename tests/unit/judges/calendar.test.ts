import { expect, test } from 'vitest';
import { judgeCalendar } from '#scripts/judges/calendar.ts';
import { calendarFiles } from '#src/lib/calendar/files.ts';
import { gate } from '#tests/unit/content/minimal.ts';

const judge = (text: string): string[] => judgeCalendar(Buffer.from(text)).faults;

const RIGHT =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//IT\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260502T000000Z\r\nDTSTART:20260520T080000Z\r\nSUMMARY:Festa\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

test('the calendars of the content are right', async () => {
  const files = [...calendarFiles(await gate())];
  expect(files.flatMap(([, text]) => judge(text))).toEqual([]);
  expect(judgeCalendar(Buffer.from(files[0]?.[1] ?? '')).count).toBe(1);
});

test.each([
  ['lines end in LF', RIGHT.replaceAll('\r\n', '\n'), 'has a line end that is not CR LF'],
  ['a line is not folded', RIGHT.replace('Festa', 'x'.repeat(80)), 'has 1 lines above 75 octets'],
  ['an event has no UID', RIGHT.replace('UID:1\r\n', ''), 'vevent has UID 0 times'],
  [
    'an event has two summaries',
    RIGHT.replace('SUMMARY:Festa\r\n', 'SUMMARY:A\r\nSUMMARY:B\r\n'),
    'vevent has SUMMARY 2 times',
  ],
  ['there is no product', RIGHT.replace('PRODID:-//x//y//IT\r\n', ''), 'vcalendar has PRODID 0 times'],
  ['there is no component', RIGHT.replace(/BEGIN:VEVENT.*END:VEVENT\r\n/s, ''), 'has no component'],
  ['it stops in the middle', RIGHT.slice(0, 80) + '\r\n', 'cannot be read'],
])('it is a fault when %s', (_, text, fault) => {
  expect(judge(RIGHT)).toEqual([]);
  expect(judge(text).join()).toContain(fault);
});
