import { createServer, request, type IncomingMessage } from 'node:http';
import { listen } from '#src/lib/serve/listen.ts';
import type { Served } from './served.ts';

/** What another release answers at some addresses, by path. */
export type Changed = Readonly<Record<string, (text: string) => string>>;

/** A server before a built site, which gives some of its files another text: the same site in another release. */
export async function between(site: Served, changed: Changed, port: number): Promise<Served> {
  const server = createServer((asked, answer) => {
    const change = changed[new URL(asked.url ?? '/', site.origin).pathname];
    const headers = { ...asked.headers };
    // A changed text has no former state, and must not come packed.
    if (change)
      for (const name of ['if-none-match', 'if-modified-since', 'accept-encoding'])
        Reflect.deleteProperty(headers, name);
    const through = request(site.origin + (asked.url ?? '/'), { method: asked.method ?? 'GET', headers });
    through.on('response', (got: IncomingMessage) => {
      if (!change) {
        answer.writeHead(got.statusCode ?? 500, got.headers);
        got.pipe(answer);
        return;
      }
      const parts: Buffer[] = [];
      got.on('data', (part: Buffer) => parts.push(part));
      got.on('end', () => {
        for (const name of ['content-length', 'etag']) Reflect.deleteProperty(got.headers, name);
        answer.writeHead(got.statusCode ?? 500, got.headers);
        answer.end(change(Buffer.concat(parts).toString()));
      });
    });
    through.on('error', () => answer.destroy());
    through.end();
  });
  const listening = await listen(server, port);
  return { origin: `http://localhost:${listening.port}`, port: listening.port, close: listening.close };
}
