import { z } from 'zod';
import { field } from './field.ts';
import { AUDIENCES } from './audience.ts';
import { clock, day, partialDay, phone, short, slug, webUrl } from './text.ts';
import { THEMES, themeSchema } from './theme.ts';
import { trustFields, withTrust } from './trust.ts';

export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A kind of office. The file's name is its id. */
export const serviceTypeSchema = z.strictObject({
  name: field(
    short(80),
    'Il nome al singolare, per esempio: Centro per l’impiego.',
    'The name in the singular, for example: Centro per l’impiego.',
  ),
  plural: field(short(80), 'Il nome al plurale.', 'The name in the plural.'),
  description: field(
    short(200).optional(),
    'A che cosa serve, in una frase.',
    'What it is for, in one sentence.',
  ),
  theme: field(
    themeSchema.optional(),
    `Il tema del portale nazionale: ${THEMES.join(', ')}.`,
    `The national portal’s theme: ${THEMES.join(', ')}.`,
  ),
  authority: field(
    z.literal(true).optional(),
    'true se è un ufficio pubblico responsabile delle pratiche (non chi aiuta a farle).',
    'true if it is a public office responsible for procedures (not one that helps with them).',
  ),
});

export type ServiceTypeData = z.infer<typeof serviceTypeSchema>;

/** One row of a timetable: the same hours on some days, in a season if `from` and `to` say so. */
export const hoursSchema = z
  .strictObject({
    days: field(
      z.array(z.enum(WEEKDAYS)).min(1),
      'I giorni: mo, tu, we, th, fr, sa, su.',
      'The days: mo, tu, we, th, fr, sa, su.',
    ),
    open: field(clock, 'L’apertura, per esempio "09:00".', 'The opening, for example "09:00".'),
    close: field(clock, 'La chiusura, per esempio "13:00".', 'The closing, for example "13:00".'),
    from: field(day.optional(), 'Il primo giorno in cui vale.', 'The first day it holds.'),
    to: field(day.optional(), 'L’ultimo giorno in cui vale.', 'The last day it holds.'),
    appointment: field(
      z.boolean().default(false),
      'true se serve l’appuntamento.',
      'true if an appointment is needed.',
    ),
    phone: field(
      z.boolean().default(false),
      'true se sono gli orari del telefono.',
      'true if these are the hours of the phone.',
    ),
    mediator: field(
      z.array(z.string()).default([]),
      'Le lingue della mediazione in quelle ore.',
      'The mediator’s languages in those hours.',
    ),
  })
  .refine((row) => row.open < row.close, { path: ['close'], error: 'close-before-open' })
  .refine((row) => !row.from || !row.to || row.from <= row.to, { path: ['to'], error: 'to-before-from' });

export type Hours = z.infer<typeof hoursSchema>;

const contactSchema = z.strictObject({
  number: field(
    phone,
    'Il numero: +39051204111, 1522 o 800033033, senza spazi.',
    'The number: +39051204111, 1522 or 800033033, without spaces.',
  ),
  kind: field(
    z.enum(['voice', 'mobile', 'whatsapp', 'fax', 'green']).default('voice'),
    'voice, mobile, whatsapp, fax o green.',
    'voice, mobile, whatsapp, fax or green.',
  ),
  label: field(short(80).optional(), 'Di chi è il numero.', 'Whose number it is.'),
});

/**
 * An office or help line (HSDS `service` with its location). Unknown is left out, never guessed: a service
 * without `hours` has hours nobody has sourced, not no hours.
 */
