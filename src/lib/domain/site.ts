import { z } from 'zod';
import { field } from './field.ts';
import { teamSchema } from './team.ts';
import { localeSchema, SOURCE } from './locale.ts';
import { feedSchema, openDataSchema } from './site-data.ts';
import { fundersSchema } from './site-funders.ts';
import { boxSchema, holidaysSchema, provincesSchema } from './site-place.ts';
import { httpsUrl, phone, sheetId, short, slug, webUrl } from './text.ts';

/** `content/site.yaml`: all that another region would change and that is not a piece. */
export const siteSchema = z
  .strictObject({
    name: field(short(60), 'Il nome del portale.', 'The portal’s name.'),
    territory: field(
      short(60),
      'Il territorio, per esempio: Emilia-Romagna.',
      'The territory, for example: Emilia-Romagna.',
    ),
    description: field(
      short(200),
      'Che cosa offre il portale, in una frase.',
      'What the portal offers, in one sentence.',
    ),
    url: field(httpsUrl, 'L’indirizzo pubblico del sito.', 'The site’s public address.'),
    source: field(z.literal('it'), 'La lingua di partenza: it.', 'The source language: it.'),
    timeZone: field(
      short(40).refine(isTimeZone, { error: 'time-zone' }),
      'Il fuso orario, per esempio: Europe/Rome.',
      'The time zone, for example: Europe/Rome.',
    ),
    country: field(z.string().regex(/^[A-Z]{2}$/), 'Il Paese, ISO 3166: IT.', 'The country, ISO 3166: IT.'),
    colours: field(
      z.strictObject({
        accent: field(
          z.string().regex(/^#[0-9a-f]{6}$/),
          'Il colore dei collegamenti su fondo chiaro.',
          'The links’ colour on a light ground.',
        ),
        accentDark: field(
          z.string().regex(/^#[0-9a-f]{6}$/),
          'Il colore dei collegamenti su fondo scuro.',
          'The links’ colour on a dark ground.',
        ),
        brand: field(z.string().regex(/^#[0-9a-f]{6}$/), 'Il colore della testata.', 'The header’s colour.'),
      }),
      'I colori: accent, accentDark, brand.',
      'The colours: accent, accentDark, brand.',
    ),
    languages: field(
      z.array(localeSchema).min(1),
      'Le lingue, nell’ordine del menu.',
      'The languages, in the menu’s order.',
    ),
    provinces: provincesSchema,
    box: boxSchema,
    holidays: holidaysSchema,
    numbers: field(
      z.array(
        z.strictObject({
          id: field(slug, 'Un nome breve.', 'A short name.'),
          number: field(phone, 'Il numero: 112, 1522, 800….', 'The number: 112, 1522, 800….'),
          label: field(short(120), 'A che cosa serve.', 'What it is for.'),
          free: field(
            z.boolean().optional(),
            'true se è gratis; se non si sa, non scrivere niente.',
            'true if free; if unknown, write nothing.',
          ),
          urgent: field(
            z.boolean().default(false),
            'true se è per le emergenze.',
            'true if it is for emergencies.',
          ),
          source: field(webUrl.optional(), 'La fonte.', 'The source.'),
          confirm: field(
            z.literal(true).optional(),
            'true se va ricontrollato.',
            'true if it must be checked again.',
          ),
        }),
      ),
      'I numeri da chiamare.',
      'The numbers to call.',
    ),
    funders: fundersSchema,
    fundingStatement: field(short(300), 'La frase del finanziamento.', 'The funding sentence.'),
    licence: field(
      z.strictObject({
        name: field(short(40), 'Il nome della licenza: CC BY 4.0.', 'The licence’s name: CC BY 4.0.'),
        url: field(httpsUrl, 'L’indirizzo della licenza.', 'The licence’s address.'),
      }),
      'La licenza dei contenuti: name, url.',
      'The licence of the content: name, url.',
    ),
    exit: field(
      httpsUrl.default('https://www.wikipedia.org/'),
      'Il sito che si apre con «Esci subito»: uno che apre chiunque.',
      'The site that “Leave now” opens: one that anybody opens.',
    ),
    contact: field(
      z
        .strictObject({
          email: field(z.email().optional(), 'L’e-mail della redazione.', 'The editors’ e-mail.'),
          page: field(webUrl.optional(), 'La pagina per scrivere.', 'The page to write from.'),
        })
        .default({}),
      'Come scrivere alla redazione: email, page.',
      'How to write to the editors: email, page.',
    ),
    accessibility: field(
      z
        .strictObject({
          statement: field(webUrl.optional(), 'L’indirizzo della dichiarazione.', 'The statement’s address.'),
        })
        .default({}),
      'La dichiarazione di accessibilità: statement (indirizzo AGID).',
      'The accessibility statement: statement (AGID address).',
    ),
    git: teamSchema,
    offline: field(
      z.boolean().default(true),
      'false se nessuno deve più tenere pagine sul telefono: quelle salvate si cancellano.',
      'false if nobody shall keep pages on a phone any more: those that were saved are deleted.',
    ),
    guides: field(
      z.array(sheetId).default([]),
      'Le schede che hanno un volantino e un video: sociale/residenza.',
      'The sheets that have a leaflet and a video: sociale/residenza.',
    ),
    feed: feedSchema,
    openData: openDataSchema,
    policy: field(
      z.strictObject({
        machine: field(
          z.enum(['hide', 'show-with-notice']),
          'Traduzioni automatiche: hide o show-with-notice.',
          'Machine translations: hide or show-with-notice.',
        ),
        staleAfterMonths: field(
          z.int().min(1),
          'Dopo quanti mesi un servizio va ritelefonato.',
          'After how many months a service should be called first.',
        ),
      }),
      'Le regole: machine, staleAfterMonths.',
      'The rules: machine, staleAfterMonths.',
    ),
  })
  .superRefine(({ languages }, context) => {
    const codes = languages.map(({ code }) => code);
    if (!codes.includes(SOURCE))
      context.addIssue({ code: 'custom', path: ['languages'], message: 'source-language-missing' });
    languages.forEach(({ code, bridge }, row) =>
      bridge.forEach((other, index) => {
        if (other === code || !codes.includes(other)) {
          context.addIssue({
            code: 'custom',
            path: ['languages', row, 'bridge', index],
            input: other,
            message: 'bridge-unknown',
          });
        }
      }),
    );
  });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export type Site = z.infer<typeof siteSchema>;
