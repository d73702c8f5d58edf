import { z } from 'zod';
import { TERM_POLICIES } from '#src/lib/domain/term.ts';
import { said, tag, sheetId, texts, detail, metaSchema, listOf } from './parts.ts';

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

export const statesSchema = metaSchema.extend({
  languages: z.array(z.string()),
  sheets: said(z.record(z.string(), z.record(z.string(), detail)), 'By id, then by language code.'),
  news: z.record(z.string(), z.record(z.string(), detail)),
  projects: z.record(z.string(), z.record(z.string(), detail)),
  media: z.record(z.string(), z.record(z.string(), detail)),
  pages: z.record(z.string(), z.record(z.string(), detail)),
  journeys: z.record(z.string(), z.record(z.string(), detail)),
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
