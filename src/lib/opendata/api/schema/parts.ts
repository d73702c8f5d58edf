import { z } from 'zod';
import { STATES } from '#src/lib/domain/translation.ts';

/** A schema with a sentence that the OpenAPI document shows. */
export const said = <T extends z.ZodType>(schema: T, description: string): T => schema.meta({ description });

export const day = z.iso.date();
export const partialDay = said(
  z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  'A day, a month or a year: as much as the source says.',
);
export const tag = said(
  z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/),
  'A language: BCP 47 tag.',
);
export const sheetId = said(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/), 'hub/slug');
export const serviceId = said(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/), 'municipality/slug');

/** Texts by language code: only those that exist. */
export const texts = said(
  z.record(z.string(), z.string()),
  'Texts by language code; a missing one is not there.',
);

export const state = said(
  z.enum(['source', 'fresh', 'stale', 'machine']),
  'source: Italian, as written. fresh: translated from today’s Italian. stale: the Italian has changed since. machine: made by a program from today’s Italian, checked by nobody.',
);
export const detail = said(
  z.enum(STATES),
  'How far from today’s Italian, as the portal computes it; critical: do not rely on it.',
);
export const passage = z.strictObject({
  html: said(z.string(), 'HTML without scripts; links are absolute.'),
  text: said(z.string(), 'Plain text, one line per block.'),
});

export const metaSchema = z.strictObject({
  licence: z.strictObject({ name: z.string(), url: z.url() }),
  attribution: said(z.string(), 'The sentence to use, as the licence asks.'),
  generated_from: said(
    z.string().regex(/^[0-9a-f]{64}$/),
    'SHA-256 over the content the file was made from: equal digests, equal data.',
  ),
});

/** A list with its provenance. */
export const listOf = <T extends z.ZodType>(item: T) => metaSchema.extend({ items: z.array(item) });

export const sourceSchema = z.strictObject({
  id: z.string().optional(),
  title: z.string(),
  url: z.url().optional(),
  publisher: z.string().optional(),
  kind: z.string().optional(),
  law: said(z.string().optional(), 'Id of a law, when the source is one.'),
  where: said(z.string().optional(), 'The place in the law.'),
  date: partialDay.optional(),
  checked: said(day.optional(), 'The day somebody read it.'),
  to_confirm: said(z.boolean(), 'What rests on this source alone must be confirmed.'),
});

export const trust = {
  verified: said(z.union([day, z.literal('never')]), 'The day an office checked it; never: no office has.'),
  review_by: day.optional(),
  expires: day.optional(),
};

export const words = {
  language: tag,
  direction: z.enum(['ltr', 'rtl']),
  state,
  detail,
  engine: said(z.string().optional(), 'The program that translated, when state is machine.'),
  title: z.string(),
  summary: z.string(),
};

export const alternate = z.strictObject({ language: tag, url: z.url(), api: z.url(), state, detail });
