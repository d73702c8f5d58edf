import { z } from 'zod';
import { field } from './field.ts';
import { day, partialDay, short, slug, webUrl } from './text.ts';

/** Who speaks in a source. The last three are not offices: what rests on them alone is shown as "to be confirmed". */
export const SOURCE_KINDS = [
  'official',
  'regional',
  'municipal',
  'university',
  'ngo',
  'press',
  'secondary',
] as const;

/**
 * Where a statement comes from: either a law of `content/laws` or a page. `date` is the date the page shows
 * (left out when it shows none); `checked` is the day somebody read it.
 */
export const sourceSchema = z
  .strictObject({
    id: field(
      slug.optional(),
      'Un nome breve per citare la fonte nel testo con <Source id="…" />.',
      'A short name to cite the source in the text with <Source id="…" />.',
    ),
    law: field(slug.optional(), 'L’id di una legge in content/laws.', 'The id of a law in content/laws.'),
    where: field(
      short(80).optional(),
      'Il punto della legge, per esempio: art. 34.',
      'The place in the law, for example: art. 34.',
    ),
    title: field(
      short(200).optional(),
      'Il titolo della pagina letta.',
      'The title of the page that was read.',
    ),
    url: field(
      webUrl.optional(),
      'L’indirizzo della pagina, con https:// (http:// solo se il sito non ha altro).',
      'The address of the page, with https:// (http:// only if the site has nothing else).',
    ),
    publisher: field(short(120).optional(), 'Chi pubblica la pagina.', 'Who publishes the page.'),
    kind: field(
      z.enum(SOURCE_KINDS).optional(),
      'Il tipo di fonte: official, regional, municipal, university, ngo, press, secondary.',
      'The kind of source: official, regional, municipal, university, ngo, press, secondary.',
    ),
    date: field(
      partialDay.optional(),
      'La data scritta sulla pagina: 2026-05-02, 2026-05 o 2026. Se manca, non scrivere niente.',
      'The date on the page: 2026-05-02, 2026-05 or 2026. If there is none, write nothing.',
    ),
    checked: field(
      day.optional(),
      'Il giorno in cui la pagina è stata letta: 2026-05-02.',
      'The day the page was read: 2026-05-02.',
    ),
    confirm: field(
      z.literal(true).optional(),
      'true se il contenuto va ricontrollato prima di fidarsi: il lettore vede «da confermare».',
      'true if the content must be checked again: the reader sees “to be confirmed”.',
    ),
  })
  .refine((source) => (source.law === undefined) !== (source.url === undefined), { error: 'law-or-url' });

export type Source = z.infer<typeof sourceSchema>;

const WEAK: readonly string[] = ['ngo', 'press', 'secondary'];

/** Whether what rests on this source alone must be shown as "to be confirmed". */
export function needsConfirmation(source: Source): boolean {
  return source.confirm === true || (source.kind !== undefined && WEAK.includes(source.kind));
}
