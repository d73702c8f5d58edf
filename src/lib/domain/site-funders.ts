import { z } from 'zod';
import { field } from './field.ts';
import { httpsUrl, short, slug } from './text.ts';

const logoSchema = z.strictObject({
  file: field(
    z.string().regex(/^[a-z0-9-]+\.(png|webp)$/),
    'Il file in content/logos: ente.png.',
    'The file in content/logos: body.png.',
  ),
  alt: field(short(120), 'Il nome scritto nel logo.', 'The name in the logo.'),
  width: field(z.int().positive(), 'La larghezza in pixel.', 'The width in pixels.'),
  height: field(z.int().positive(), 'L’altezza in pixel.', 'The height in pixels.'),
  placeholder: field(
    z.boolean().default(false),
    'true se è un segnaposto del logo ufficiale.',
    'true if it stands in for the official logo.',
  ),
});

/** Who pays, with logos that stand on every page. */
export const fundersSchema = field(
  z.array(
    z.strictObject({
      id: field(slug, 'Un nome breve.', 'A short name.'),
      name: field(short(120), 'Il nome.', 'The name.'),
      logo: field(
        logoSchema,
        'Il logo: file, alt, width, height, placeholder.',
        'The logo: file, alt, width, height, placeholder.',
      ),
      url: field(httpsUrl.optional(), 'Il sito.', 'The website.'),
    }),
  ),
  'I finanziatori, nell’ordine dei loghi.',
  'The funders, in the logos’ order.',
);
