import type { Locale } from '#src/lib/domain/locale.ts';
import { utcDate } from '#src/lib/domain/date.ts';

const WEEK = Array.from({ length: 7 }, (_, index) => utcDate(`2024-01-0${index + 1}`));
const YEAR = Array.from({ length: 12 }, (_, index) =>
  utcDate(`2024-${String(index + 1).padStart(2, '0')}-01`),
);

/**
 * How a language writes days: a pattern for each month, with `{day}` and `{year}`. Pages carry them for their scripts:
 * browsers do not know every language that the build knows, and would write `M11 23, Mon` in Punjabi.
 */
export const dateWords = (locale: Locale): string[] =>
  patterns(locale, { year: 'numeric', month: 'long', day: 'numeric' });

/** The same for days with their weekday and without a year: patterns with `{weekday}` and `{day}`, and the weekdays. */
export function weekdayWords(locale: Locale): { months: string[]; weekdays: string[] } {
  const format = formatOf(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  return {
    months: patterns(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
    weekdays: WEEK.map(
      (day) => format.formatToParts(day).find(({ type }) => type === 'weekday')?.value ?? '',
    ),
  };
}

const formatOf = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale.intl, { ...options, timeZone: 'UTC' });

function patterns(locale: Locale, options: Intl.DateTimeFormatOptions): string[] {
  const format = formatOf(locale, options);
  return YEAR.map((day) =>
    format
      .formatToParts(day)
      .map(({ type, value }) =>
        ['day', 'year', 'weekday'].includes(type) ? `{${type}}` : value.replaceAll('\u202F', ' '),
      )
      .join(''),
  );
}
