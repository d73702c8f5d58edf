import { z } from 'zod';
import { field } from './field.ts';
import { teamSchema } from './team.ts';
import { FEED_KINDS } from './ledger.ts';
import { localeSchema, SOURCE } from './locale.ts';
import { httpsUrl, phone, sheetId, short, slug, webUrl, yearDay } from './text.ts';
import { THEMES, themeSchema } from './theme.ts';

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
    provinces: field(
      z
        .array(
          z.strictObject({
            code: field(z.string().regex(/^[A-Z]{2}$/), 'La sigla: BO.', 'The code: BO.'),
            name: field(short(60), 'Il nome.', 'The name.'),
            map: field(
              z
                .string()
                .regex(/^\d+,\d+( \d+,\d+){2,}$/)
                .optional(),
              'Il contorno sulla mappa schematica, punti x,y da sinistra e dall’alto: 0,10 40,0 30,50.',
              'The outline on the schematic map, points x,y from the left and the top: 0,10 40,0 30,50.',
            ),
          }),
        )
        .min(1),
      'Le province: code, name, map.',
      'The provinces: code, name, map.',
    ),
    box: field(
      z.strictObject({
        south: field(z.number(), 'La latitudine più bassa.', 'The lowest latitude.'),
        north: field(z.number(), 'La latitudine più alta.', 'The highest latitude.'),
        west: field(z.number(), 'La longitudine più bassa.', 'The lowest longitude.'),
        east: field(z.number(), 'La longitudine più alta.', 'The highest longitude.'),
      }),
      'Il rettangolo in cui devono stare le coordinate: south, north, west, east.',
      'The box that coordinates must lie in: south, north, west, east.',
    ),
    holidays: field(
      z.strictObject({
        days: field(
          z.array(yearDay),
          'Le feste fisse, mese-giorno: "12-25".',
          'The fixed holidays, month-day: "12-25".',
        ),
        easter: field(
          z.array(z.int()),
          'Le feste mobili, in giorni da Pasqua: 0, 1.',
          'The movable holidays, in days from Easter: 0, 1.',
        ),
        source: field(short(160), 'La legge che le stabilisce.', 'The law that sets them.'),
      }),
      'Le feste in cui gli uffici sono chiusi.',
      'The holidays on which offices are closed.',
    ),
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
    funders: field(
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
    ),
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
    feed: field(
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
    ),
    openData: field(
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
    ),
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

/** What a server of static files can match: one exact path; no wildcard, no step up, no sign of a server's own language. */
export const OLD_ADDRESS =
  /^\/(?!(?:.*\/)?\.{1,2}(?:\/|$))(?:[^\s?#\\*:/"<>{}|^`$;]+\/)*[^\s?#\\*:/"<>{}|^`$;]*$/;

/** `content/redirects.yaml`: old addresses that people still have on paper, and where they lead now. */
export const redirectsSchema = z.strictObject({
  redirects: field(
    z.array(
      z.strictObject({
        from: field(
          z.string().regex(OLD_ADDRESS),
          'Il vecchio indirizzo, da / in poi: /salute/…',
          'The old address, from / on: /salute/…',
        ),
        to: field(
          z.string().regex(/^(sheet|service|term|law|hub|page|news|project|site):[a-z0-9/-]*$/),
          'Dove porta: sheet:salute/…, hub:salute, page:chi-siamo o site:.',
          'Where it leads: sheet:salute/…, hub:salute, page:chi-siamo or site:.',
        ),
      }),
    ),
    'I vecchi indirizzi: from, to.',
    'The old addresses: from, to.',
  ),
});

export type Redirects = z.infer<typeof redirectsSchema>;
