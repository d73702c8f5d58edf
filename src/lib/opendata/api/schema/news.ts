import { z } from 'zod';
import { NEWS_KINDS } from '#src/lib/domain/news.ts';
import {
  said,
  day,
  partialDay,
  sheetId,
  serviceId,
  texts,
  metaSchema,
  passage,
  listOf,
  sourceSchema,
  words,
  alternate,
} from './parts.ts';

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
