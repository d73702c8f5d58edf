import { AUDIENCES } from './audience.ts';
import { z } from 'zod';
import { duration, httpsUrl, day, sheetId, short, shortCode, slug } from './text.ts';
import { LIFE_EVENTS } from './classification.ts';
import { field } from './field.ts';
import { pictureSchema, pictureWordsSchema } from './picture.ts';
import { pinSchema } from './pin.ts';
import { sourceSchema } from './source.ts';
import { trustFields, withTrust } from './trust.ts';

export const SHEET_KINDS = ['procedure', 'right', 'guide', 'emergency'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** The headings a body may have, in the order they must come; each is an interface string `section.<id>`. */
export const SECTIONS = [
  'what',
  'who',
  'how',
  'needs',
  'get',
  'when',
  'cost',
  'where',
  'after',
  'refused',
  'special',
  'rights',
  'beware',
  'more',
  'desk',
] as const;

/** A section an editor names: `x-…` with a title of its own. */
export const OWN_SECTION = /^x-[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a body may have a section of this name. */
export const isSectionName = (id: string): boolean =>
  (SECTIONS as readonly string[]).includes(id) || OWN_SECTION.test(id);

/** Sections each kind must have. A list is met by any one of its entries; `data:` ones are met by front matter. */
export const REQUIRED_SECTIONS: Record<SheetKind, readonly (readonly string[])[]> = {
  procedure: [
    ['who'],
    ['how'],
    ['needs'],
    ['get'],
    ['when', 'data:times'],
    ['cost', 'data:costs'],
    ['where'],
    ['after'],
  ],
  right: [['what'], ['who'], ['rights'], ['where']],
  guide: [['what']],
  emergency: [['what'], ['where']],
};

export const changeSchema = z.strictObject({
  date: field(day, 'Il giorno del cambiamento: 2026-05-02.', 'The day of the change: 2026-05-02.'),
  level: field(
    z.enum(['minor', 'major', 'critical']),
    'Quanto pesa: minor, major o critical.',
    'How much it weighs: minor, major or critical.',
  ),
  note: field(short(200), 'Che cosa è cambiato, in una frase.', 'What has changed, in one sentence.'),
  sections: field(
    z.array(z.string().refine(isSectionName, { error: 'section-name' })).optional(),
    `Le sezioni cambiate: ${SECTIONS.join(', ')}, oppure x-nome.`,
    `The sections that changed: ${SECTIONS.join(', ')}, or x-name.`,
  ),
});

const citation = field(
  slug.optional(),
  'L’id di una delle «sources» di questa scheda.',
  'The id of one of this sheet’s “sources”.',
);

export const documentSchema = z.strictObject({
  ref: field(
    slug,
    'L’id di un documento in content/documents.',
    'The id of a document in content/documents.',
  ),
  need: field(
    z.enum(['required', 'if', 'one-of']).default('required'),
    'required, if o one-of.',
    'required, if or one-of.',
  ),
  group: field(
    slug.optional(),
    'Il nome del gruppo tra cui scegliere (need: one-of).',
    'The group to choose from (need: one-of).',
  ),
  original: field(z.boolean().default(true), 'true se serve l’originale.', 'true if the original is needed.'),
  copies: field(z.int().min(0).max(5).default(0), 'Quante copie, da 0 a 5.', 'How many copies, 0 to 5.'),
  note: field(
    short(160).optional(),
    'Una precisazione, al massimo 160 caratteri.',
    'A remark, at most 160 characters.',
  ),
  source: citation,
});

const exactlyOne = (...keys: string[]) => ({
  check: (value: Record<string, unknown>) => keys.filter((key) => value[key] !== undefined).length === 1,
  error: `one-of:${keys.join(',')}`,
});

const costValue = exactlyOne('fact', 'amount', 'free');
export const costSchema = z
  .strictObject({
    id: field(slug, 'Un nome breve per questo costo.', 'A short name for this cost.'),
    fact: field(
      slug.optional(),
      'L’id di un valore in content/facts.',
      'The id of a value in content/facts.',
    ),
    amount: field(
      z.number().min(0).multipleOf(0.01).optional(),
      'L’importo in euro: 16 o 30.46.',
      'The amount in euros: 16 or 30.46.',
    ),
    free: field(z.literal(true).optional(), 'true se è gratis.', 'true if it is free.'),
    label: field(short(80), 'Per che cosa si paga.', 'What is paid for.'),
    note: field(short(160).optional(), 'Una precisazione.', 'A remark.'),
    source: citation,
  })
  .refine(costValue.check, { error: costValue.error });

const timeValue = exactlyOne('fact', 'duration');
export const timeSchema = z
  .strictObject({
    id: field(slug, 'Un nome breve per questo tempo.', 'A short name for this time.'),
    kind: field(
      z.enum(['deadline', 'processing', 'validity', 'waiting']),
      'deadline (scadenza), processing (lavorazione), validity (durata) o waiting (attesa).',
      'deadline, processing, validity or waiting.',
    ),
    fact: field(
      slug.optional(),
      'L’id di un valore in content/facts.',
      'The id of a value in content/facts.',
    ),
    duration: field(
      duration.optional(),
      'La durata ISO 8601: P30D, P6M, P1Y.',
      'The ISO 8601 duration: P30D, P6M, P1Y.',
    ),
    label: field(short(100), 'Che cosa dura o scade.', 'What lasts or expires.'),
    source: citation,
  })
  .refine(timeValue.check, { error: timeValue.error });

export const onlineSchema = z.strictObject({
  id: field(slug, 'Un nome breve per questo sito.', 'A short name for this site.'),
  url: field(httpsUrl, 'L’indirizzo, con https://.', 'The address, with https://.'),
  auth: field(
    z.enum(['none', 'spid-cie', 'email', 'other']),
    'Come si entra: none, spid-cie, email o other.',
    'How one logs in: none, spid-cie, email or other.',
  ),
  label: field(short(80), 'Che cosa si fa su quel sito.', 'What one does there.'),
});

const fileOrUrl = exactlyOne('file', 'url');
export const attachmentSchema = z
  .strictObject({
    id: field(slug, 'Un nome breve per l’allegato.', 'A short name for the attachment.'),
    file: field(
      z
        .string()
        .regex(/^\.\/[a-z0-9][a-z0-9.-]*\.pdf$/)
        .optional(),
      'Il file nella stessa cartella: ./modulo.pdf.',
      'The file in the same folder: ./form.pdf.',
    ),
    url: field(httpsUrl.optional(), 'L’indirizzo, con https://.', 'The address, with https://.'),
    kind: field(
      z.enum(['official-form', 'facsimile', 'leaflet']),
      'official-form, facsimile o leaflet.',
      'official-form, facsimile or leaflet.',
    ),
    lang: field(
      z.string().regex(/^[a-z]{2,3}$/),
      'La lingua dell’allegato, per esempio: it.',
      'The attachment’s language, for example: it.',
    ),
    title: field(short(100), 'Il titolo dell’allegato.', 'The attachment’s title.'),
    checked: field(day, 'Il giorno in cui è stato controllato.', 'The day it was checked.'),
  })
  .refine(fileOrUrl.check, { error: fileOrUrl.error });

/** Front matter of a sheet's `index.it.mdx`: its words, and the data that hold in every language. */
export const sheetSchema = withTrust(
  z
    .strictObject({
      code: field(
        shortCode,
        'Il codice di 4 caratteri (cifre e lettere senza i, l, o, u), unico e per sempre.',
        'The 4-character code (digits and letters but i, l, o, u), unique and forever.',
      ),
      title: field(
        short(70),
        'Il titolo, al massimo 70 caratteri; per una procedura comincia con un verbo.',
        'The title, at most 70 characters; a procedure begins with a verb.',
      ),
      summary: field(
        short(160),
        'Il riassunto, al massimo 160 caratteri.',
        'The summary, at most 160 characters.',
      ),
      keywords: field(
        z.array(short(40)).max(20).default([]),
        'Le parole che le persone cercano: al massimo 20, di 40 caratteri.',
        'The words people search for: at most 20, of 40 characters.',
      ),
      kind: field(
        z.enum(SHEET_KINDS),
        'procedure, right, guide o emergency.',
        'procedure, right, guide or emergency.',
      ),
      status: field(
        z.enum(['draft', 'published', 'archived']).default('draft'),
        'draft, published o archived.',
        'draft, published or archived.',
      ),
      replacedBy: field(
        sheetId.optional(),
        'La scheda che la sostituisce: salute/…',
        'The sheet that replaces it: salute/…',
      ),
      topics: field(
        z.array(slug).min(1).max(3),
        'Da 1 a 3 temi di content/topics; il primo è il principale.',
        '1 to 3 topics of content/topics; the first is the main one.',
      ),
      audience: field(
        z.array(z.enum(AUDIENCES)).min(1),
        `A chi è rivolta: ${AUDIENCES.join(', ')}.`,
        `Whom it is for: ${AUDIENCES.join(', ')}.`,
      ),
      priority: field(
        z.int().min(1).max(3).default(2),
        '1, 2 o 3: con 1 si traduce per prima.',
        '1, 2 or 3: 1 is translated first.',
      ),
      delicate: field(
        z.literal(true).optional(),
        'true se parla di violenza o di tratta: la pagina mostra «Esci subito».',
        'true if it is about violence or trafficking: the page shows “Leave now”.',
      ),
      area: field(
        z.array(slug).default([]),
        'I comuni in cui vale; vuoto = tutta la regione.',
        'The municipalities where it holds; empty = the whole region.',
      ),
      lifeEvents: field(
        z.array(z.int().min(1).max(LIFE_EVENTS)).default([]),
        'Gli eventi della vita, se non sono quelli dei temi: numeri dell’elenco nazionale, da 1 a 19.',
        'The life events, if they are not the topics’: numbers of the national list, 1 to 19.',
      ),
      coOwners: field(
        z.array(slug).default([]),
        'Gli altri HUB che la curano.',
        'The other HUBs that look after it.',
      ),
      ...trustFields,
      sources: field(
        z.array(sourceSchema).default([]),
        'Le fonti: leggi o pagine, almeno una per procedure e right.',
        'The sources: laws or pages, at least one for procedure and right.',
      ),
      changes: field(
        z.array(changeSchema).min(1),
        'Che cosa è cambiato e quando, dal più recente.',
        'What changed and when, newest first.',
      ),
      documents: field(
        z.array(documentSchema).default([]),
        'I documenti da portare.',
        'The documents to bring.',
      ),
      costs: field(z.array(costSchema).default([]), 'I costi.', 'The costs.'),
      times: field(z.array(timeSchema).default([]), 'I tempi e le scadenze.', 'The times and deadlines.'),
      where: field(
        z
          .strictObject({
            types: field(
              z.array(slug).default([]),
              'I tipi di servizio (content/service-types).',
              'The types of service (content/service-types).',
            ),
            services: field(
              z.array(z.string()).default([]),
              'Gli uffici: <comune>/<nome> in content/services.',
              'The offices: <municipality>/<name> in content/services.',
            ),
            online: field(
              z.array(onlineSchema).default([]),
              'I siti dove si fa online.',
              'The sites where it is done online.',
            ),
          })
          .prefault({}),
        'Dove si fa: types, services, online.',
        'Where it is done: types, services, online.',
      ),
      related: field(
        z
          .strictObject({
            before: field(
              z.array(sheetId).default([]),
              'Le schede da leggere prima.',
              'The sheets to read before.',
            ),
            after: field(
              z.array(sheetId).default([]),
              'Le schede da leggere dopo.',
              'The sheets to read after.',
            ),
            see: field(z.array(sheetId).default([]), 'Le altre schede utili.', 'Other useful sheets.'),
          })
          .prefault({}),
        'Le schede vicine: before, after, see.',
        'The neighbouring sheets: before, after, see.',
      ),
      attachments: field(z.array(attachmentSchema).default([]), 'Gli allegati.', 'The attachments.'),
      media: field(
        z.array(slug).default([]),
        'I materiali di content/media.',
        'The materials of content/media.',
      ),
      project: field(
        slug.optional(),
        'Il progetto di content/projects che l’ha prodotta.',
        'The project of content/projects that made it.',
      ),
      share: field(
        z.boolean().default(true),
        'false se non va al portale nazionale.',
        'false if it does not go to the national portal.',
      ),
      image: field(
        pictureSchema.optional(),
        'Un’immagine: file, alt, credit, licence, consent.',
        'A picture: file, alt, credit, licence, consent.',
      ),
    })
    .superRefine((sheet, context) => {
      const problem = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (['procedure', 'right'].includes(sheet.kind) && sheet.sources.length === 0)
        problem('sources', 'sources-missing');
      const { types, services, online } = sheet.where;
      if (sheet.kind === 'procedure' && types.length + services.length + online.length === 0)
        problem('where', 'where-missing');
      if (sheet.audience.includes('everyone') && sheet.audience.length > 1)
        problem('audience', 'everyone-alone');
      if (sheet.status === 'archived' && !sheet.replacedBy && !sheet.expires)
        problem('replacedBy', 'archived-why');
    }),
);

export type SheetData = z.infer<typeof sheetSchema>;

/** The small texts of a list in a translation: its entries by the key that names them. */
export const translatedList = (key: string, fields: readonly string[]) =>
  z
    .array(
      z.strictObject({
        [key]: field(
          slug,
          'Lo stesso nome che ha nel file italiano.',
          'The same name as in the Italian file.',
        ),
        ...Object.fromEntries(
          fields.map((name) => [
            name,
            field(
              short(260).optional(),
              'La traduzione, al massimo 260 caratteri.',
              'The translation, at most 260 characters.',
            ),
          ]),
        ),
      }),
    )
    .default([]);

/** Front matter of a sheet's `index.<lang>.mdx`: words only; a datum here is an unknown key. */
export const sheetTranslationSchema = z.strictObject({
  title: field(
    short(110),
    'Il titolo tradotto, al massimo 110 caratteri.',
    'The translated title, at most 110 characters.',
  ),
  summary: field(
    short(260),
    'Il riassunto tradotto, al massimo 260 caratteri.',
    'The translated summary, at most 260 characters.',
  ),
  keywords: field(
    z.array(short(60)).max(20).default([]),
    'Le parole che si cercano in questa lingua.',
    'The words people search for in this language.',
  ),
  documents: field(
    translatedList('ref', ['note']),
    'Le note dei documenti: ref, note.',
    'The notes of the documents: ref, note.',
  ),
  costs: field(
    translatedList('id', ['label', 'note']),
    'I costi: id, label, note.',
    'The costs: id, label, note.',
  ),
  times: field(translatedList('id', ['label']), 'I tempi: id, label.', 'The times: id, label.'),
  online: field(translatedList('id', ['label']), 'I siti: id, label.', 'The sites: id, label.'),
  attachments: field(
    translatedList('id', ['title']),
    'Gli allegati: id, title.',
    'The attachments: id, title.',
  ),
  changes: field(
    z
      .array(
        z.strictObject({
          date: field(day, 'Lo stesso giorno del file italiano.', 'The same day as in the Italian file.'),
          note: field(short(300), 'Che cosa è cambiato, tradotto.', 'What has changed, translated.'),
        }),
      )
      .default([]),
    'I cambiamenti tradotti: date, note.',
    'The translated changes: date, note.',
  ),
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
