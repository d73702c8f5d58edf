import { realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { buildStamp, openFiles, type SiteFiles } from './files.ts';
import { cacheControl, contentType, securityHeaders } from './headers.ts';
import { listen, type Listening } from './listen.ts';
import { negotiate } from './negotiate.ts';
import { redirectFinder, type Redirect } from './redirects.ts';
import { addressOf, hasPlainRange } from './request.ts';

export interface SiteServerOptions {
  /** The folder of the built site. */
  root: string;
  /** The languages a reader can be sent to: first folders of the site. */
  languages: readonly string[];
  redirects: readonly Redirect[];
  /** Whether readers reach the site by https. */
  https: boolean;
}

export interface SiteServer {
  server: Server;
  /** Starts to answer; `port` 0 takes any free one. */
  listen: (port: number, host?: string) => Promise<Listening>;
}

interface Site extends SiteFiles {
  stamp: string;
  send: ReturnType<typeof sirv>;
}

const NOT_FOUND = 'Pagina non trovata · Page not found\n';
const BAD_REQUEST = 'Indirizzo non valido · Malformed address\n';
const NOT_ALLOWED = 'Solo GET e HEAD · Only GET and HEAD\n';
const BROKEN = 'Errore del server · Server error\n';

/**
 * The server of the built site: files, the reader's language at `/`, redirects, and the same security headers on
 * every answer. It writes no log, so it keeps nobody's address.
 */
export function createSiteServer({
  root: folder,
  languages,
  redirects,
  https,
}: SiteServerOptions): SiteServer {
  const root = resolve(folder);
  const headers = new Map(Object.entries(securityHeaders({ https })));
  const redirectOf = redirectFinder(redirects);
  let site = openSite(root, languages);

  function answer(request: IncomingMessage, response: ServerResponse): void {
    response.setHeaders(headers);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return say(response, 405, NOT_ALLOWED);
    }
    const address = addressOf(request.url ?? '');
    if (address === undefined) return say(response, 400, BAD_REQUEST);
    const { path } = address;

    const redirect = redirectOf(path);
    if (redirect) {
      response.setHeader('Cache-Control', 'no-cache');
      return goTo(response, redirect.status, redirect.to);
    }
    if (path === '/') {
      response.setHeader('Vary', 'Accept-Language');
      const language = negotiate(request.headers['accept-language'], languages);
      if (language !== undefined) {
        response.setHeader('Cache-Control', 'no-store');
        return goTo(response, 302, `/${language}/`);
      }
    }

    if (site.stamp !== buildStamp(root)) site = openSite(root, languages);
    switch (site.at(path)) {
      case 'file':
        return sendFile(request, response, path);
      case 'folder':
        response.setHeader('Cache-Control', 'no-cache');
        return goTo(response, 301, `${address.written}/${address.query}`);
      case 'nothing':
        return sendNotFound(response, path);
    }
  }

  function sendFile(request: IncomingMessage, response: ServerResponse, path: string): void {
    response.setHeader('Cache-Control', cacheControl(path));
    if (!hasPlainRange(request)) delete request.headers.range;
    // A file taken away while it is being read ends this answer, not the server.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    site.send(request, response, () => sendNotFound(response, path));
  }

  function sendNotFound(response: ServerResponse, path: string): void {
    response.setHeader('Cache-Control', 'no-cache');
    const page = site.notFoundPage(path);
    say(response, 404, page ?? NOT_FOUND, page && contentType('.html'));
  }

  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else say(response, 500, BROKEN);
    }
  });
  return { server, listen: (port, host) => listen(server, port, host) };
}

function openSite(folder: string, languages: readonly string[]): Site {
  // Where a name leads to the release that is read, it may lead to the next one between two looks at a file.
  const root = realpathSync(folder);
  const setHeaders = (response: ServerResponse, path: string) => {
    const type = contentType(path.endsWith('/') ? 'index.html' : path);
    if (type !== undefined) response.setHeader('Content-Type', type);
    if (path === '/') response.setHeader('Vary', 'Accept-Language, Accept-Encoding');
  };
  return {
    ...openFiles(root, languages),
    stamp: buildStamp(root),
    send: sirv(root, { dev: false, etag: true, brotli: true, gzip: true, setHeaders }),
  };
}

function goTo(response: ServerResponse, status: number, location: string): void {
  response.writeHead(status, { Location: location, 'Content-Length': 0 }).end();
}

function say(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  type = contentType('.txt'),
): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}
