import { z } from 'zod';
import { field } from './field.ts';
import { pictureSchema, pictureWordsSchema } from './picture.ts';
import { pinSchema } from './pin.ts';
import { attachmentSchema, translatedList } from './sheet.ts';
import { sourceSchema } from './source.ts';
import { day, httpsUrl, partialDay, sheetId, short, slug } from './text.ts';

/** The kinds a Region sends to the national portal. */
export const NEWS_KINDS = ['news', 'event', 'call', 'practice', 'research', 'guide', 'alert'] as const;

const moment = z.iso.datetime({ offset: true });

const eventSchema = z.strictObject({
  start: field(
    moment,
    'Inizio con fuso: 2026-05-02T17:00:00+02:00.',
    'Start with offset: 2026-05-02T17:00:00+02:00.',
  ),
  end: field(moment.optional(), 'Fine con fuso.', 'End with offset.'),
  service: field(
    z.string().optional(),
    'L’ufficio dove si svolge: <comune>/<nome>.',
    'The office where it takes place: <municipality>/<name>.',
  ),
  address: field(short(160).optional(), 'Il luogo.', 'The place.'),
  online: field(httpsUrl.optional(), 'Il collegamento online.', 'The online link.'),
  register: field(httpsUrl.optional(), 'Dove ci si iscrive.', 'Where to register.'),
  languages: field(z.array(z.string()).default([]), 'Le lingue dell’evento.', 'The event’s languages.'),
});

/** Front matter of a news item's `index.it.mdx`. */
export const newsSchema = z
  .strictObject({
    title: field(short(90), 'Il titolo, al massimo 90 caratteri.', 'The title, at most 90 characters.'),
    summary: field(
      short(200),
      'Il riassunto, al massimo 200 caratteri.',
      'The summary, at most 200 characters.',
    ),
    kind: field(
      z.enum(NEWS_KINDS),
      `Il tipo: ${NEWS_KINDS.join(', ')}.`,
      `The kind: ${NEWS_KINDS.join(', ')}.`,
    ),
    status: field(
      z.enum(['draft', 'published', 'archived']).default('draft'),
      'draft, published o archived.',
      'draft, published or archived.',
    ),
    date: field(
      partialDay.optional(),
      'La data del fatto: 2026-05-02, 2026-05 o 2026; se non si sa, non scrivere niente.',
      'The date of the event told: 2026-05-02, 2026-05 or 2026; if unknown, write nothing.',
    ),
    published: field(
      day,
      'Il giorno in cui esce sul portale: 2026-05-02.',
      'The day it appears on the portal: 2026-05-02.',
    ),
    expires: field(day.optional(), 'Il giorno in cui va in archivio.', 'The day it goes to the archive.'),
    hubs: field(z.array(slug).default([]), 'Gli HUB a cui interessa.', 'The HUBs it concerns.'),
    area: field(
      z.array(slug).default([]),
      'I comuni; vuoto = tutta la regione.',
      'The municipalities; empty = the whole region.',
    ),
    sheets: field(z.array(sheetId).default([]), 'Le schede collegate.', 'The related sheets.'),
    project: field(slug.optional(), 'Il progetto di content/projects.', 'The project of content/projects.'),
    tags: field(z.array(short(40)).default([]), 'Le parole chiave.', 'The keywords.'),
    translateTo: field(
      z.array(z.string()).default([]),
      'Le lingue in cui va tradotta.',
      'The languages it should be translated into.',
    ),
    share: field(
      z.boolean().default(true),
      'false se non va al portale nazionale.',
      'false if it does not go to the national portal.',
    ),
    sources: field(z.array(sourceSchema).min(1), 'Le fonti, almeno una.', 'The sources, at least one.'),
    attachments: field(z.array(attachmentSchema).default([]), 'Gli allegati.', 'The attachments.'),
    image: field(pictureSchema.optional(), 'Un’immagine.', 'A picture.'),
    event: field(
      eventSchema.optional(),
      'I dati dell’evento: start, end, address, online…',
      'The event’s data: start, end, address, online…',
    ),
  })
  .refine((news) => news.expires === undefined || news.expires > news.published, {
    path: ['expires'],
    error: 'expires-before',
  })
  .refine((news) => (news.kind === 'event') === (news.event !== undefined), {
    path: ['event'],
    error: 'event-kind',
  })
  .refine((news) => !news.event?.end || Date.parse(news.event.end) > Date.parse(news.event.start), {
    path: ['event', 'end'],
    error: 'event-end',
  });

export type NewsData = z.infer<typeof newsSchema>;

/** Whether a news item has gone to the archive. */
export const isOver = (news: NewsData, today: string): boolean =>
  news.status === 'archived' || (news.expires !== undefined && news.expires <= today);

/** Front matter of a translation of a page; those of news and projects have the small texts of their lists too. */
export const plainTranslationSchema = z.strictObject({
  title: field(short(140), 'Il titolo tradotto.', 'The translated title.'),
  summary: field(short(320), 'Il riassunto tradotto.', 'The translated summary.'),
  image: field(
    pictureWordsSchema.optional(),
    'Il testo dell’immagine: alt, caption.',
    'The picture’s text: alt, caption.',
  ),
  l10n: field(
    pinSchema,
    'Da quale testo italiano viene la traduzione.',
    'Which Italian text the translation was made from.',
  ),
});

/** Front matter of a translation of a news item. */
export const newsTranslationSchema = plainTranslationSchema.extend({
  attachments: field(
    translatedList('id', ['title']),
    'Gli allegati: id, title.',
    'The attachments: id, title.',
  ),
});
