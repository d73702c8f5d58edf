/** A calendar day as `2026-05-02`. Days are text: no time zone can move them. */
export type Day = string;

/** Whether the text is a day that exists in the Gregorian calendar. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}

/** A day, `2026-05`, or `2026`: sources often say no more. */
export function isPartialDay(text: string): boolean {
  return /^\d{4}$/.test(text) || isDay(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
}

/** The day it is at `now` in a time zone (IANA name), for the one place that reads the clock. */
export function dayIn(now: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', { timeZone, dateStyle: 'short' }).format(now);
}

/** Midnight UTC of a (partial) day, for `Intl`; always format it with `timeZone: 'UTC'`. */
export function utcDate(partial: string): Date {
  return new Date(`${partial.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`);
}

export function addDays(from: Day, days: number): Day {
  return new Date(utcDate(from).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of a later month, or the last one where that month is shorter. */
export function addMonths(from: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}

/** How many days after `from` another day is; less than none when it is before. */
export const daysBetween = (from: Day, to: Day): number =>
  (utcDate(to).getTime() - utcDate(from).getTime()) / 86_400_000;

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (of: Day): number => utcDate(of).getUTCDay();

/** Easter Sunday of a Gregorian year (Meeus/Jones/Butcher, "Astronomical Algorithms", 1991). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1)).toISOString().slice(0, 10);
}
