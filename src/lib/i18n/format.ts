import { utcDate, type Day } from '#src/lib/domain/date.ts';
import type { Lang, Locale } from '#src/lib/domain/locale.ts';
import type { Weekday } from '#src/lib/domain/service.ts';

const cache = new Map<string, unknown>();

/** `Intl` objects cost more than what they print: one of each is kept. */
function kept<T>(key: string, make: () => T): T {
  const found = cache.get(key);
  if (found !== undefined) return found as T;
  const made = make();
  cache.set(key, made);
  return made;
}

/** A day, month or year in the reader's language, Gregorian with Latin digits. */
export function formatDate(locale: Locale, partial: string): string {
  const options: Intl.DateTimeFormatOptions =
    partial.length === 4
      ? { year: 'numeric' }
      : partial.length === 7
        ? { year: 'numeric', month: 'long' }
        : { year: 'numeric', month: 'long', day: 'numeric' };
  return kept(
    `date ${locale.intl} ${partial.length}`,
    () => new Intl.DateTimeFormat(locale.intl, { ...options, timeZone: 'UTC' }),
  ).format(utcDate(partial));
}

/** A day without its year, with the weekday. */
export function formatWeekdayDate(locale: Locale, day: Day): string {
  return kept(
    `weekdaydate ${locale.intl}`,
    () =>
      new Intl.DateTimeFormat(locale.intl, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      }),
  ).format(utcDate(day));
}

/** A moment in the site's time zone. */
export function formatMoment(locale: Locale, iso: string, timeZone: string): string {
  return kept(
    `moment ${locale.intl} ${timeZone}`,
    () => new Intl.DateTimeFormat(locale.intl, { dateStyle: 'full', timeStyle: 'short', timeZone }),
  ).format(new Date(iso));
}

/** Euros; cents only where there are some. */
export function formatMoney(locale: Locale, euros: number): string {
  const digits = Number.isInteger(euros) ? 0 : 2;
  return kept(
    `money ${locale.intl} ${digits}`,
    () =>
      new Intl.NumberFormat(locale.intl, {
        style: 'currency',
        currency: 'EUR',
        // Everywhere as on the forms: CLDR would write EUR in Ukrainian.
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  ).format(euros);
}

export function formatNumber(locale: Locale, value: number): string {
  return kept(`number ${locale.intl}`, () => new Intl.NumberFormat(locale.intl)).format(value);
}

export function formatPercent(locale: Locale, value: number): string {
  return kept(
    `percent ${locale.intl}`,
    () => new Intl.NumberFormat(locale.intl, { style: 'percent', maximumFractionDigits: 2 }),
  ).format(value / 100);
}

const UNITS: Record<string, Intl.DurationFormatUnit> = {
  Y: 'years',
  M: 'months',
  W: 'weeks',
  D: 'days',
  H: 'hours',
};

/** An ISO 8601 duration in words: `P6M` is "6 months". */
export function formatDuration(locale: Locale, iso: string): string {
  // `Intl.DurationFormat` is slow even when kept, and there are few durations: what it printed is kept too.
  return kept(`duration ${locale.intl} ${iso}`, () => durationText(locale, iso));
}

function durationText(locale: Locale, iso: string): string {
  const [, date = '', time = ''] = /^P([^T]*)(?:T(.*))?$/.exec(iso) ?? [];
  const parts: Partial<Record<Intl.DurationFormatUnit, number>> = {};
  for (const [, amount, unit = ''] of date.matchAll(/(\d+)([YMWD])/g))
    parts[UNITS[unit] ?? 'days'] = Number(amount);
  for (const [, amount, unit = ''] of time.matchAll(/(\d+)([HM])/g))
    parts[unit === 'M' ? 'minutes' : 'hours'] = Number(amount);
  // A duration of nothing would print nothing.
  const daysDisplay = Object.values(parts).some((amount) => amount > 0) ? 'auto' : 'always';
  return kept(
    `duration ${locale.intl} ${daysDisplay}`,
    () => new Intl.DurationFormat(locale.intl, { style: 'long', daysDisplay }),
  ).format(parts);
}

/** The name of a language in the reader's language; what is no code is given as it is. */
export function languageName(locale: Locale, lang: Lang): string {
  if (!/^[a-z]{2,3}$/.test(lang)) return lang;
  return (
    kept(`names ${locale.intl}`, () => new Intl.DisplayNames(locale.intl, { type: 'language' })).of(
      lang === 'tl' ? 'fil' : lang,
    ) ?? lang
  );
}

/** What stands between things in brackets, where no "and" fits. */
export const comma = ({ script }: Locale): string =>
  ['Arab', 'Aran'].includes(script) ? '، ' : script.startsWith('Han') ? '、' : ', ';

export function formatList(locale: Locale, items: readonly string[]): string {
  return kept(`list ${locale.intl}`, () => new Intl.ListFormat(locale.intl, { type: 'conjunction' })).format(
    items,
  );
}

const MONDAY = '2024-01-01';
const ORDER: Record<Weekday, number> = { mo: 0, tu: 1, we: 2, th: 3, fr: 4, sa: 5, su: 6 };

export function weekdayName(locale: Locale, weekday: Weekday): string {
  const day = new Date(utcDate(MONDAY).getTime() + ORDER[weekday] * 86_400_000);
  return kept(
    `weekday ${locale.intl}`,
    () => new Intl.DateTimeFormat(locale.intl, { weekday: 'long', timeZone: 'UTC' }),
  ).format(day);
}

/** A number as people read it aloud: groups for Italian landlines and mobiles; short codes and green numbers as they are dialled. */
export function formatPhone(number: string): string {
  const national = /^\+39(\d+)$/.exec(number)?.[1];
  if (national === undefined) return number.replace(/^(80\d)(\d{3})(\d{2,3})(\d*)$/, '$1 $2 $3 $4').trim();
  const prefix = /^(3\d{2}|0(?:[26]|[1-9]\d[0-9]?))/.exec(national)?.[0] ?? '';
  const area = national.startsWith('0') ? areaCode(national) : prefix;
  return `${area} ${national.slice(area.length)}`.trim();
}

/** Italian area codes of the region have three or four digits: 051, 059, 0521 … */
function areaCode(national: string): string {
  return (
    /^0(2|6|[1-9]1|10|11|15|19|30|31|35|39|40|41|45|49|50|55|59|70|71|75|79|80|81|85|89|90|91|95|99)/
      .exec(national)?.[0]
      .slice(0, 3) ?? national.slice(0, 4)
  );
}

/** The address to call a number: never +39 before a short code or a green number. */
export const telHref = (number: string): string => `tel:${number}`;
