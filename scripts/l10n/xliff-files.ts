import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { readText } from '#src/lib/content/files.ts';
import { readRecord } from '#src/lib/content/record.ts';
import type { CatalogueName } from '#src/lib/domain/catalogue.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { Catalogue } from '#src/lib/translation/xliff/catalogue.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { PieceFile } from '#src/lib/translation/xliff/piece.ts';

/** A file of a piece as it is on disk, faulty or not; undefined where there is none. */
export function pieceFileAt(root: string, path: string): PieceFile | undefined {
  if (!existsSync(join(root, path))) return undefined;
  const read = readText(root, path);
  if ('rule' in read) throw new Trouble(read.what);
  return { text: read.text, record: readRecord(path, read.text, read.bytes) };
}

/** A text file of the content, or undefined where there is none. */
export function textAt(root: string, path: string): string | undefined {
  if (!existsSync(join(root, path))) return undefined;
  const read = readText(root, path);
  if ('rule' in read) throw new Trouble(read.what);
  return read.text;
}

/** A catalogue of short texts as it is on disk and in the portal. */
export function catalogueAt(portal: Portal, root: string, lang: Lang, collection: CatalogueName): Catalogue {
  const text = textAt(root, `l10n/${lang}/${collection}.yaml`);
  return {
    ...(text === undefined ? {} : { text }),
    entries: portal.catalogues.get(lang)?.get(collection) ?? new Map(),
  };
}

/** A text as the file it will be. */
export const pieceFileOf = (path: string, text: string): PieceFile => ({
  text,
  record: readRecord(path, text, Buffer.from(text)),
});
