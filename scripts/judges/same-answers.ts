import { securityHeaders } from '#src/lib/serve/headers.ts';
import { ask, type Answer } from '#tests/unit/serve/built-site.ts';

/** What two servers of one site are asked. */
export interface Question {
  path: string;
  headers?: Readonly<Record<string, string>>;
  method?: string;
}

const COMPARED = ['location', 'cache-control', 'content-type', 'content-encoding', 'allow'];

/**
 * Asks a server what our own one is asked, and says where it answers otherwise: status, where to, how long it is kept,
 * kind, packing, bytes, and every header of the one table.
 *
 * @param packings what the one who asks can unpack, in turn; nginx without a module knows no brotli
 */
export async function differences(
  port: number,
  own: number,
  questions: readonly Question[],
  packings: readonly string[] = ['identity', 'gzip', 'br'],
): Promise<string[]> {
  const faults: string[] = [];
  for (const { path, headers = {}, method = 'GET' } of questions)
    for (const packing of packings) {
      const asked = { 'Accept-Encoding': packing, ...headers };
      const [theirs, ours] = [await ask(port, path, asked, method), await ask(own, path, asked, method)];
      const told = `${method} ${path} ${Object.values(asked).join()}`;
      faults.push(...unlike(theirs, ours).map((fault) => `${told}: ${fault}`));
    }
  return faults;
}

function unlike(theirs: Answer, ours: Answer): string[] {
  const faults: string[] = [];
  const compare = (what: string, one: unknown, other: unknown): void => {
    if (one !== other) faults.push(`${what}: ${String(one)}, not ${String(other)}`);
  };
  compare('status', theirs.status, ours.status);
  for (const [name, value] of Object.entries(securityHeaders({ https: false })))
    compare(name, theirs.headers[name.toLowerCase()], value);
  // What else is said of an address that has moved, or of a refused method, is the server's own.
  const named = ours.status === 200 ? COMPARED : ours.status === 405 ? ['allow'] : ['location'];
  for (const name of named) compare(name, told(theirs, name), told(ours, name));
  // Our own server never packs a page that says "not found".
  const lost = ours.status === 404 && theirs.headers['content-encoding'] === undefined;
  const hasPage = ours.status === 200 || (lost && ours.body.includes('<html'));
  if (hasPage && theirs.body !== ours.body) faults.push('other bytes');
  // A file without packed twins is the same for everybody.
  const packed = ours.headers['content-encoding'] !== undefined;
  for (const vary of ours.status === 200 ? (ours.headers.vary ?? '').split(', ') : [])
    if ((packed || vary !== 'Accept-Encoding') && !(theirs.headers.vary ?? '').includes(vary))
      faults.push(`does not vary by ${vary}`);
  return faults;
}

/** A header; of a kind that has no name some servers say nothing, others that it is bytes. */
function told({ headers }: Answer, name: string): unknown {
  const value = headers[name];
  const nameless = value === '' || value === 'application/octet-stream';
  return name === 'content-type' && nameless ? undefined : value;
}
