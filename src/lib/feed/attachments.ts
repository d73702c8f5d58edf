import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MediaData } from '#src/lib/domain/media.ts';
import type { Piece, Words } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import type { AttachmentItem } from './item.ts';

const MIME: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

const mimeOf = (name: string): string => MIME[/\.([a-z0-9]+)$/.exec(name)?.[1] ?? ''] ?? 'text/html';

/** The documents of a sheet or a news item. Those on other sites have no size: nobody has fetched them. */
export function attachmentsOf(portal: Portal, piece: Piece, words: Words): AttachmentItem[] {
  const { attachments = [] } = piece.data as Partial<Pick<SheetData, 'attachments'>>;
  return attachments.flatMap(({ id, file, url, lang, title }): AttachmentItem[] => {
    const about = { title: words.labels[`attachments/${id}/title`] ?? title, language: tagOf(portal, lang) };
    if (file !== undefined) return [{ ...about, ...ownFile(portal, piece.folder, file) }];
    return url === undefined ? [] : [{ ...about, url, mime: mimeOf(new URL(url).pathname) }];
  });
}

/** The versions of a material, each in its language. */
export function versionsOf(portal: Portal, piece: Piece<MediaData>, words: Words): AttachmentItem[] {
  return piece.data.versions.flatMap(({ lang, file, embed }): AttachmentItem[] => {
    const about = { title: words.title, language: tagOf(portal, lang) };
    if (file !== undefined) return [{ ...about, ...ownFile(portal, piece.folder, file) }];
    return embed === undefined ? [] : [{ ...about, url: embed, mime: 'text/html' }];
  });
}

/** The BCP 47 tag of one of the site's languages; others are written as they are. */
const tagOf = (portal: Portal, lang: string): string =>
  portal.site.languages.find(({ code }) => code === lang)?.tag ?? lang;

const files = new WeakMap<Portal, Map<string, { bytes: number; sha256: string }>>();

/** A file beside the text. The gate has seen that it is there and can be opened. */
function ownFile(portal: Portal, folder: string, file: string): Omit<AttachmentItem, 'title' | 'language'> {
  const path = `${folder}/${file.slice(2)}`;
  const known = files.get(portal) ?? new Map<string, { bytes: number; sha256: string }>();
  files.set(portal, known);
  const found = known.get(path) ?? measured(join(portal.root, path));
  known.set(path, found);
  return { url: absolute(portal, route.file(path)), mime: mimeOf(path), ...found };
}

function measured(path: string): { bytes: number; sha256: string } {
  const bytes = readFileSync(path);
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
