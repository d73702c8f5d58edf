import { createHash } from 'node:crypto';
import { route } from '#src/lib/domain/route.ts';
import type { AreaList } from '#src/lib/offline/area.ts';
import { areaTexts } from '#src/lib/view/offline.ts';
import type { Area } from './pages.ts';
import type { Site } from './parts.ts';

/** What the search needs to answer by titles. */
const searchFiles = (lang: string): string[] => ['/_search/indexes.json', `/_search/${lang}/first.json`];

/** What messages and dossiers are made of. */
export const handFiles = (lang: string): string[] => [route.dossierData(lang), route.dossierOffices()];

/**
 * The list of an area: every file that its pages need, with its digest.
 *
 * @throws when the built site lacks a file that a page names
 */
export async function areaList({ view, lang, hub, pages }: Area, site: Site): Promise<AreaList> {
  const files = new Map<string, Buffer>();
  const parts = new Set([...searchFiles(lang), ...handFiles(lang), '/icona.svg', route.manifest(lang)]);
  for (const { path } of pages) {
    files.set(path, await site.bytes(path));
    for (const part of await site.parts(path)) parts.add(part);
  }
  for (const part of [...parts].sort()) files.set(part, await site.bytes(part));
  const listed = [...files].map(([path, bytes]) => ({ path, digest: digest(bytes) }));
  const texts = areaTexts(view);
  return {
    hub,
    lang,
    release: digest(JSON.stringify([listed, texts])),
    bytes: files.values().reduce((sum, { length }) => sum + length, 0),
    files: listed,
    phones: route.phones(lang, hub),
    home: route.offline(lang),
    texts,
  };
}

const digest = (data: string | Buffer): string =>
  createHash('sha256').update(data).digest('hex').slice(0, 16);
