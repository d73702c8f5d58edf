import { z } from 'zod';
import { field } from './field.ts';
import { FEED_KINDS } from './ledger.ts';
import { slug, webUrl } from './text.ts';
import { THEMES, themeSchema } from './theme.ts';

/** What a region says of itself to the national portal. */
export const feedSchema = field(
  z.strictObject({
    tag: field(
      // RFC 4151: an authority's name and a day on which it was theirs.
      z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,},\d{4}-\d{2}-\d{2}$/),
      'Il nome che rende unici gli id, e non cambia più: dominio e giorno, www.esempio.it,2026-11-21.',
      'The name that makes ids unique, and never changes: domain and day, www.example.org,2026-11-21.',
    ),
    office: field(
      slug,
      'L’ente responsabile di ciò che non ha un HUB: un id di content/organisations.',
      'The body responsible for what has no HUB: an id of content/organisations.',
    ),
    themes: field(
      z.partialRecord(z.enum(FEED_KINDS), themeSchema).default({}),
      `Il tema di ciò che non ha un HUB, per tipo. Tipi: ${FEED_KINDS.join(', ')}. Temi: ${THEMES.join(', ')}.`,
      `The theme of what has no HUB, by kind. Kinds: ${FEED_KINDS.join(', ')}. Themes: ${THEMES.join(', ')}.`,
    ),
  }),
  'Le pagine per il portale nazionale: tag, office, themes.',
  'The pages for the national portal: tag, office, themes.',
);

/** And to who reuses its data. */
export const openDataSchema = field(
  z
    .strictObject({
      publisher: field(
        slug,
        'L’ente titolare dei dati, un id di content/organisations, con il suo codice IPA.',
        'The body that holds the data, an id of content/organisations, with its IPA code.',
      ),
      spatial: field(
        webUrl.optional(),
        'L’indirizzo del territorio in un elenco ufficiale: https://w3id.org/italia/…/regions/08.',
        'The address of the territory in an official list: https://w3id.org/italia/…/regions/08.',
      ),
    })
    .optional(),
  'I dati aperti: publisher, spatial.',
  'The open data: publisher, spatial.',
);