export const serviceSchema = withTrust(
  z.strictObject({
    type: field(
      slug,
      'Il tipo: un id di content/service-types.',
      'The type: an id of content/service-types.',
    ),
    name: field(short(120), 'Il nome dell’ufficio.', 'The office’s name.'),
    description: field(
      short(300).optional(),
      'Che cosa fa, al massimo 300 caratteri.',
      'What it does, at most 300 characters.',
    ),
    organisation: field(
      slug.optional(),
      'L’ente, un id di content/organisations.',
      'The body, an id of content/organisations.',
    ),
    municipality: field(
      slug.optional(),
      'Il comune; manca solo per i servizi a distanza.',
      'The municipality; left out only for remote services.',
    ),
    status: field(
      z.enum(['active', 'temporarily-closed', 'inactive', 'defunct']).default('active'),
      'active, temporarily-closed, inactive o defunct.',
      'active, temporarily-closed, inactive or defunct.',
    ),
    address: field(
      z
        .strictObject({
          street: field(short(160), 'Via e numero.', 'Street and number.'),
          postalCode: field(
            z
              .string()
              .regex(/^\d{5}$/)
              .optional(),
            'Il CAP, 5 cifre.',
            'The postal code, 5 digits.',
          ),
          note: field(short(120).optional(), 'Per esempio: primo piano.', 'For example: first floor.'),
          lat: field(z.number().optional(), 'La latitudine.', 'The latitude.'),
          lon: field(z.number().optional(), 'La longitudine.', 'The longitude.'),
        })
        .optional(),
      'L’indirizzo: street, postalCode, note, lat, lon.',
      'The address: street, postalCode, note, lat, lon.',
    ),
    transport: field(short(160).optional(), 'Come ci si arriva.', 'How to get there.'),
    phones: field(z.array(contactSchema).default([]), 'I telefoni.', 'The phones.'),
    emails: field(z.array(z.email()).default([]), 'Le e-mail.', 'The e-mails.'),
    pec: field(z.email().optional(), 'La PEC.', 'The certified e-mail.'),
    url: field(webUrl.optional(), 'Il sito.', 'The website.'),
    booking: field(webUrl.optional(), 'La pagina per prenotare.', 'The page to book.'),
    hours: field(z.array(hoursSchema).default([]), 'Gli orari noti.', 'The hours that are known.'),
    hoursNote: field(
      short(160).optional(),
      'Gli orari come li scrive la fonte, se non si possono mettere in tabella.',
      'The hours as the source writes them, if they do not fit the table.',
    ),
    closed: field(
      z
        .array(
          z.strictObject({
            from: field(day, 'Il primo giorno di chiusura.', 'The first day closed.'),
            to: field(day, 'L’ultimo giorno di chiusura.', 'The last day closed.'),
            note: field(short(120).optional(), 'Il motivo.', 'The reason.'),
          }),
        )
        .default([]),
      'Le chiusure: from, to, note.',
      'The closures: from, to, note.',
    ),
    access: field(
      z.enum(['walk-in', 'appointment', 'both']).optional(),
      'walk-in, appointment o both.',
      'walk-in, appointment or both.',
    ),
    languages: field(
      z
        .array(
          z.strictObject({
            lang: field(short(20), 'La lingua, codice o nome.', 'The language, code or name.'),
            mode: field(
              z.enum(['staff', 'mediator', 'phone-interpreter']).optional(),
              'staff, mediator o phone-interpreter.',
              'staff, mediator or phone-interpreter.',
            ),
          }),
        )
        .default([]),
      'Le lingue parlate.',
      'The languages spoken.',
    ),
    languagesNote: field(
      short(160).optional(),
      'Le lingue come le scrive la fonte.',
      'The languages as the source writes them.',
    ),
    audience: field(z.array(z.enum(AUDIENCES)).default([]), 'Per chi è.', 'Whom it is for.'),
    cost: field(z.enum(['free', 'paid']).optional(), 'free o paid.', 'free or paid.'),
    serves: field(
      z.enum(['municipality', 'district', 'province', 'region', 'country']).optional(),
      'Chi serve: municipality, district, province, region, country.',
      'Whom it serves: municipality, district, province, region, country.',
    ),
    alert: field(
      z
        .strictObject({
          text: field(short(200), 'Che cosa bisogna sapere.', 'What one must know.'),
          until: field(day.optional(), 'L’ultimo giorno in cui si mostra.', 'The last day it is shown.'),
        })
        .optional(),
      'Un avviso: text, until.',
      'A notice: text, until.',
    ),
    note: field(
      short(240).optional(),
      'Che cosa è incerto o va verificato.',
      'What is uncertain or must be verified.',
    ),
    source: field(webUrl, 'La pagina da cui vengono i dati.', 'The page the data come from.'),
    sourceDate: field(
      partialDay.optional(),
      'La data della pagina; se non c’è, non scrivere niente.',
      'The date of that page; if there is none, write nothing.',
    ),
    ...trustFields,
  }),
);

export type ServiceData = z.infer<typeof serviceSchema>;
