import { z } from 'zod';
import { AUDIENCES } from '#src/lib/domain/audience.ts';
import { SHEET_KINDS } from '#src/lib/domain/sheet.ts';
import {
  said,
  day,
  tag,
  sheetId,
  serviceId,
  state,
  detail,
  passage,
  metaSchema,
  listOf,
  sourceSchema,
  trust,
  words,
  alternate,
} from './parts.ts';

const labelled = {
  label: z.string(),
  label_language: said(tag.optional(), 'When it is not the language of the words.'),
};
const noted = { note: z.string().optional(), note_language: tag.optional() };
const valued = {
  approximate: z.boolean().optional(),
  valid_from: day.optional(),
  valid_to: day.optional(),
  source: said(z.string().optional(), 'Id of one of the sources.'),
  to_confirm: z.boolean().optional(),
};

export const sectionSchema = passage.extend({
  id: z.string(),
  title: z.string(),
  state,
  detail,
  source_today: said(passage.optional(), 'Today’s Italian, where the translation lags far behind.'),
});

export const sheetSchema = metaSchema.extend({
  id: sheetId,
  hub: z.string(),
  topics: z.array(z.string()),
  kind: z.enum(SHEET_KINDS),
  status: z.enum(['published', 'archived']),
  replaced_by: sheetId.optional(),
  code: said(z.string(), 'Four characters, for paper and phone.'),
  url: z.url(),
  short_url: z.url(),
  ...words,
  keywords: z.array(z.string()),
  audience: z.array(z.enum(AUDIENCES)),
  area: said(z.array(z.string()), 'Municipalities where it holds; empty: everywhere.'),
  ...trust,
  sections: z.array(sectionSchema),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      ...labelled,
      need: z.enum(['required', 'if', 'one-of']),
      group: said(z.string().optional(), 'One of those of the same group is enough.'),
      original: z.boolean(),
      copies: z.int(),
      ...noted,
      source: z.string().optional(),
    }),
  ),
  costs: z.array(
    z.strictObject({
      id: z.string(),
      ...labelled,
      free: z.boolean(),
      amount: z.number().optional(),
      currency: z.literal('EUR').optional(),
      ...noted,
      ...valued,
    }),
  ),
  times: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['deadline', 'processing', 'validity', 'waiting']),
      ...labelled,
      duration: said(z.string().optional(), 'ISO 8601.'),
      value: z.union([z.number(), z.string()]).optional(),
      unit: z.string().optional(),
      ...valued,
    }),
  ),
  office_types: z.array(z.strictObject({ id: z.string(), name: z.string(), url: z.url() })),
  offices: z.array(z.strictObject({ id: serviceId, name: z.string(), url: z.url() })),
  online: z.array(
    z.strictObject({
      id: z.string(),
      ...labelled,
      url: z.url(),
      authentication: z.enum(['none', 'spid-cie', 'email', 'other']),
    }),
  ),
  attachments: z.array(
    z.strictObject({
      id: z.string(),
      ...labelled,
      kind: z.enum(['official-form', 'facsimile', 'leaflet']),
      language: z.string(),
      url: z.url(),
    }),
  ),
  sources: z.array(sourceSchema),
  related: z.strictObject({
    before: z.array(sheetId),
    after: z.array(sheetId),
    see: z.array(sheetId),
  }),
  changes: z.array(
    z.strictObject({ date: day, level: z.enum(['minor', 'major', 'critical']), note: z.string() }),
  ),
  alternates: z.array(alternate),
});

export const sheetListSchema = listOf(
  z.strictObject({
    id: sheetId,
    hub: z.string(),
    topics: z.array(z.string()),
    kind: z.enum(SHEET_KINDS),
    status: z.enum(['published', 'archived']),
    code: z.string(),
    url: z.url(),
    api: z.url(),
    title: z.string(),
    summary: z.string(),
    state,
    detail,
    verified: trust.verified,
  }),
).extend({ language: tag });
