import { z } from 'zod';
import { field } from './field.ts';
import { plainTranslationSchema } from './news.ts';
import { translatedList } from './sheet.ts';
import { sourceSchema } from './source.ts';
import { partialDay, short, slug, webUrl } from './text.ts';

/** Front matter of a project's `index.it.mdx`: what the funders' sheets say of it. */
export const projectSchema = z.strictObject({
  title: field(short(90), 'Il titolo.', 'The title.'),
  summary: field(
    short(240),
    'Il riassunto, al massimo 240 caratteri.',
    'The summary, at most 240 characters.',
  ),
  status: field(
    z.enum(['draft', 'published', 'archived']).default('draft'),
    'draft, published o archived.',
    'draft, published or archived.',
  ),
  fund: field(short(120), 'Il fondo, per esempio: FAMI 2021–2027.', 'The fund, for example: FAMI 2021–2027.'),
  programme: field(short(160).optional(), 'L’obiettivo o il bando.', 'The objective or call.'),
  code: field(
    short(40).optional(),
    'Il codice del progetto, per esempio: PROG 1063.',
    'The project’s code, for example: PROG 1063.',
  ),
  cup: field(
    z
      .string()
      .regex(/^[A-Z0-9]{15}$/)
      .optional(),
    'Il CUP, 15 caratteri.',
    'The CUP, 15 characters.',
  ),
  lead: field(short(120), 'Il capofila.', 'The lead body.'),
  partners: field(z.array(short(160)).default([]), 'I partner.', 'The partners.'),
  start: field(
    partialDay.optional(),
    'L’inizio: 2018-10-01, 2018-10 o 2018.',
    'The start: 2018-10-01, 2018-10 or 2018.',
  ),
  end: field(partialDay.optional(), 'La fine.', 'The end.'),
  foreseen: field(
    z.boolean().default(false),
    'true se le date sono previste e non confermate.',
    'true if the dates are foreseen, not confirmed.',
  ),
  budget: field(
    z.number().positive().multipleOf(0.01).optional(),
    'Il finanziamento in euro.',
    'The budget in euros.',
  ),
  website: field(webUrl.optional(), 'Il sito.', 'The website.'),
  funders: field(
    z.array(slug).default([]),
    'Gli id dei finanziatori di site.yaml.',
    'The ids of the funders in site.yaml.',
  ),
  indicators: field(
    z
      .array(
        z.strictObject({
          id: field(slug, 'Un nome breve.', 'A short name.'),
          label: field(short(160), 'Che cosa conta.', 'What it counts.'),
          value: field(z.number(), 'Il valore.', 'The value.'),
          unit: field(short(40).optional(), 'L’unità: %, su 10…', 'The unit: %, out of 10…'),
        }),
      )
      .default([]),
    'Gli indicatori: id, label, value, unit.',
    'The indicators: id, label, value, unit.',
  ),
  sources: field(z.array(sourceSchema).default([]), 'Le fonti.', 'The sources.'),
  share: field(
    z.boolean().default(true),
    'false se non va al portale nazionale.',
    'false if it does not go to the national portal.',
  ),
  sourceNote: field(
    short(200).optional(),
    'Da dove vengono i dati, se non da una pagina.',
    'Where the data come from, if not from a page.',
  ),
});

export type ProjectData = z.infer<typeof projectSchema>;

/** Front matter of a translation of a project. */
export const projectTranslationSchema = plainTranslationSchema.extend({
  indicators: field(
    translatedList('id', ['label', 'unit']),
    'Gli indicatori: id, label, unit.',
    'The indicators: id, label, unit.',
  ),
});
