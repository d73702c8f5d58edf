import type { z } from 'zod';
import { CATALOGUES, catalogueSchema, type CatalogueName } from './catalogue.ts';
import { factSchema } from './fact.ts';
import { hubSchema, topicSchema } from './hub.ts';
import { journeySchema, journeyTranslationSchema } from './journey.ts';
import { lawSchema } from './law.ts';
import { ledgerSchema } from './ledger.ts';
import { SOURCE } from './locale.ts';
import { mediaSchema, mediaTranslationSchema } from './media.ts';
import { newsSchema, newsTranslationSchema, plainTranslationSchema } from './news.ts';
import { pageSchema } from './page.ts';
import { phraseSchema } from './phrase.ts';
import type { PieceKind } from './piece.ts';
import { municipalitySchema, organisationSchema } from './place.ts';
import { publishersSchema } from './publisher.ts';
import { projectSchema, projectTranslationSchema } from './project.ts';
import { serviceSchema, serviceTypeSchema } from './service.ts';
import { sheetSchema, sheetTranslationSchema } from './sheet.ts';
import { redirectsSchema } from './redirects.ts';
import { siteSchema } from './site.ts';
import { documentTypeSchema, termSchema } from './term.ts';
import { statisticsSchema } from './statistics.ts';
import { stringsSchema } from './strings.ts';

export const ENTITY_SCHEMAS = {
  hubs: hubSchema,
  topics: topicSchema,
  documents: documentTypeSchema,
  facts: factSchema,
  laws: lawSchema,
  terms: termSchema,
  phrases: phraseSchema,
  organisations: organisationSchema,
  municipalities: municipalitySchema,
  'service-types': serviceTypeSchema,
} as const;

export type EntityCollection = keyof typeof ENTITY_SCHEMAS;

export const PIECE_SCHEMAS: Record<PieceKind, { folder: string; source: z.ZodType; translation: z.ZodType }> =
  {
    sheet: { folder: 'sheets', source: sheetSchema, translation: sheetTranslationSchema },
    news: { folder: 'news', source: newsSchema, translation: newsTranslationSchema },
    project: { folder: 'projects', source: projectSchema, translation: projectTranslationSchema },
    media: { folder: 'media', source: mediaSchema, translation: mediaTranslationSchema },
    page: { folder: 'pages', source: pageSchema, translation: plainTranslationSchema },
    journey: { folder: 'journeys', source: journeySchema, translation: journeyTranslationSchema },
  };

/** What a path in `content/` is. The layout is told here and nowhere else. */
export type FileRole =
  | { role: 'site'; schema: z.ZodType }
  | { role: 'redirects'; schema: z.ZodType }
  | { role: 'publishers'; schema: z.ZodType }
  | { role: 'entity'; collection: EntityCollection; id: string; schema: z.ZodType }
  | { role: 'service'; id: string; schema: z.ZodType }
  | { role: 'catalogue'; lang: string; collection: CatalogueName; schema: z.ZodType }
  | { role: 'interface'; lang: string; schema: z.ZodType }
  | { role: 'piece'; kind: PieceKind; id: string; lang: string; schema: z.ZodType }
  | { role: 'ledger'; date: string; run: number; schema: z.ZodType }
  | { role: 'statistics'; month: string; schema: z.ZodType }
  | { role: 'asset'; folder: string }
  | { role: 'logo' }
  /** Words that the spelling check knows besides its dictionary. */
  | { role: 'dictionary' }
  /** What editors read of their work: no page shows it. */
  | { role: 'handbook' };

const S = '([a-z0-9-]+)';
const ASSET = /\.(jpe?g|png|webp|avif|pdf|vtt|mp4|webm|mp3|ogg|m4a|md)$/;

/** Pictures that the handbook shows: they stay with it, and no page has them. */
const HANDBOOK_PICTURE = /^manuale\/[a-z0-9-]+\.webp$/;

/** Which role a path has, or undefined when nothing of ours lives there. */
export function roleOf(path: string): FileRole | undefined {
  if (path === 'README.md' || HANDBOOK_PICTURE.test(path)) return { role: 'handbook' };
  if (path === 'site.yaml') return { role: 'site', schema: siteSchema };
  if (path === 'publishers.yaml') return { role: 'publishers', schema: publishersSchema };
  if (path === 'dizionario.txt') return { role: 'dictionary' };
  if (path === 'redirects.yaml') return { role: 'redirects', schema: redirectsSchema };
  if (/^logos\/[a-z0-9-]+\.(png|webp)$/.test(path)) return { role: 'logo' };
  const service = match(path, `services/${S}/${S}\\.yaml`);
  if (service) return { role: 'service', id: `${service[0]}/${service[1]}`, schema: serviceSchema };
  const short = match(path, `l10n/${S}/${S}\\.yaml`);
  if (short) {
    const [lang = '', name = ''] = short;
    if (name === 'interface') return { role: 'interface', lang, schema: stringsSchema };
    return Object.hasOwn(CATALOGUES, name)
      ? { role: 'catalogue', lang, collection: name as CatalogueName, schema: catalogueSchema }
      : undefined;
  }
  const run = match(path, 'ledger/(\\d{4}-\\d{2}-\\d{2})(?:-([2-9]|[1-9]\\d+))?\\.json');
  if (run) return { role: 'ledger', date: run[0] ?? '', run: Number(run[1] ?? 1), schema: ledgerSchema };
  const counted = match(path, 'statistics/(\\d{4}-(?:0[1-9]|1[0-2]))\\.yaml');
  if (counted) return { role: 'statistics', month: counted[0] ?? '', schema: statisticsSchema };
  const entity = match(path, `${S}/${S}\\.yaml`);
  if (entity) {
    const [collection = '', id = ''] = entity;
    return Object.hasOwn(ENTITY_SCHEMAS, collection)
      ? {
          role: 'entity',
          collection: collection as EntityCollection,
          id,
          schema: ENTITY_SCHEMAS[collection as EntityCollection],
        }
      : undefined;
  }
  return pieceRole(path);
}

function pieceRole(path: string): FileRole | undefined {
  for (const [kind, { folder, source, translation }] of Object.entries(PIECE_SCHEMAS)) {
    if (!path.startsWith(`${folder}/`)) continue;
    const inner = kind === 'sheet' || kind === 'news' ? `${kind === 'news' ? '(\\d{4})' : S}/${S}` : `()${S}`;
    const file = match(path, `${folder}/${inner}/([^/]+)`);
    if (!file) return undefined;
    const [first = '', slug = '', name = ''] = file;
    const id = first === '' ? slug : `${first}/${slug}`;
    const lang = /^index\.([a-z]{2,3})\.mdx$/.exec(name)?.[1];
    if (lang !== undefined)
      return {
        role: 'piece',
        kind: kind as PieceKind,
        id,
        lang,
        schema: lang === SOURCE ? source : translation,
      };
    // A text with another ending would be published as a file to take away.
    if (name.startsWith('index.')) return undefined;
    return ASSET.test(name) ? { role: 'asset', folder: path.slice(0, path.lastIndexOf('/')) } : undefined;
  }
  return undefined;
}

const patterns = new Map<string, RegExp>();

function match(path: string, pattern: string): string[] | undefined {
  const known = patterns.get(pattern) ?? new RegExp(`^${pattern}$`);
  patterns.set(pattern, known);
  return known.exec(path)?.slice(1);
}

/** The path of a piece's folder from the content root. */
export const pieceFolder = (kind: PieceKind, id: string): string => `${PIECE_SCHEMAS[kind].folder}/${id}`;
