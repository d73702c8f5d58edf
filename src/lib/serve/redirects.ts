/** One line of the table: an old address and where it is now. */
export interface Redirect {
  from: string;
  to: string;
  status: 301 | 302 | 307 | 308;
}

const STATUS: Readonly<Record<string, Redirect['status']>> = {
  '301': 301,
  '302': 302,
  '307': 307,
  '308': 308,
};

/** A path of this site: no scheme, no `//host`, no backslash that a browser would read as one, no wildcard. */
const SITE_PATH = /^\/(?!\/)[^\s\\*:\u0000-\u001f]*$/;

/**
 * Reads a table of redirects in the form that static hosts share: `from to status` on each line, `#` before a
 * comment. Only exact paths of this site are taken, so no line can send a reader elsewhere.
 *
 * @throws for a line that is none of that, with its number: a half-read table would lose addresses silently
 */
export function parseRedirects(table: string): Redirect[] {
  return table.split(/\r?\n/).flatMap((line, index) => {
    const words = line.replace(/(^|\s)#.*$/, '').trim();
    return words === '' ? [] : [parseLine(words, index + 1)];
  });
}

function parseLine(words: string, line: number): Redirect {
  const [from = '', to = '', code = '301', ...rest] = words.split(/\s+/);
  const status = STATUS[code];
  if (status === undefined || rest.length > 0) {
    throw new Error(`_redirects:${line}  Write: /from/ /to/ 301 (or 302, 307, 308). Found: ${words}`);
  }
  for (const path of [from, to]) {
    if (!SITE_PATH.test(path) || path.includes('//')) {
      throw new Error(`_redirects:${line}  Only exact paths of this site, from one "/": not "${path}".`);
    }
  }
  return { from, to, status };
}

/** Finds the redirect of a path, written with or without its last slash. The first line of two wins. */
export function redirectFinder(redirects: readonly Redirect[]): (path: string) => Redirect | undefined {
  const table = new Map<string, Redirect>();
  for (const redirect of redirects) {
    const key = withoutSlash(redirect.from);
    if (!table.has(key)) table.set(key, redirect);
  }
  return (path) => table.get(withoutSlash(path));
}

const withoutSlash = (path: string): string => (path.length > 1 ? path.replace(/\/$/, '') : path);
