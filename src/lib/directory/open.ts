import { addDays, weekday, type Day } from '#src/lib/domain/date.ts';
import { isHoliday, type Calendar, type WallTime } from './calendar.ts';
import { isWithin, type Row, type Timetable } from './timetable.ts';

/**
 * Whether an office is open. `unknown` is what nobody has sourced: it is never `closed`. `phone` says that it is
 * about the hours in which somebody answers the phone.
 */
export type Opening =
  | { state: 'unknown' }
  | {
      state: 'open';
      phone: boolean;
      appointment: boolean;
      /** Left out where it does not close within the week. */
      until?: WallTime;
    }
  | { state: 'closed'; phone: boolean; holiday: boolean; next?: WallTime };

/** How far a next opening is looked for: past a summer's closure. */
const FAR = 60;
const WEEK = 7;
const MIDNIGHT = '24:00';

/** The state of an office at a time on its wall clock. */
export function openingAt(timetable: Timetable, calendar: Calendar, { day, time }: WallTime): Opening {
  const { rows, closed } = timetable;
  const held = rows.filter((row) => isWithin(row, day));
  if (held.length === 0 && !closed.some((span) => isWithin(span, day))) return { state: 'unknown' };
  const hours = (of: Day): Row[] => rowsOn(timetable, calendar, of);
  const now = hours(day).filter(({ open, close }) => open <= time && time < close);
  const best = [...now].sort((a, b) => rank(a) - rank(b))[0];
  if (best) {
    const { phone, appointment } = best;
    const until = endOf(day, best, (of) => hours(of).filter((row) => row.phone === phone));
    return { state: 'open', phone, appointment, ...(until && { until }) };
  }
  const about = held.length > 0 ? held : rows;
  const phone = about.length > 0 && about.every((row) => row.phone);
  const next = nextOf({ day, time }, (of) => hours(of).filter((row) => row.phone === phone));
  const holiday = isHoliday(calendar, day, timetable.patron);
  return { state: 'closed', phone, holiday, ...(next && { next }) };
}

/** The desk before the phone, free entry before appointments. */
const rank = ({ phone, appointment }: Row): number => Number(phone) * 2 + Number(appointment);

/** The hours of one day: none on holidays, but for who is there day and night. */
function rowsOn({ rows, closed, patron }: Timetable, calendar: Calendar, day: Day): Row[] {
  if (closed.some((span) => isWithin(span, day))) return [];
  const holiday = isHoliday(calendar, day, patron);
  return rows
    .filter((row) => isWithin(row, day) && row.days.includes(weekday(day) || WEEK))
    .map((row) => ({ ...row, close: row.close === '23:59' ? MIDNIGHT : row.close }))
    .filter(
      (row) => !holiday || (row.open === '00:00' && row.close === MIDNIGHT && row.days.length === WEEK),
    );
}

/** When it closes: rows that touch are one opening, past midnight too. */
function endOf(day: Day, { close }: Row, hours: (day: Day) => Row[]): WallTime | undefined {
  let end: WallTime = { day, time: close };
  for (let ahead = 0; ahead <= WEEK;) {
    const here = end;
    const later = hours(end.day).find((row) => row.open <= here.time && row.close > here.time);
    if (later) end = { day: end.day, time: later.close };
    else if (end.time === MIDNIGHT && hours(addDays(end.day, 1)).some(({ open }) => open === '00:00')) {
      end = { day: addDays(end.day, 1), time: '00:00' };
      ahead++;
    } else return end;
  }
  return undefined;
}

function nextOf({ day, time }: WallTime, hours: (day: Day) => Row[]): WallTime | undefined {
  for (let ahead = 0; ahead <= FAR; ahead++) {
    const on = addDays(day, ahead);
    const opens = hours(on)
      .map(({ open }) => open)
      .filter((open) => ahead > 0 || open > time)
      .sort()[0];
    if (opens !== undefined) return { day: on, time: opens };
  }
  return undefined;
}
