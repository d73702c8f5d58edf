import { z } from 'zod';
import { field } from './field.ts';
import { short, slug } from './text.ts';

/** A sentence to show at a counter, in Italian; `content/l10n/<lang>/phrases.yaml` has it in the readers' languages. */
export const phraseSchema = z.strictObject({
  text: field(
    short(120),
    'La frase in italiano, come la dice chi arriva: breve, con «io» e «Lei».',
    'The sentence in Italian, as the person who comes says it: short, with “I” and a polite “you”.',
  ),
  hub: field(
    slug.optional(),
    'L’HUB di cui si parla; senza, la frase vale per ogni ufficio.',
    'The HUB it is about; without, the sentence serves in every office.',
  ),
  order: field(z.int().min(1), 'La posizione tra le frasi.', 'The place among the sentences.'),
});

export type PhraseData = z.infer<typeof phraseSchema>;
