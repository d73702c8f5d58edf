/** One property of iCalendar: its name (with parameters, if any) and its value as it is written. */
export type Line = readonly [name: string, value: string];

/**
 * A calendar object as RFC 5545 writes it: folded lines that end in CR LF. It must have a component (section 3.6):
 * without any of its own it says what UTC is.
 */
export const calendarText = (product: string, about: readonly Line[], parts: readonly Line[]): string =>
  [
    ['BEGIN', 'VCALENDAR'] as const,
    ['VERSION', '2.0'] as const,
    ['PRODID', product] as const,
    ...about,
    ...(parts.length === 0 ? UTC_ZONE : parts),
    ['END', 'VCALENDAR'] as const,
  ]
    .map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`)
    .join('');

const UTC_ZONE: readonly Line[] = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', 'Etc/UTC'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19700101T000000'],
  ['TZOFFSETFROM', '+0000'],
  ['TZOFFSETTO', '+0000'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
];

/** A value of type TEXT (section 3.3.11): escaped, in one line, without control characters. */
export const text = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    // What TEXT may not hold (section 3.1, CONTROL).
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replace(/\n/g, '\\n');

/** A moment in UTC: `20261201T160000Z`. */
export const utc = (iso: string): string => new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** A day: `20261201`. */
export const date = (day: string): string => day.replaceAll('-', '');

/** The first moment of a day in UTC, for stamps that come from days of the content. */
export const stamp = (day: string): string => `${date(day)}T000000Z`;

/** Folds a content line so that none is longer than 75 octets, never inside a character (section 3.1). */
export function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > 74) {
      parts.push(part);
      [part, octets] = ['', 0];
    }
    part += char;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
