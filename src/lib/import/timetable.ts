import type { z } from 'zod';
import { WEEKDAYS, type hoursSchema, type serviceSchema, type Weekday } from '#src/lib/domain/service.ts';
import { capital } from './text.ts';

type Row = z.input<typeof hoursSchema>;

/** The part of a service that a cell of opening hours fills. */
export type Timetable = Pick<z.input<typeof serviceSchema>, 'hours' | 'hoursNote' | 'access'>;

const NAMES = ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'];
const DAY = `(?:${NAMES.join('|')})[a-zì]*`;
const DAYS = `${DAY}(?:(?:-|, | e )${DAY})*`;
const TIME = String.raw`\d{1,2}(?::\d{2})?`;
const CLAUSE = new RegExp(`^(${DAYS}) (?:anche )?(${TIME}-${TIME}(?: e ${TIME}-${TIME})*)$`);

/**
 * Opening hours as rows where the text is exact, and otherwise in the words of the source:
 * `mar 9-13; gio 15-19 (telefono lun-ven 9-13)` is exact, `apertura settimanale` is not.
 */
export function parseTimetable(cell: string): Timetable {
  const match = /^([^(]+?)(?:\s*\((.+)\))?$/.exec(cell);
  const rows = clauses(match?.[1] ?? '', /;\s*/);
  const extra = match?.[2];
  const known = rows && (extra === undefined ? { hours: rows } : withExtra(rows, extra));
  return known ?? { hoursNote: cell };
}

function withExtra(rows: Row[], extra: string): Timetable | undefined {
  if (extra.startsWith('telefono ')) {
    const phone = clauses(extra.slice('telefono '.length), /(?<=\d),\s*/);
    return phone && { hours: [...rows, ...phone.map((row) => ({ ...row, phone: true }))] };
  }
  const match = new RegExp(`^su appuntamento (${DAYS})(?:; (.+))?$`).exec(extra);
  if (!match) return undefined;
  const [, days = '', rest] = match;
  const booked = daysOf(days);
  return {
    hours: rows.flatMap((row) => [
      ...only(row, (day) => booked.includes(day)).map((some) => ({ ...some, appointment: true })),
      ...only(row, (day) => !booked.includes(day)),
    ]),
    ...(rest === undefined ? {} : { hoursNote: capital(rest) }),
    ...(rest?.includes('libero accesso') ? { access: 'both' as const } : {}),
  };
}

function only(row: Row, keep: (day: Weekday) => boolean): Row[] {
  const days = row.days.filter(keep);
  return days.length > 0 ? [{ ...row, days }] : [];
}

function clauses(text: string, separator: RegExp): Row[] | undefined {
  const rows = text.split(separator).map((part) => clause(part.trim()));
  return rows.some((row) => row === undefined) ? undefined : rows.flatMap((row) => row ?? []);
}

function clause(text: string): Row[] | undefined {
  const match = CLAUSE.exec(text);
  if (!match) return undefined;
  const days = daysOf(match[1] ?? '');
  return (match[2] ?? '').split(' e ').map((span) => {
    const [open = '', close = ''] = span.split('-').map(clock);
    return { days, open, close };
  });
}

/** `lun-ven` → five days, `lun e gio` → two. */
function daysOf(text: string): Weekday[] {
  return text.split(/, | e /).flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map((name) => NAMES.indexOf(name.slice(0, 3)));
    return WEEKDAYS.slice(first, last + 1);
  });
}

function clock(time: string): string {
  const [hour = '', minutes = '00'] = time.split(':');
  return `${hour.padStart(2, '0')}:${minutes}`;
}
