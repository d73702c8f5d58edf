import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Doc } from './collection.ts';
import { DEPTH, type Contender, type Searcher } from './contender.ts';
import { weigh } from './ours.ts';

/** The whole index is loaded; words may be unfinished or have slips, and titles count twice. */
const SHARED = { boost: { title: 2 }, prefix: true };

const contender = (name: string, searchOptions: SearchOptions): Contender => ({
  name,
  every: 1,
  open: (docs, lang) =>
    Promise.resolve(
      open(
        docs.filter((doc) => doc.lang === lang),
        searchOptions,
      ),
    ),
});

/** MiniSearch as Integreat sets it (digitalfabrik/integreat-app, shared/hooks/useMiniSearch.ts): any word will do. */
export const anyWord = contender('MiniSearch', { ...SHARED, fuzzy: true });

/** MiniSearch that wants every word, and lets more slips pass. */
export const everyWord = contender('MiniSearch, every word', { ...SHARED, fuzzy: 0.25, combineWith: 'AND' });

function open(docs: readonly Doc[], searchOptions: SearchOptions): Searcher {
  const start = performance.now();
  const index = new MiniSearch<Doc>({
    fields: ['title', 'text'],
    storeFields: ['city'],
    searchOptions,
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
