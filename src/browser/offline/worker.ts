import { answerPage, answerPart } from './answer.ts';
import { tidy } from './stores.ts';

/** The part of a worker's global object that is used here; the browser's types and a worker's do not go together. */
interface Worker {
  location: Location;
  clients: { matchAll: (which: { type: 'window'; includeUncontrolled: true }) => Promise<unknown[]> };
  addEventListener: (name: 'fetch', listener: (event: FetchEvent) => void) => void;
}

interface FetchEvent {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
  waitUntil: (work: Promise<void>) => void;
}

/** What pages are made of; anything else (materials, open data, archives) is the browser's own business. */
const PARTS = /^\/(_astro|_search|_dossier|_img)\/|^\/icona\.svg$|\.webmanifest$/;

const worker = self as unknown as Worker;

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(answerPage(request, pathname));
    event.waitUntil(clear());
  } else if (PARTS.test(pathname)) event.respondWith(answerPart(request, pathname));
});

/** A page that is open may still ask for files of the release that it came from: only when none is, they go. */
async function clear(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length === 0) await tidy();
}
