import { z } from 'zod';
import { AUDIENCES } from '#src/lib/domain/audience.ts';
import { NEWS_KINDS } from '#src/lib/domain/news.ts';
import { WEEKDAYS } from '#src/lib/domain/service.ts';
import { SHEET_KINDS } from '#src/lib/domain/sheet.ts';
import { TERM_POLICIES } from '#src/lib/domain/term.ts';
import { STATES } from '#src/lib/domain/translation.ts';

/**
 * The answers of the API: the one place that says what they look like. The OpenAPI document is made from these
 * schemas, the functions beside them are typed by them. A key that is not there is not known: nothing is guessed.
 */
const said = <T extends z.ZodType>(schema: T, description: string): T => schema.meta({ description });

const day = z.iso.date();
const partialDay = said(
  z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  'A day, a month or a year: as much as the source says.',
);
const tag = said(z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/), 'A language: BCP 47 tag.');
const sheetId = said(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/), 'hub/slug');
const serviceId = said(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/), 'municipality/slug');

/** Texts by language code: only those that exist. */
const texts = said(z.record(z.string(), z.string()), 'Texts by language code; a missing one is not there.');

const state = said(
  z.enum(['source', 'fresh', 'stale', 'machine']),
  'source: Italian, as written. fresh: translated from today’s Italian. stale: the Italian has changed since. machine: made by a program from today’s Italian, checked by nobody.',
);
const detail = said(
  z.enum(STATES),
  'How far from today’s Italian, as the portal computes it; critical: do not rely on it.',
);
const passage = z.strictObject({
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
const listOf = <T extends z.ZodType>(item: T) => metaSchema.extend({ items: z.array(item) });

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

const trust = {
  verified: said(z.union([day, z.literal('never')]), 'The day an office checked it; never: no office has.'),
  review_by: day.optional(),
  expires: day.optional(),
};

const words = {
  language: tag,
  direction: z.enum(['ltr', 'rtl']),
  state,
  detail,
  engine: said(z.string().optional(), 'The program that translated, when state is machine.'),
  title: z.string(),
  summary: z.string(),
};

const alternate = z.strictObject({ language: tag, url: z.url(), api: z.url(), state, detail });

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

export const languageListSchema = listOf(
  z.strictObject({
    code: said(z.string(), 'As in addresses and keys.'),
    tag,
    name: z.string(),
    italian_name: z.string(),
    direction: z.enum(['ltr', 'rtl']),
    script: said(z.string(), 'ISO 15924.'),
    status: z.enum(['live', 'beta']),
    bridge: said(z.array(z.string()), 'Shown, in this order, where a translation is missing; then Italian.'),
    url: z.url(),
  }),
);

const entity = z.strictObject({
  id: z.string(),
  name: texts,
  description: texts.optional(),
  machine: said(z.array(z.string()), 'Codes of the languages whose texts a program made.'),
});

export const hubListSchema = listOf(
  entity.extend({
    topics: z.array(z.string()),
    owner: said(z.string(), 'Id of the municipality that keeps it.'),
    email: z.email().optional(),
    url: z.url(),
  }),
);
export const topicListSchema = listOf(entity.extend({ hubs: z.array(z.string()) }));
export const serviceTypeListSchema = listOf(entity.extend({ url: z.url() }));

export const termListSchema = listOf(
  z.strictObject({
    id: z.string(),
    term: texts,
    definition: texts,
    machine: entity.shape.machine,
    abbreviation: z.string().optional(),
    forms: said(z.array(z.string()), 'The other ways it is said in Italian.'),
    policy: z.enum(TERM_POLICIES),
    sheet: sheetId.optional(),
    url: z.url(),
  }),
);

const place = {
  municipality: z.string().optional(),
  province: z.string().optional(),
};

export const serviceSchema = metaSchema.extend({
  id: serviceId,
  type: z.string(),
  name: z.string(),
  url: z.url(),
  hsds_id: said(z.uuid(), 'The same service in /hsds/.'),
  ...place,
  organisation: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  description: texts.optional(),
  status: z.enum(['active', 'temporarily-closed', 'inactive', 'defunct']),
  address: z
    .strictObject({
      street: z.string(),
      postal_code: z.string().optional(),
      note: z.string().optional(),
      latitude: z.number().optional(),
      longitude: z.number().optional(),
    })
    .optional(),
  transport: texts.optional(),
  phones: z.array(
    z.strictObject({
      number: z.string(),
      kind: z.enum(['voice', 'mobile', 'whatsapp', 'fax', 'green']),
      label: z.string().optional(),
    }),
  ),
  emails: z.array(z.email()),
  certified_email: z.email().optional(),
  website: z.url().optional(),
  booking: z.url().optional(),
  hours: z.array(
    z.strictObject({
      days: z.array(z.enum(WEEKDAYS)),
      open: said(z.string(), 'Local time, HH:MM.'),
      close: z.string(),
      from: day.optional(),
      to: day.optional(),
      appointment: z.boolean(),
      phone: said(z.boolean(), 'Hours of the phone, not of the door.'),
      mediator: said(z.array(z.string()), 'Languages of the mediation in these hours.'),
    }),
  ),
  hours_note: texts.optional(),
  time_zone: z.string(),
  closed: z.array(z.strictObject({ from: day, to: day, note: z.string().optional() })),
  access: z.enum(['walk-in', 'appointment', 'both']).optional(),
  languages: z.array(
    z.strictObject({
      language: z.string(),
      mode: z.enum(['staff', 'mediator', 'phone-interpreter']).optional(),
    }),
  ),
  languages_note: z.string().optional(),
  audience: z.array(z.enum(AUDIENCES)),
  cost: z.enum(['free', 'paid']).optional(),
  serves: z.enum(['municipality', 'district', 'province', 'region', 'country']).optional(),
  alert: z.strictObject({ text: z.string(), until: day.optional() }).optional(),
  note: texts.optional(),
  source: z.url(),
  source_date: partialDay.optional(),
  ...trust,
});

export const serviceListSchema = listOf(
  z.strictObject({
    id: serviceId,
    type: z.string(),
    name: z.string(),
    ...place,
    status: z.enum(['active', 'temporarily-closed', 'inactive', 'defunct']),
    url: z.url(),
    api: z.url(),
    verified: trust.verified,
  }),
);

const newsFields = {
  id: said(z.string().regex(/^\d{4}\/[a-z0-9-]+$/), 'year/slug'),
  kind: z.enum(NEWS_KINDS),
  status: z.enum(['published', 'archived']),
  date: said(partialDay.optional(), 'Of what it tells, where known.'),
  published: day,
  expires: day.optional(),
  hubs: z.array(z.string()),
  area: z.array(z.string()),
  project: z.string().optional(),
};

export const newsSchema = metaSchema.extend({
  ...newsFields,
  url: z.url(),
  ...words,
  ...passage.shape,
  sheets: z.array(sheetId),
  tags: z.array(z.string()),
  event: z
    .strictObject({
      start: z.iso.datetime({ offset: true }),
      end: z.iso.datetime({ offset: true }).optional(),
      service: serviceId.optional(),
      address: z.string().optional(),
      online: z.url().optional(),
      register: z.url().optional(),
      languages: z.array(z.string()),
    })
    .optional(),
  sources: z.array(sourceSchema),
  alternates: z.array(alternate),
});

export const newsListSchema = listOf(
  z.strictObject({ ...newsFields, title: texts, summary: texts, words: z.array(alternate) }),
);

export const statesSchema = metaSchema.extend({
  languages: z.array(z.string()),
  sheets: said(z.record(z.string(), z.record(z.string(), detail)), 'By id, then by language code.'),
  news: z.record(z.string(), z.record(z.string(), detail)),
  projects: z.record(z.string(), z.record(z.string(), detail)),
  media: z.record(z.string(), z.record(z.string(), detail)),
  pages: z.record(z.string(), z.record(z.string(), detail)),
});

export const indexSchema = metaSchema.extend({
  name: z.string(),
  description: z.string(),
  version: z.literal('1'),
  territory: z.string(),
  languages: z.array(z.string()),
  openapi: z.url(),
  resources: z.array(
    z.strictObject({ path: said(z.string(), 'A path, or a pattern of paths.'), description: z.string() }),
  ),
});
