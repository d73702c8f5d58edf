import type { z } from 'zod';
import { addDays, isDay } from './date.ts';
import { field } from './field.ts';
import { day, dayOrNever } from './text.ts';

/**
 * How far a piece can be trusted. `verified` is the day the office responsible checked it; `never` says that
 * no office has, and the reader is told so.
 */
export const trustFields = {
  verified: field(
    dayOrNever,
    'Il giorno dell’ultima verifica dell’ufficio HUB (2026-05-02), oppure never se nessun ufficio l’ha verificata.',
    'The day the HUB office last checked it (2026-05-02), or never if no office has.',
  ),
  reviewBy: field(
    day.optional(),
    'Il giorno entro cui ricontrollare: 2026-11-02. Obbligatorio se «verified» è una data.',
    'The day by which to check again: 2026-11-02. Required if “verified” is a date.',
  ),
  expires: field(
    day.optional(),
    'Il giorno dopo cui non vale più: 2026-12-31.',
    'The day after which it no longer holds: 2026-12-31.',
  ),
};

export interface Trust {
  verified: string;
  reviewBy?: string | undefined;
  expires?: string | undefined;
}

/** The longest time between two checks: 18 months, in days. */
const LONGEST = 550;

/** What is wrong with the dates among themselves, as `[field, problem]`; the schemas turn them into findings. */
export function trustProblem({
  verified,
  reviewBy,
}: Trust): 'review-missing' | 'review-before' | 'review-late' | undefined {
  if (!isDay(verified)) return undefined;
  if (reviewBy === undefined) return 'review-missing';
  if (reviewBy <= verified) return 'review-before';
  return reviewBy > addDays(verified, LONGEST) ? 'review-late' : undefined;
}

/** Adds the check of `trustProblem` to a schema with the trust fields. */
export function withTrust<T extends z.ZodType<Trust>>(schema: T): T {
  return schema.superRefine((value, context) => {
    const problem = trustProblem(value);
    if (problem) context.addIssue({ code: 'custom', path: ['reviewBy'], message: problem });
  });
}
