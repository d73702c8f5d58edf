import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRedirects, redirectFinder, type Redirect } from '#src/lib/serve/redirects.ts';
import type { Expected, ExpectedPage } from './expected.ts';
import type { Manifest } from './manifest.ts';
import type { Note, PageFacts } from './note.ts';

/** Something wrong, and the file of the site where it is. */
export interface PlacedNote extends Note {
  file: string;
}

/** A built site as the rules about all of it see it. Files are named from its root, without the first slash. */
export interface BuiltFiles {
  origin: string;
  /** Planned pages by file. */
  planned: ReadonlyMap<string, ExpectedPage>;
  /** The digest of each file that is there. */
  files: Manifest;
  /** What stands on each HTML page that is there, planned or not. */
  pages: ReadonlyMap<string, PageFacts>;
  redirects: readonly Redirect[];
  /** Where an old or a short address leads now. */
  redirectOf: (path: string) => Redirect | undefined;
  /** The text of a file; empty where it is not there. */
  read: (file: string) => string;
}

/** The file at a path: the page of a folder, or the file itself. */
export const fileAt = (path: string): string =>
  path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);

/** The path at which a page is read. */
export const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

export function builtFiles(
  root: string,
  expected: Expected,
  files: Manifest,
  pages: ReadonlyMap<string, PageFacts>,
): BuiltFiles {
  const read = (file: string): string => (files.has(file) ? readFileSync(join(root, file), 'utf8') : '');
  const redirects = parseRedirects(read('_redirects'));
  return {
    origin: expected.origin,
    planned: new Map(expected.pages.map((page) => [fileAt(page.path), page])),
    files,
    pages,
    redirects,
    redirectOf: redirectFinder(redirects),
    read,
  };
}
