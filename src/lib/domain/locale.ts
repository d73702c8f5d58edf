import { z } from 'zod';
import { field } from './field.ts';
import { teamSchema } from './team.ts';
import { lettersOf } from './script.ts';
import { short } from './text.ts';

/**
 * One language of the site: a row of the table in `content/site.yaml`, the only list of languages there is.
 * Tags are BCP 47; `intl` is the locale given to `Intl`, with calendar and digits fixed where the default
 * would print another calendar (fa, ps) or other digits.
 */
export const localeSchema = z.strictObject({
  code: field(
    z.string().regex(/^[a-z]{2,3}$/),
    'Il codice corto della lingua negli indirizzi, per esempio: ar.',
    'The short code of the language in addresses, for example: ar.',
  ),
  tag: field(
    z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/),
    'L’etichetta BCP 47 della lingua, per esempio: zh-Hans.',
    'The BCP 47 tag of the language, for example: zh-Hans.',
  ),
  name: field(
    short(40),
    'Il nome della lingua, scritto in quella lingua.',
    'The language’s own name for itself.',
  ),
  italian: field(short(40), 'Il nome della lingua in italiano.', 'The name of the language in Italian.'),
  dir: field(
    z.enum(['ltr', 'rtl']),
    'La direzione della scrittura: ltr o rtl.',
    'The direction of writing: ltr or rtl.',
  ),
  script: field(
    z
      .string()
      .regex(/^[A-Z][a-z]{3}$/, { abort: true })
      .refine((script) => lettersOf(script) !== undefined),
    'La scrittura secondo ISO 15924, per esempio: Arab.',
    'The script as in ISO 15924, for example: Arab.',
  ),
  intl: field(
    z.string().refine(isKnownToIntl),
    'La lingua per date e numeri, per esempio: fa-u-ca-gregory-nu-latn.',
    'The locale for dates and numbers, for example: fa-u-ca-gregory-nu-latn.',
  ),
  bridge: field(
    z.array(z.string()).default([]),
    'Le lingue da mostrare, in ordine, quando manca la traduzione; poi l’italiano.',
    'The languages to show, in order, when there is no translation; then Italian.',
  ),
  status: field(
    z.enum(['live', 'beta', 'hidden']),
    'live: pubblicata; beta: pubblicata con un avviso; hidden: non pubblicata.',
    'live: published; beta: published with a notice; hidden: not published.',
  ),
  git: teamSchema,
  interface: field(
    z.strictObject({
      status: field(
        z.enum(['source', 'machine', 'draft', 'review', 'approved']),
        'source per l’italiano; per le altre machine, draft, review o approved.',
        'source for Italian; machine, draft, review or approved for the others.',
      ),
      engine: field(
        short(60).optional(),
        'Il motore, se i testi li ha tradotti un programma.',
        'The engine, if a program translated the texts.',
      ),
    }),
    'Chi ha tradotto i testi dell’interfaccia: status (machine, approved…) ed eventualmente engine.',
    'Who translated the interface: status (machine, approved…) and, if any, engine.',
  ),
});

export type Locale = z.infer<typeof localeSchema>;

/** A language's code in addresses and file names. Which codes exist is content, not code. */
export type Lang = Locale['code'];

/** The language every piece is written in first. */
export const SOURCE: Lang = 'it';

/** The languages a reader can choose. */
export const published = (locales: readonly Locale[]): Locale[] =>
  locales.filter(({ status }) => status !== 'hidden');

function isKnownToIntl(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
