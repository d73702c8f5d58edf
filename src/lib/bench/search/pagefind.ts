import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createIndex } from 'pagefind';
import type { Doc } from './collection.ts';
import type { Contender, Searcher } from './contender.ts';
import type { Asked, Told } from './pagefind-browser.ts';

/** Pagefind as it is shipped. */
export const pagefind = (every: number): Contender => ({
  name: 'Pagefind',
  every,
  open: (docs, lang) =>
    open(
      docs.filter((doc) => doc.lang === lang),
      lang,
    ),
});

async function open(docs: readonly Doc[], lang: string): Promise<Searcher> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const start = performance.now();
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`);
  for (const { id, title, text, city } of docs) {
    // An empty record is refused.
    const content = `${title}\n${text}`.trim() || '-';
    const filters: Record<string, string[]> = city === undefined ? {} : { town: [city] };
    await index.addCustomRecord({ url: `/${id}`, content, language: lang, meta: { title }, filters });
  }
  await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
  const milliseconds = performance.now() - start;
  const warm = await browser(folder, lang);
  const { bytes: first } = await warm.ask({ query: '' });
  return {
    cost: { pages: docs.length, bytes: await bytesOf(folder), first, milliseconds },
    search: async ({ query }, town) =>
      (await warm.ask({ query, ...(town === undefined ? {} : { town }) })).ids,
    cold: async ({ query }) => {
      const fresh = await browser(folder, lang);
      const { bytes } = await fresh.ask({ query });
      await fresh.close();
      return bytes;
    },
    close: async () => {
      await warm.close();
      await rm(folder, { recursive: true });
    },
  };
}

interface Browser {
  ask: (asked: Asked) => Promise<Told>;
  close: () => Promise<void>;
}

/** A reader's browser with nothing loaded yet, in a thread of its own. */
async function browser(folder: string, lang: string): Promise<Browser> {
  const worker = new Worker(new URL('./pagefind-browser.ts', import.meta.url), {
    workerData: { folder, lang },
  });
  await once(worker, 'message');
  return {
    ask: async (asked) => {
      const told = once(worker, 'message');
      worker.postMessage(asked);
      const [answer] = (await told) as [Told];
      return answer;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

/** What searching needs of the files: the script, the program, the index; not the widgets to show it. */
async function bytesOf(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => !/-ui\.|highlight|worker/.test(name),
  );
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name))));
  return sizes.reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
}
