import type { Redirect } from './redirects.ts';

/** What a table of another server may hold without meaning something else there. */
const PLAIN = /^\/[\w.~/%+,=@?&#-]*$/;

export const MOVED_STATUSES = [301, 302, 307, 308] as const;

/**
 * Redirects as other servers look them up: each address with and without its last slash, once whatever its case, the
 * first line of two.
 *
 * @throws for an address that another server would not read as it is written
 */
export function movedAddresses(redirects: readonly Redirect[]): Redirect[] {
  const taken = new Set<string>();
  return redirects.flatMap(({ from, to, status }) => {
    for (const address of [from, to])
      if (!PLAIN.test(address))
        throw new Error(`_redirects: other servers cannot be told of "${address}": plain letters only`);
    const bare = from.length > 1 ? from.replace(/\/$/, '') : from;
    if (taken.has(bare.toLowerCase())) return [];
    taken.add(bare.toLowerCase());
    const written = bare === '/' ? ['/'] : [bare, `${bare}/`];
    return written.map((path) => ({ from: path, to, status }));
  });
}
