import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sortFindings } from '#src/lib/domain/finding.ts';
import { roleOf, type FileRole } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { emptyRecord, type FileRecord } from '#src/lib/domain/record.ts';
import { assemble } from './assemble.ts';
import { readRecords } from './reader.ts';
import { digestOf } from './record.ts';
import { Verdicts } from './verdicts.ts';

/**
 * The portal with a few files read again, for those who write and want to see it at once: the texts of a piece that is
 * there, values, offices, words, short texts. Undefined where that is not enough, and all of it must be loaded again:
 * files that are new or gone, pictures, the site's own file. What only the whole content tells (names that do not exist,
 * addresses used twice) is not asked, and a file that cannot be read leaves what was there before, with its findings.
 *
 * @param paths Changed files, from the content root.
 * @param kept What earlier calls have read, by path: a piece's other languages need not be read again.
 */
export async function patchPortal(
  portal: Portal,
  paths: readonly string[],
  today: string,
  kept = new Map<string, FileRecord>(),
): Promise<Portal | undefined> {
  const read = new Set<string>();
  for (const path of paths) {
    const files = await filesToRead(portal, path);
    if (!files) return undefined;
    for (const file of files) read.add(file);
  }
  await readInto(kept, portal.root, [...read]);
  const records = [...read].flatMap((path) => kept.get(path) ?? []);
  const few = assemble({
    ...{ root: portal.root, today, pictures: portal.pictures, assets: new Set(), findings: [] },
    records: [...records, { ...emptyRecord('site.yaml'), value: portal.site }],
    verdicts: await Verdicts.open(),
    alone: true,
  });
  return {
    ...withMaps(portal, few),
    findings: sortFindings([...portal.findings.filter(({ path }) => !read.has(path)), ...few.findings]),
  };
}

/** Reads the files that are not kept as they are now. */
async function readInto(
  kept: Map<string, FileRecord>,
  root: string,
  paths: readonly string[],
): Promise<void> {
  const old: string[] = [];
  for (const path of paths) {
    const known = kept.get(path);
    if (known?.digest !== digestOf(await readFile(join(root, path)))) old.push(path);
  }
  for (const record of await readRecords(root, old)) kept.set(record.path, record);
}

/** What must be read when a file has changed: of a piece, all its languages, for they are held against each other. */
async function filesToRead(portal: Portal, path: string): Promise<string[] | undefined> {
  const role = roleOf(path);
  if (!role || !existsSync(join(portal.root, path)) || !isKnown(portal, role)) return undefined;
  if (role.role !== 'piece') return [path];
  const folder = path.slice(0, path.lastIndexOf('/'));
  const names = await readdir(join(portal.root, folder));
  return names.map((name) => `${folder}/${name}`).filter((file) => roleOf(file)?.role === 'piece');
}

/** Whether the portal has a thing already: what is new has pages that nobody has planned. */
function isKnown(portal: Portal, role: FileRole): boolean {
  switch (role.role) {
    case 'piece': {
      const piece = (piecesOf(portal, role.kind) as ReadonlyMap<string, Piece>).get(role.id);
      if (!piece || role.lang === SOURCE) return piece !== undefined;
      return piece.translations[role.lang] !== undefined || piece.held?.[role.lang] !== undefined;
    }
    case 'entity':
      return portal[role.collection === 'service-types' ? 'serviceTypes' : role.collection].has(role.id);
    case 'service':
      return portal.services.has(role.id);
    case 'catalogue':
      return portal.catalogues.get(role.lang)?.has(role.collection) ?? false;
    default:
      return false;
  }
}

const PIECES = {
  sheet: 'sheets',
  news: 'news',
  project: 'projects',
  media: 'media',
  page: 'pages',
  journey: 'journeys',
} as const;

/** The pieces of a kind, by id. */
export const piecesOf = (portal: Portal, kind: Piece['kind']): Portal[(typeof PIECES)[Piece['kind']]] =>
  portal[PIECES[kind]];

/** Everything by its id, with the few in the place of those before. */
function withMaps(portal: Portal, few: Portal): Portal {
  const over = <T>(all: ReadonlyMap<string, T>, some: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    some.size === 0 ? all : new Map([...all, ...some]);
  return {
    ...portal,
    hubs: over(portal.hubs, few.hubs),
    topics: over(portal.topics, few.topics),
    documents: over(portal.documents, few.documents),
    facts: over(portal.facts, few.facts),
    laws: over(portal.laws, few.laws),
    terms: over(portal.terms, few.terms),
    phrases: over(portal.phrases, few.phrases),
    organisations: over(portal.organisations, few.organisations),
    municipalities: over(portal.municipalities, few.municipalities),
    serviceTypes: over(portal.serviceTypes, few.serviceTypes),
    services: over(portal.services, few.services),
    sheets: over(portal.sheets, few.sheets),
    news: over(portal.news, few.news),
    projects: over(portal.projects, few.projects),
    media: over(portal.media, few.media),
    pages: over(portal.pages, few.pages),
    journeys: over(portal.journeys, few.journeys),
    catalogues: new Map(
      [...portal.catalogues].map(([lang, names]) => [
        lang,
        new Map([...names, ...(few.catalogues.get(lang) ?? [])]),
      ]),
    ),
  };
}
