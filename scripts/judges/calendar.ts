import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { verdict, type Judge, type Verdict } from './judge.ts';

/** Every `.ics` file of a built site. */
export const calendarJudge: Judge = { name: 'iCalendar RFC 5545: ical.js', run };

async function run(root: string): Promise<Verdict> {
  const entries = await readdir(root, { recursive: true });
  const files = entries.filter((path) => path.endsWith('.ics')).sort();
  const wrong: string[] = [];
  for (const path of files) {
    const { faults } = judgeCalendar(await readFile(join(root, path)));
    wrong.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  return verdict(wrong, files.length);
}

/** What is wrong with one calendar, and how many events it has. */
export function judgeCalendar(bytes: Uint8Array): { count: number; faults: string[] } {
  const faults: string[] = [];
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { count: 0, faults: ['is not UTF-8'] };
  }
  if (!text.endsWith('\r\n') || /[\r\n]/.test(text.replaceAll('\r\n', '')))
    faults.push('has a line end that is not CR LF');
  const long = text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75);
  if (long.length > 0) faults.push(`has ${long.length} lines above 75 octets`);
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(text) as []);
  } catch (error) {
    return { count: 0, faults: [...faults, `cannot be read: ${String(error)}`] };
  }
  const one = (part: ICAL.Component, property: string): void => {
    const { length } = part.getAllProperties(property);
    if (length !== 1) faults.push(`${part.name} has ${property.toUpperCase()} ${length} times`);
  };
  one(calendar, 'version');
  one(calendar, 'prodid');
  if (calendar.getAllSubcomponents().length === 0) faults.push('has no component');
  const events = calendar.getAllSubcomponents('vevent');
  for (const event of events) {
    for (const property of ['uid', 'dtstamp', 'dtstart', 'summary']) one(event, property);
    const { startDate, endDate } = new ICAL.Event(event);
    if (startDate.compare(endDate) > 0) faults.push(`${startDate.toString()} is after the end`);
    if (String(event.getFirstPropertyValue('dtstamp')).at(-1) !== 'Z') faults.push('DTSTAMP is not in UTC');
  }
  const ids = events.map((event) => event.getFirstPropertyValue('uid'));
  if (new Set(ids).size !== ids.length) faults.push('has two events with one UID');
  return { count: events.length, faults };
}
