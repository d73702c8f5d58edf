import MiniSearch from 'minisearch';
import type { Doc } from './collection.ts';
import { DEPTH, type Contender, type Searcher } from './contender.ts';
import { weigh } from './ours.ts';

/** MiniSearch as Integreat configures it: the whole index is loaded, every word must be there, give or take. */
export const minisearch: Contender = {
  name: 'MiniSearch',
  every: 1,
  open: (docs, lang) => Promise.resolve(open(docs.filter((doc) => doc.lang === lang))),
};

function open(docs: readonly Doc[]): Searcher {
  const start = performance.now();
  const index = new MiniSearch<Doc>({
    fields: ['title', 'text'],
    storeFields: ['city'],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.25, prefix: true, combineWith: 'AND' },
  });
  index.addAll(docs);
  const milliseconds = performance.now() - start;
  const bytes = weigh(new TextEncoder().encode(JSON.stringify(index)));
  return {
    cost: { pages: docs.length, bytes, first: bytes, milliseconds },
    search: ({ query }, town) => {
      const filter =
        town === undefined ? {} : { filter: (found: object) => 'city' in found && found.city === town };
      return Promise.resolve(
        index
          .search(query, filter)
          .slice(0, DEPTH)
          .map(({ id }) => String(id)),
      );
    },
    cold: () => Promise.resolve(bytes),
  };
}
