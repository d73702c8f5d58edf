import { z } from 'zod';
import { AUDIENCES } from './audience.ts';
import { field } from './field.ts';
import { plainTranslationSchema } from './news.ts';
import { translatedList } from './sheet.ts';
import { sourceSchema } from './source.ts';
import { sheetId, short, slug } from './text.ts';
import { trustFields, withTrust } from './trust.ts';

const stepSchema = z.strictObject({
  id: field(slug, 'Un nome breve del passo.', 'A short name of the step.'),
  title: field(short(90), 'Che cosa si fa, con un verbo.', 'What one does, with a verb.'),
  note: field(
    short(260).optional(),
    'Quando, o a che cosa stare attenti.',
    'When, or what to be careful about.',
  ),
  sheet: field(sheetId.optional(), 'La scheda che lo spiega.', 'The sheet that explains it.'),
});

/** Front matter of a journey's `index.it.mdx`: a path with a start and an end, made of steps that sheets explain. */
export const journeySchema = withTrust(
  z.strictObject({
    title: field(short(90), 'Il titolo.', 'The title.'),
    summary: field(
      short(200),
      'Da dove si parte e dove si arriva, al massimo 200 caratteri.',
      'Where it starts and where it ends, at most 200 characters.',
    ),
    status: field(
      z.enum(['draft', 'published', 'archived']).default('draft'),
      'draft, published o archived.',
      'draft, published or archived.',
    ),
    order: field(z.int().min(1), 'La posizione nell’elenco.', 'The position in the list.'),
    hubs: field(z.array(slug).default([]), 'Gli HUB a cui interessa.', 'The HUBs it concerns.'),
    audience: field(z.array(z.enum(AUDIENCES)).default([]), 'Per chi è.', 'Whom it is for.'),
    steps: field(
      z.array(stepSchema).min(2),
      'I passi, nell’ordine: id, title, note, sheet.',
      'The steps, in order: id, title, note, sheet.',
    ),
    share: field(
      z.boolean().default(true),
      'false se non va al portale nazionale.',
      'false if it does not go to the national portal.',
    ),
    sources: field(z.array(sourceSchema).default([]), 'Le fonti.', 'The sources.'),
    ...trustFields,
  }),
);

export type JourneyData = z.infer<typeof journeySchema>;

/** Front matter of a translation of a journey. */
export const journeyTranslationSchema = plainTranslationSchema.extend({
  steps: field(
    translatedList('id', ['title', 'note']),
    'I passi: id, title, note.',
    'The steps: id, title, note.',
  ),
});
