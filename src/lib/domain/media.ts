import { z } from 'zod';
import { field } from './field.ts';
import { LICENCES, pictureSchema, pictureWordsSchema } from './picture.ts';
import { pinSchema } from './pin.ts';
import { httpsUrl, sheetId, short, slug } from './text.ts';
import { trustFields, withTrust } from './trust.ts';

export const MEDIA_KINDS = ['video', 'audio', 'poster', 'leaflet', 'infographic'] as const;

const versionSchema = z
  .strictObject({
    lang: field(z.string().regex(/^[a-z]{2,3}$/), 'La lingua.', 'The language.'),
    file: field(
      z
        .string()
        .regex(/^\.\/[a-z0-9][a-z0-9.-]*\.(mp4|webm|mp3|ogg|m4a|pdf|png|jpe?g|webp)$/)
        .optional(),
      'Il file nella stessa cartella.',
      'The file in the same folder.',
    ),
    embed: field(
      httpsUrl.optional(),
      'L’indirizzo di un video su un altro sito.',
      'The address of a video on another site.',
    ),
    seconds: field(z.int().positive().optional(), 'La durata in secondi.', 'The length in seconds.'),
    pages: field(z.int().positive().optional(), 'Il numero di pagine.', 'The number of pages.'),
    captions: field(
      z
        .array(
          z.strictObject({
            lang: field(z.string(), 'La lingua dei sottotitoli.', 'The captions’ language.'),
            file: field(
              z.string().regex(/^\.\/[a-z0-9][a-z0-9.-]*\.vtt$/),
              'Il file .vtt nella stessa cartella.',
              'The .vtt file in the same folder.',
            ),
          }),
        )
        .default([]),
      'I sottotitoli: lang, file (.vtt).',
      'The captions: lang, file (.vtt).',
    ),
    transcript: field(
      z
        .string()
        .regex(/^\.\/[a-z0-9][a-z0-9.-]*\.md$/)
        .optional(),
      'Il file della trascrizione (.md).',
      'The transcript’s file (.md).',
    ),
    sign: field(
      z.literal('LIS').optional(),
      'LIS se c’è la lingua dei segni.',
      'LIS if there is sign language.',
    ),
  })
  .refine((version) => (version.file === undefined) !== (version.embed === undefined), {
    error: 'one-of:file,embed',
  });

/** Front matter of a multimedia material's `index.it.mdx`. */
export const mediaSchema = withTrust(
  z
    .strictObject({
      title: field(short(90), 'Il titolo.', 'The title.'),
      summary: field(short(200), 'Il riassunto.', 'The summary.'),
      kind: field(
        z.enum(MEDIA_KINDS),
        `Il tipo: ${MEDIA_KINDS.join(', ')}.`,
        `The kind: ${MEDIA_KINDS.join(', ')}.`,
      ),
      status: field(
        z.enum(['draft', 'published', 'archived']).default('draft'),
        'draft, published o archived.',
        'draft, published or archived.',
      ),
      hub: field(slug, 'L’HUB.', 'The HUB.'),
      topics: field(z.array(slug).min(1), 'I temi.', 'The topics.'),
      sheets: field(z.array(sheetId).default([]), 'Le schede collegate.', 'The related sheets.'),
      versions: field(z.array(versionSchema).min(1), 'Le versioni per lingua.', 'The versions by language.'),
      poster: field(pictureSchema, 'L’immagine di copertina.', 'The cover picture.'),
      year: field(z.int().min(1990).max(2100), 'L’anno.', 'The year.'),
      credits: field(short(160), 'Chi l’ha fatto.', 'Who made it.'),
      rights: field(short(120), 'Di chi sono i diritti.', 'Who holds the rights.'),
      licence: field(z.enum(LICENCES), 'La licenza.', 'The licence.'),
      consent: field(z.enum(['not-needed', 'signed']), 'not-needed o signed.', 'not-needed or signed.'),
      project: field(slug.optional(), 'Il progetto.', 'The project.'),
      share: field(
        z.boolean().default(true),
        'false se non va al portale nazionale.',
        'false if it does not go to the national portal.',
      ),
      ...trustFields,
    })
    .superRefine((media, context) => {
      media.versions.forEach((version, index) => {
        const problem = (message: string) =>
          context.addIssue({ code: 'custom', path: ['versions', index], message });
        if (media.kind === 'video' && version.captions.length === 0) problem('captions-missing');
        if (['video', 'audio'].includes(media.kind) && !version.transcript) problem('transcript-missing');
      });
    }),
);

export type MediaData = z.infer<typeof mediaSchema>;

export const mediaTranslationSchema = z.strictObject({
  title: field(short(140), 'Il titolo tradotto.', 'The translated title.'),
  summary: field(short(320), 'Il riassunto tradotto.', 'The translated summary.'),
  poster: field(
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
