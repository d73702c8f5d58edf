import { addDays, easter, type Day } from '#src/lib/domain/date.ts';

/** The days on which offices of the site's country are closed, and the zone whose clocks they keep. */
export interface Calendar {
  /** Fixed holidays, `12-25`. */
  days: readonly string[];
  /** Movable ones, in days from Easter Sunday. */
  easter: readonly number[];
  timeZone: string;
}

/** What a clock on the office's wall shows: a day and a time, `08:30`. */
export interface WallTime {
  day: Day;
  time: string;
}

/** Whether a day is a holiday, or that of the patron saint (`10-04`, or nothing). */
export function isHoliday(calendar: Calendar, day: Day, patron: string): boolean {
  const sunday = easter(Number(day.slice(0, 4)));
  const yearDay = day.slice(5);
  return (
    calendar.days.includes(yearDay) ||
    yearDay === patron ||
    calendar.easter.some((offset) => addDays(sunday, offset) === day)
  );
}

/** Hours are kept on the wall clock: so no change to summer time can move them. */
export function wallTime(instant: Date, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (name: string): string => parts.find(({ type }) => type === name)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}
