import { z } from 'zod';
import { isDay, isPartialDay } from './date.ts';

/** Text of 1 to `max` characters, on one line, with something to see: characters that only turn or join others are no text. */
export const short = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\n'), { error: 'newline' })
    .refine((text) => text === '' || /[\p{L}\p{N}\p{P}\p{S}]/u.test(text), { error: 'unseen' });

/** ASCII, lower case, words joined by single hyphens: ids and addresses. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slug = z.string().regex(SLUG).max(80);

/** `<hub>/<slug>`. */
export const sheetId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);

/** Four letters or digits of Crockford's base 32, lower case: no i, l, o, u to confuse on the phone. */
export const shortCode = z.string().regex(/^[0-9a-hjkmnp-tv-z]{4}$/);

/** A calendar day, `2026-05-02`; 30 February is refused, not moved to March. */
export const day = z.string().refine(isDay, { error: 'day' }).meta({ format: 'date' });

/** A day of every year, month first: `10-04`. */
export const yearDay = z.string().refine((text) => isDay(`2023-${text}`), { error: 'year-day' });

/** A day, or `never` where nobody has done it yet. */
export const dayOrNever = z
  .string()
  .refine((text) => text === 'never' || isDay(text), { error: 'day-or-never' });

/** A day, a month or a year: as much as the source says. */
export const partialDay = z.string().refine(isPartialDay, { error: 'day' });

/** A time of day on the 24-hour clock, `08:30`. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** ISO 8601 duration in calendar units, `P30D`, `P1Y6M`. */
export const duration = z.string().regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/);

/**
 * Whether an address of the web hides nothing: it names its site in plain letters (another alphabet's as `xn--…`),
 * brings no user or password, and has no sign that could end it where it is printed.
 */
export const isPlainAddress = (url: string): boolean =>
  /^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?([/?#][^\s"<>\\^`{|}]*)?$/i.test(url);

export const httpsUrl = z
  .url({ protocol: /^https$/, abort: true })
  .refine(isPlainAddress, { error: 'address' });
/** Addresses of sources as they were read: some old public pages answer on http only. */
export const webUrl = z
  .url({ protocol: /^https?$/, abort: true })
  .refine(isPlainAddress, { error: 'address' });

/**
 * A number to call: E.164 (`+39051…`), a short public code (112, 1522) or a green number (800 …) as digits.
 * Short codes and green numbers have no +39 form that works from abroad.
 */
export const phone = z.string().regex(/^(\+39[03]\d{4,11}|\+(?!39)\d{6,15}|1\d{2,5}|8\d{5,9})$/);
