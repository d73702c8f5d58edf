/** A thread that is to Pagefind what a browser is: an address, a page in one language, and files to fetch. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { DEPTH } from './contender.ts';

/** What the thread is asked; without words, only what is loaded before anything is typed. */
export interface Asked {
  query: string;
  town?: string;
}

/** What it answers: the pages, and the bytes fetched since it began, the script not counted. */
export interface Told {
  ids: string[];
  bytes: number;
}

/** The part of Pagefind's browser interface that is used here. */
interface Pagefind {
  options: (options: { basePath: string; baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<object>;
  search: (query: string, options: { filters: Record<string, string> }) => Promise<{ results: Result[] }>;
}

interface Result {
  data: () => Promise<{ url: string }>;
}

const ORIGIN = 'https://bench.example.org';
// The thread was started with these.
const { folder, lang } = workerData as { folder: string; lang: string };
let bytes = 0;
/** How many results its own widget fetches at first. */
const SHOWN = 5;

Object.assign(globalThis, {
  window: { location: { origin: ORIGIN, href: `${ORIGIN}/` } },
  location: { origin: ORIGIN, href: `${ORIGIN}/` },
  document: { currentScript: null, querySelector: () => ({ getAttribute: () => lang }) },
  fetch: async (address: string | URL) => {
    const file = await readFile(join(folder, new URL(String(address), ORIGIN).pathname));
    bytes += file.byteLength;
    return new Response(file);
  },
});

// A script that was written by the index, without types.
const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind;
await pagefind.options({ basePath: '/', baseUrl: '/' });
await pagefind.init();

parentPort?.on('message', (asked: Asked) => {
  void answer(asked).then((told) => parentPort?.postMessage(told));
});
parentPort?.postMessage('ready');

async function answer({ query, town }: Asked): Promise<Told> {
  if (query === '') {
    await pagefind.filters();
    return { ids: [], bytes };
  }
  const { results } = await pagefind.search(query, { filters: town === undefined ? {} : { town } });
  const shown = await idsOf(results.slice(0, SHOWN));
  const told = { ids: shown, bytes };
  return { ...told, ids: [...shown, ...(await idsOf(results.slice(SHOWN, DEPTH)))] };
}

async function idsOf(results: readonly Result[]): Promise<string[]> {
  const data = await Promise.all(results.map((result) => result.data()));
  return data.map(({ url }) => url.slice(1));
}
