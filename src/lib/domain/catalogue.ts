import { z } from 'zod';
import { fingerprintSchema, TRANSLATION_STATUSES } from './pin.ts';
import { field } from './field.ts';
import { short } from './text.ts';

/** The collections whose short Italian texts are translated in `content/l10n/<lang>/<collection>.yaml`. */
export const CATALOGUES = {
  site: ['name', 'description', 'fundingStatement', 'numbers'],
  hubs: ['name', 'description'],
  topics: ['name', 'description'],
  'service-types': ['name', 'plural', 'description'],
  documents: ['name', 'what', 'who'],
  facts: ['label', 'unit'],
  terms: ['term', 'forms', 'forbidden', 'definition', 'translit', 'note', 'synonyms'],
  phrases: ['text'],
  municipalities: ['name'],
  organisations: ['name', 'description'],
  services: ['name', 'description', 'transport', 'note', 'hoursNote', 'languagesNote'],
} as const;

export type CatalogueName = keyof typeof CATALOGUES;

const text = z.union([z.string().trim().min(1).max(400), z.array(z.string().trim().min(1).max(120))]);

/**
 * One translated entry. `$h` is the fingerprint of the Italian texts it was made from, `$s` what a person
 * declares of it, `$e` the engine when it is a machine's, `$src` where a sourced form was read.
 * `synonyms` are words to search by, not a translation: `$s` and `$h` say nothing of them.
 */
export const catalogueEntrySchema = z
  .strictObject({
    $h: field(
      fingerprintSchema.optional(),
      'L’impronta del testo italiano: la scrive npm run l10n stamp.',
      'The fingerprint of the Italian text: npm run l10n stamp writes it.',
    ),
    $s: field(
      z.enum([...TRANSLATION_STATUSES, 'sourced']),
      'Lo stato: machine, draft, review, approved, oppure sourced se la forma è stata letta in una fonte.',
      'The status: machine, draft, review, approved, or sourced if the form was read in a source.',
    ),
    $e: field(z.string().max(60).optional(), 'Il motore, se $s è machine.', 'The engine, if $s is machine.'),
    $src: field(z.string().max(400).optional(), 'Da dove viene la forma.', 'Where the form comes from.'),
    synonyms: field(
      z.array(short(60)).min(1).optional(),
      'Che cosa scrive chi cerca in questa lingua, anche l’italiano scritto come si sente. Servono alla ricerca, non si mostrano.',
      'What people who search in this language type, Italian as they hear it too. Used by search, never shown.',
    ),
  })
  .catchall(text);

export const catalogueSchema = z.record(z.string(), catalogueEntrySchema);

export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

/** Whether an entry translates anything. One with synonyms alone does not, and never goes stale. */
export const translates = (keys: Iterable<string>): boolean =>
  [...keys].some((key) => !key.startsWith('$') && key !== 'synonyms');

/** The Italian strings of an entity that a catalogue translates, in order. Lists (forms, synonyms) do not count. */
export function catalogueUnits(collection: CatalogueName, entity: Record<string, unknown>): string[] {
  return CATALOGUES[collection].flatMap((name) => {
    const value = entity[name];
    return typeof value === 'string' ? [value] : [];
  });
}
