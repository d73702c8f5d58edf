/** What the day after the `#` tells of a printed sheet. */
export type Age = 'none' | 'future' | 'before' | 'old' | 'known';

/** Days after which paper should be printed again, whatever is known of changes. */
const YEAR = 366;
const DAY = 86_400_000;

/** The day in a fragment, `#2026-11-21` or `#p=2026-11-21`; undefined where there is none that exists. */
export function dayIn(fragment: string): string | undefined {
  const day = /\d{4}-\d{2}-\d{2}/.exec(fragment)?.[0];
  const time = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}

/**
 * How old the paper is. The reader's clock may be wrong by years: it counts only where it is after the day on which this
 * page was made, which is surely past.
 *
 * @param first the day of the first change that is known, before which nothing can be said
 * @param made the day on which the page was made
 * @param now the day it is for the reader
 */
export function ageOf(day: string | undefined, first: string, made: string, now: string): Age {
  if (day === undefined) return 'none';
  const today = now > made ? now : made;
  if (day > today) return 'future';
  if (day < first) return 'before';
  return (Date.parse(today) - Date.parse(day)) / DAY > YEAR ? 'old' : 'known';
}
