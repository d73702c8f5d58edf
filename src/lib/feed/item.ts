import { z } from 'zod';
import { CHANGES, FEED_KINDS } from '#src/lib/domain/ledger.ts';
import { day } from '#src/lib/domain/text.ts';
import { themeSchema } from '#src/lib/domain/theme.ts';
import { STATES } from '#src/lib/domain/translation.ts';

/** The longest abstract, in characters. */
export const ABSTRACT = 300;

const about = <T extends z.ZodType>(schema: T, it: string, en: string): T =>
  schema.meta({ description: it, en });
const text = z.string().min(1);
const list = z.array(text);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const address = z.url({ protocol: /^https?$/ });

export const attachmentItemSchema = z.strictObject({
  title: about(text, 'Il titolo.', 'The title.'),
  url: about(address, 'L’indirizzo.', 'The address.'),
  mime: about(text, 'Il tipo MIME.', 'The MIME type.'),
  bytes: about(
    z.int().positive().optional(),
    'La grandezza; manca se il documento è su un altro sito.',
    'The size; left out if the document is on another site.',
  ),
  sha256: about(sha256.optional(), 'L’impronta del file.', 'The file’s digest.'),
  language: about(text, 'La lingua del documento.', 'The document’s language.'),
});
export type AttachmentItem = z.infer<typeof attachmentItemSchema>;

/**
 * What is said of one piece in one language, for whoever takes it over by hand or by machine. Absent is not known or
 * does not apply. Languages are BCP 47 tags, days ISO 8601, addresses absolute.
 */
export const contentSchema = z.strictObject({
  id: about(text, 'Il nome per sempre: tipo/pezzo.', 'The name for ever: kind/piece.'),
  kind: about(z.enum(FEED_KINDS), 'Il tipo.', 'The kind.'),
  language: about(text, 'La lingua di questo testo (BCP 47).', 'The language of this text (BCP 47).'),
  title: about(text, 'Il titolo.', 'The title.'),
  abstract: about(
    text.max(ABSTRACT),
    'Il riassunto, fino a 300 caratteri.',
    'The abstract, up to 300 characters.',
  ),
  body_html: about(text, 'Il testo in HTML, collegamenti assoluti.', 'The body as HTML, absolute links.'),
  body_text: about(text, 'Il testo senza HTML.', 'The body as plain text.'),
  state: about(
    z.enum(STATES).exclude(['missing']),
    'Quanto la traduzione è vicina all’italiano di oggi; machine: l’ha fatta un programma.',
    'How close the translation is to today’s Italian; machine: a program made it.',
  ),
  machine: about(
    z.boolean(),
    'true se l’ha fatta un programma e nessuno l’ha controllata.',
    'true if a program made it and nobody has checked it.',
  ),
  translations: about(
    z.array(
      z.strictObject({
        language: about(text, 'La lingua.', 'The language.'),
        url: about(address, 'La pagina.', 'The page.'),
        title: about(text, 'Il titolo.', 'The title.'),
        state: about(z.enum(STATES).exclude(['missing']), 'Lo stato.', 'The state.'),
      }),
    ),
    'Le altre lingue.',
    'The other languages.',
  ),
  url: about(address, 'La pagina sul portale regionale.', 'The page on the regional portal.'),
  slug: about(text, 'L’ultima parte dell’indirizzo.', 'The last part of the address.'),
  breadcrumb: about(
    z.array(
      z.strictObject({
        name: about(text, 'Il nome.', 'The name.'),
        url: about(address, 'La pagina.', 'The page.'),
      }),
    ),
    'Dove sta nel portale regionale.',
    'Where it stands in the regional portal.',
  ),
  region: about(text, 'La regione.', 'The region.'),
  province: about(list.optional(), 'Le sigle delle province.', 'The codes of the provinces.'),
  municipality: about(list.optional(), 'I comuni.', 'The municipalities.'),
  theme: about(themeSchema, 'Il tema del portale nazionale.', 'The national portal’s theme.'),
  hub: about(list, 'Gli HUB.', 'The HUBs.'),
  date_published: about(day.optional(), 'Il giorno in cui è uscito.', 'The day it came out.'),
  date_updated: about(day, 'Il giorno dell’ultimo cambiamento.', 'The day of the last change.'),
  date_verified: about(day.optional(), 'Il giorno dell’ultima verifica.', 'The day it was last verified.'),
  valid_until: about(day.optional(), 'L’ultimo giorno in cui vale.', 'The last day it holds.'),
  date_start: about(text.optional(), 'L’inizio.', 'The start.'),
  date_end: about(text.optional(), 'La fine.', 'The end.'),
  venue: about(text.optional(), 'Il luogo.', 'The place.'),
  online_url: about(address.optional(), 'Il collegamento online.', 'The online link.'),
  organizer: about(text.optional(), 'Chi organizza.', 'Who organises it.'),
  target: about(list.optional(), 'Per chi è.', 'Whom it is for.'),
  service_type: about(text.optional(), 'Il tipo di ufficio.', 'The type of office.'),
  address: about(text.optional(), 'L’indirizzo.', 'The address.'),
  lat: about(z.number().optional(), 'La latitudine.', 'The latitude.'),
  lon: about(z.number().optional(), 'La longitudine.', 'The longitude.'),
  opening_hours: about(
    text.optional(),
    'Gli orari, come li scrive OpenStreetMap (opening_hours).',
    'The opening hours, as OpenStreetMap writes them (opening_hours).',
  ),
  phones: about(list.optional(), 'I telefoni.', 'The phones.'),
  emails: about(list.optional(), 'Le e-mail.', 'The e-mails.'),
  languages_spoken: about(list.optional(), 'Le lingue parlate.', 'The languages spoken.'),
  law_level: about(z.enum(['eu', 'state', 'regional']).optional(), 'Il livello.', 'The level.'),
  law_ref: about(text.optional(), 'La citazione.', 'The citation.'),
  law_url: about(address.optional(), 'Il testo ufficiale.', 'The official text.'),
  fund: about(text.optional(), 'Il fondo.', 'The fund.'),
  project_code: about(text.optional(), 'Il codice del progetto.', 'The project’s code.'),
  cup: about(text.optional(), 'Il CUP.', 'The CUP.'),
  partners: about(list.optional(), 'I partner.', 'The partners.'),
  budget: about(z.number().optional(), 'Il finanziamento in euro.', 'The budget in euros.'),
  project: about(text.optional(), 'Il progetto che lo ha prodotto.', 'The project that made it.'),
  attachments: about(z.array(attachmentItemSchema), 'I documenti.', 'The documents.'),
  image: about(
    z
      .strictObject({
        url: about(address, 'L’indirizzo.', 'The address.'),
        alt: about(z.string(), 'Che cosa si vede.', 'What is seen.'),
        credit: about(text, 'Di chi è.', 'Whose it is.'),
      })
      .optional(),
    'L’immagine.',
    'The picture.',
  ),
  source_office: about(text, 'L’ufficio responsabile.', 'The office responsible.'),
  contact_email: about(z.email().optional(), 'L’e-mail dell’ufficio.', 'The office’s e-mail.'),
  licence: about(
    z.strictObject({
      name: about(text, 'Il nome.', 'The name.'),
      url: about(address.optional(), 'L’indirizzo.', 'The address.'),
    }),
    'La licenza.',
    'The licence.',
  ),
  funding_statement: about(text, 'La frase del finanziamento.', 'The funding sentence.'),
});
export type ItemContent = z.infer<typeof contentSchema>;

