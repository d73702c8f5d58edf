import { brotliCompressSync } from 'node:zlib';
import { analyserOf } from '#src/lib/search/analyser.ts';
import { Anywhere, type Index } from '#src/lib/search/anywhere.ts';
import type { SearchDocument } from '#src/lib/search/document.ts';
import { Engine } from '#src/lib/search/engine.ts';
import { hrefOf, type Load } from '#src/lib/search/files.ts';
import { makeIndex } from '#src/lib/search/make.ts';
import type { Doc, Query } from './collection.ts';
import { DEPTH, type Contender, type IndexCost, type Searcher } from './contender.ts';

/** Whether somebody types in another language than they read. */
export const isForeign = ({ kind }: Pick<Query, 'kind'>): boolean => kind.startsWith('xlang');

/** The project's own search over a whole collection: a query in another language may ask any index. */
export async function ours(docs: readonly Doc[]): Promise<Contender> {
  const files = new Map<string, Uint8Array>();
  const indexes: Index[] = [];
  const costs = new Map<string, IndexCost>();
  for (const lang of new Set(docs.map((doc) => doc.lang))) {
    const mine = docs.filter((doc) => doc.lang === lang).map(documentOf);
    const start = performance.now();
    const made = makeIndex(mine, await analyserOf(lang), (what) => `${lang}/${what}`);
    const milliseconds = performance.now() - start;
    for (const [name, bytes] of made.files) files.set(name, bytes);
    indexes.push({ lang, script: new Intl.Locale(lang).maximize().script ?? '', first: made.first });
    costs.set(lang, {
      pages: mine.length,
      bytes: [...made.files.values()].reduce((sum, bytes) => sum + weigh(bytes), 0),
      first: weigh(read(files, made.first)),
      milliseconds,
    });
  }
  return {
    name: 'Portale / portal',
    every: 1,
    open: async (_, lang) => {
      const [index, cost] = [indexes.find((one) => one.lang === lang), costs.get(lang)];
      if (!index || !cost) throw new Error(`No index for ${lang}`);
      return searcher(files, indexes, index, cost);
    },
  };
}

async function searcher(
  files: ReadonlyMap<string, Uint8Array>,
  indexes: readonly Index[],
  { lang, first }: Index,
  cost: IndexCost,
): Promise<Searcher> {
  const load: Load = (name) => Promise.resolve(read(files, name));
  const engine = await Engine.open(first, load);
  const anywhere = new Anywhere(lang, indexes, load);
  const own = async (query: string, town?: string): Promise<string[]> => {
    const { hits } = await engine.search(query, filtersOf(town));
    return hits
      .slice(0, DEPTH)
      .map(({ document }) => hrefOf(engine.first.hrefs, document, engine.first.ids[document] ?? ''));
  };
  const foreign = async (query: string, town?: string): Promise<string[]> => {
    const { results } = await anywhere.search(query, filtersOf(town));
    return results.slice(0, DEPTH).map(({ href }) => href);
  };
  return {
    cost,
    search: (query, town) => (isForeign(query) ? foreign : own)(query.query, town),
    cold: async ({ query }) => {
      const asked = new Set<string>();
      const fresh = await Engine.open(first, (name) => (asked.add(name), load(name)));
      await fresh.search(query);
      return [...asked].reduce((sum, name) => sum + weigh(read(files, name)), 0);
    },
  };
}

/** The same page has one id in all languages; its own id stands for its address. */
function documentOf({ id, lang, title, text, city }: Doc): SearchDocument {
  return {
    id: id.replace(new RegExp(`(^|[-_/:.])${lang}(?=[-_/:.]|$)`), '$1'),
    href: id,
    title,
    summary: '',
    keywords: [],
    text,
    facets: city === undefined ? {} : { town: [city] },
  };
}

const filtersOf = (town?: string): Record<string, string[]> => (town === undefined ? {} : { town: [town] });

function read(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`No file ${name}`);
  return bytes;
}

const weights = new WeakMap<Uint8Array, number>();

/** The size of a file compressed with Brotli, as servers send it. */
export function weigh(bytes: Uint8Array): number {
  const known = weights.get(bytes) ?? brotliCompressSync(bytes).byteLength;
  weights.set(bytes, known);
  return known;
}
