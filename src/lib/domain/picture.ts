import { z } from 'zod';
import { field } from './field.ts';
import { short } from './text.ts';

export const LICENCES = [
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC0-1.0',
  'IODL-2.0',
  'all-rights-permission',
  'public-domain',
] as const;

/** A picture beside the file that names it. Editors add no SVG: it can carry scripts. */
export const pictureSchema = z
  .strictObject({
    file: field(
      z.string().regex(/^\.\/[a-z0-9][a-z0-9.-]*\.(jpe?g|png|webp|avif)$/),
      'Il file dell’immagine nella stessa cartella: ./foto.jpg (jpg, png, webp o avif).',
      'The picture’s file in the same folder: ./photo.jpg (jpg, png, webp or avif).',
    ),
    alt: field(
      z.string().max(160),
      'Che cosa si vede, in 5–160 caratteri; vuoto solo con decorative: true.',
      'What is seen, in 5–160 characters; empty only with decorative: true.',
    ),
    decorative: field(
      z.literal(true).optional(),
      'true se l’immagine non dice niente in più.',
      'true if the picture adds no information.',
    ),
    caption: field(
      short(200).optional(),
      'La didascalia, al massimo 200 caratteri.',
      'The caption, at most 200 characters.',
    ),
    credit: field(short(120), 'Di chi è l’immagine.', 'Whose picture it is.'),
    licence: field(
      z.enum(LICENCES),
      `La licenza: ${LICENCES.join(', ')}.`,
      `The licence: ${LICENCES.join(', ')}.`,
    ),
    consent: field(
      z.enum(['not-needed', 'signed']),
      'Il consenso delle persone ritratte: not-needed o signed.',
      'The consent of the people shown: not-needed or signed.',
    ),
  })
  .refine((picture) => (picture.decorative ? picture.alt === '' : picture.alt.length >= 5), {
    path: ['alt'],
    error: 'alt',
  });

export type Picture = z.infer<typeof pictureSchema>;

/** The words of a picture in a translation. */
export const pictureWordsSchema = z.strictObject({
  alt: field(
    z.string().max(260),
    'Che cosa si vede, tradotto; vuoto se lo è in italiano.',
    'What is seen, translated; empty if the Italian is.',
  ),
  caption: field(short(300).optional(), 'La didascalia tradotta.', 'The translated caption.'),
});
