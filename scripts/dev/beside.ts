import type { ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { EVENTS, frame, PANEL } from '#src/lib/preview/frame.ts';
import { panel } from '#src/lib/preview/panel.ts';
import { planOf } from '#src/lib/site/plan.ts';
import type { Html } from '#src/lib/prose/markup.ts';
import type { Session } from './session.ts';

/** What stands beside each page, and the line over which pages hear that they are old. */
export interface Beside {
  plugin: Plugin;
  /** `page`: look again; `panel`: what is said of you has changed. */
  tell: (event: 'page' | 'panel') => void;
}

/** Puts the panel behind every page that Astro's server answers with: the site itself knows nothing of it. */
export function beside(session: () => Session, today: string): Beside {
  const listeners = new Set<ServerResponse>();
  const panelOf = (path: string): Html => {
    const { portal, shown, checking } = session();
    return panel(
      portal,
      planOf(shown, today).find((page) => page.path === path),
      { checking },
    );
  };
  const answer: Connect.NextHandleFunction = (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === PANEL) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(panelOf(url.searchParams.get('path') ?? '/').text);
    } else if (url.pathname === EVENTS) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 1000\n\n');
      listeners.add(response);
      request.once('close', () => listeners.delete(response));
    } else {
      behind(response, () => frame(panelOf(url.pathname)));
      next();
    }
  };
  return {
    plugin: { name: 'preview-beside', configureServer: ({ middlewares }) => void middlewares.use(answer) },
    tell(event) {
      for (const response of listeners) response.write(`event: ${event}\ndata: \n\n`);
    },
  };
}

/** Adds something to the end of an answer, if it turns out to be a page. */
function behind(response: ServerResponse, more: () => string): void {
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = ((...args: unknown[]) => {
    const page = String(response.getHeader('content-type') ?? '').startsWith('text/html');
    if (!page || response.statusCode !== 200 || response.hasHeader('content-length')) return end(...args);
    const [last] = args;
    if (typeof last === 'string' || last instanceof Uint8Array) response.write(last);
    return end(more());
  }) as typeof response.end;
}
