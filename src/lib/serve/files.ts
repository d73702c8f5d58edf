import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What stands at a path of the site: `folder` when its page lacks the last slash. */
export type Target = 'file' | 'folder' | 'nothing';

/** The files of one built site, as they were when it was opened. */
export interface SiteFiles {
  at: (path: string) => Target;
  /** The page that says "not found" in the language of a path, or the site's own. */
  notFoundPage: (path: string) => Buffer | undefined;
}

/** For the server only: these never leave the house, whole or compressed. */
const HIDDEN = /^\/_(site\.json|pages\.json|manifest\.sha256|redirects|headers)(\.br|\.gz)?$/;
const DOT_FILE = /\/\.(?!well-known\/)/;

/** Whether readers may ask for a file, by its path from the site's root. */
export const isServed = (path: string): boolean => !HIDDEN.test(path) && !DOT_FILE.test(path);

/** Lists a built site once, so that no request can make the server look for a file elsewhere. */
export function openFiles(root: string, languages: readonly string[]): SiteFiles {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
  const paths = new Set(names.filter(isServed));
  const pages = new Map(
    ['', ...languages.map((language) => `/${language}`)]
      .map((start): [string, string] => [start, start === '' ? '/404.html' : `${start}/404/index.html`])
      .filter(([, page]) => paths.has(page))
      .map(([start, page]) => [start, readFileSync(join(root, page))]),
  );
  return {
    at: (path) => {
      if (paths.has(path.endsWith('/') ? `${path}index.html` : path)) return 'file';
      return paths.has(`${path}/index.html`) ? 'folder' : 'nothing';
    },
    notFoundPage: (path) => pages.get(/^\/[^/]*/.exec(path)?.[0] ?? '') ?? pages.get(''),
  };
}

/** Changes when a new build takes the place of the one that was opened. */
export function buildStamp(root: string): string {
  return [root, join(root, 'index.html')]
    .map((path) => statSync(path, { throwIfNoEntry: false }))
    .map((stats) => `${stats?.ino ?? ''}@${stats?.mtimeMs ?? ''}`)
    .join();
}
