import type { NewsData } from '#src/lib/domain/news.ts';

/** An event as iCalendar (RFC 5545): one VEVENT with a stable UID, times in UTC, lines folded at 75 octets. */
export function eventCalendar(
  event: NonNullable<NewsData['event']>,
  about: {
    uid: string;
    title: string;
    summary: string;
    url: string;
    published: string;
    place?: string | undefined;
  },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${new URL(about.url).hostname}//Portale//IT`,
    'BEGIN:VEVENT',
    `UID:${about.uid}`,
    `DTSTAMP:${about.published.replace(/-/g, '')}T000000Z`,
    `DTSTART:${utc(event.start)}`,
    ...(event.end === undefined ? [] : [`DTEND:${utc(event.end)}`]),
    `SUMMARY:${escaped(about.title)}`,
    `DESCRIPTION:${escaped(about.summary)}`,
    ...(about.place === undefined ? [] : [`LOCATION:${escaped(about.place)}`]),
    `URL:${about.url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

const utc = (iso: string): string => new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (char) => `\\${char}`).replace(/\r?\n/g, '\\n');

/** Folds a content line so that none is longer than 75 octets, never inside a character. */
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
