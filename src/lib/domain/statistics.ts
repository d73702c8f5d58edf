import { z } from 'zod';
import { field } from './field.ts';
import { day, SLUG } from './text.ts';

/** Fewer visits than this to one page in one language and month are not written singly: they might tell of somebody. */
export const FEWEST = 5;

/** Stands in the place of a HUB for pages that belong to none. */
export const NO_HUB = '-';

const byLanguage = z.record(z.string().regex(/^[a-z]{2,3}$/), z.int().positive());

/** `content/statistics/<year>-<month>.yaml`: how often pages were asked for in a month. `npm run stats` writes it. */
export const statisticsSchema = z.strictObject({
  first: field(day, 'Il primo giorno contato.', 'The first day that was counted.'),
  last: field(day, 'L’ultimo giorno contato.', 'The last day that was counted.'),
  pages: field(
    z.record(
      z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/),
      z.record(z.string().regex(/^[a-z]{2,3}$/), z.int().min(FEWEST)),
    ),
    'Le visite di ogni pagina, lingua per lingua; gli indirizzi senza la lingua.',
    'The visits of each page by language; addresses without the language.',
  ),
  few: field(
    z.record(z.union([z.string().regex(SLUG), z.literal(NO_HUB)]), byLanguage),
    'Le visite delle pagine lette poco, insieme: HUB per HUB, lingua per lingua.',
    'The visits of pages that were read little, together: by HUB and language.',
  ),
});

export type MonthStatistics = z.infer<typeof statisticsSchema>;
