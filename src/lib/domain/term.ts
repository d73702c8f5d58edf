import { z } from 'zod';
import { field } from './field.ts';
import { short, sheetId, slug } from './text.ts';

/** A kind of document people are asked for. */
export const documentTypeSchema = z.strictObject({
  name: field(short(80), 'Il nome del documento.', 'The document’s name.'),
  what: field(short(200).optional(), 'Che cos’è.', 'What it is.'),
  who: field(short(120).optional(), 'Chi lo rilascia.', 'Who issues it.'),
  sheet: field(
    sheetId.optional(),
    'La scheda che spiega come averlo.',
    'The sheet that tells how to get it.',
  ),
  term: field(slug.optional(), 'La voce del glossario.', 'The glossary entry.'),
});

export type DocumentTypeData = z.infer<typeof documentTypeSchema>;

export const TERM_POLICIES = ['translate', 'keep', 'keep-and-explain'] as const;

/** A glossary entry. `forms` are the other ways people say it: plural, acronym, everyday words; `synonyms` are only searched. */
export const termSchema = z.strictObject({
  term: field(short(80), 'La parola.', 'The word.'),
  forms: field(
    z.array(short(80)).default([]),
    'Gli altri modi in cui si dice.',
    'The other ways it is said.',
  ),
  synonyms: field(
    z.array(short(60)).default([]),
    'Come la gente la chiama davvero: parole comuni, sigle, nomi sbagliati ma usati. Servono alla ricerca, non si mostrano.',
    'What people really call it: common words, acronyms, wrong names in use. Used by search, never shown.',
  ),
  abbreviation: field(short(20).optional(), 'La sigla.', 'The acronym.'),
  definition: field(
    short(240),
    'Che cosa significa, in parole semplici, al massimo 240 caratteri.',
    'What it means, in plain words, at most 240 characters.',
  ),
  area: field(short(40).optional(), 'L’ambito della parola.', 'The field of the word.'),
  policy: field(
    z.enum(TERM_POLICIES).default('keep-and-explain'),
    'translate, keep o keep-and-explain.',
    'translate, keep or keep-and-explain.',
  ),
  avoid: field(
    z
      .array(
        z.strictObject({
          form: field(short(60), 'La forma da evitare.', 'The form to avoid.'),
          use: field(short(60), 'La forma da usare.', 'The form to use.'),
        }),
      )
      .default([]),
    'Le forme da evitare e quella da usare: form, use.',
    'The forms to avoid and the one to use: form, use.',
  ),
  sheet: field(sheetId.optional(), 'La scheda che ne parla.', 'The sheet about it.'),
});

export type TermData = z.infer<typeof termSchema>;
