import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './manifest.ts';
import type { PageReading } from './note.ts';
import { readPage } from './page.ts';

/** A file that was read: its digest, and what stands on it where it is a page that was not known. */
export interface ReadFile {
  file: string;
  digest: string;
  reading?: PageReading;
}

/** A file and what it is: the sha256 of its bytes. */
export type FileDigest = readonly [file: string, digest: string];

/** Reads some files of a site. Links are never followed: their digest is none. */
export function* readFiles(
  root: string,
  files: readonly string[],
  known: ReadonlySet<string>,
): Generator<ReadFile> {
  for (const file of files) yield readOne(root, file, known);
}

function readOne(root: string, file: string, known: ReadonlySet<string>): ReadFile {
  const path = join(root, file);
  if (!lstatSync(path).isFile()) return { file, digest: '' };
  const bytes = readFileSync(path);
  const digest = digestOf(bytes);
  if (!file.endsWith('.html') || known.has(digest)) return { file, digest };
  return { file, digest, reading: readPage(bytes.toString('utf8')) };
}