/** What a run and the ledger add to the content. */
export const itemSchema = contentSchema.extend({
  /** RFC 4151. */
  tag: about(z.string().regex(/^tag:/), 'L’identificativo (tag: URI).', 'The identifier (tag: URI).'),
  page: about(address, 'La pagina da incollare.', 'The page to paste from.'),
  change: about(
    z.enum(CHANGES).exclude(['withdraw']),
    'new: non era condiviso; update: è cambiato.',
    'new: was not shared before; update: has changed.',
  ),
  content_sha256: about(sha256, 'L’impronta di tutti gli altri campi.', 'The digest of all other fields.'),
  first_shared_on: about(day.optional(), 'Il primo invio.', 'The first run that shared it.'),
  last_shared_on: about(day.optional(), 'L’ultimo invio che lo nomina.', 'The last run that named it.'),
});
export type Item = z.infer<typeof itemSchema>;

/** What is no longer shared: the ledger's last words of it, or today's delta. */
export const withdrawnSchema = z.strictObject({
  id: text,
  tag: z.string().regex(/^tag:/),
  kind: z.enum(FEED_KINDS),
  language: text,
  title: text,
  url: address,
  change: z.literal('withdraw'),
  first_shared_on: day,
  last_shared_on: day,
});
export type Withdrawn = z.infer<typeof withdrawnSchema>;

/** A file of all items of a language. */
export const itemsFileSchema = z.strictObject({
  $schema: address,
  portal: z.strictObject({ name: text, url: address, region: text }),
  language: text,
  items: z.array(itemSchema),
  withdrawn: z.array(withdrawnSchema),
});
