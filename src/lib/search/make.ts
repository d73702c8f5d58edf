import type { Analyser } from './analyser.ts';
import type { SearchDocument } from './document.ts';
import { hrefOf, parted, type FirstFile } from './files.ts';
import { impactsOf } from './impacts.ts';
import { encodePostings, type Posting } from './postings.ts';
import { Vocabulary } from './vocabulary.ts';

/** The files of an index by name; `first` is the one to begin with. */
export interface IndexFiles {
  first: string;
  files: Map<string, Uint8Array>;
}

/** Postings in one file: two words mean two files, so none should be big. */
const SHARD = 6000;

/**
 * Makes the index of one language.
 *
 * @param nameOf gives a file its name from what it is and its bytes, so that a name never means two things
 * @param more what else the first file is to say
 */
export function makeIndex(
  documents: readonly SearchDocument[],
  analyser: Analyser,
  nameOf: (what: string, bytes: Uint8Array) => string,
  more: Pick<FirstFile, 'phrases'> = {},
): IndexFiles {
  const files = new Map<string, Uint8Array>();
  const put = (what: string, bytes: Uint8Array): string => {
    const name = nameOf(what, bytes);
    files.set(name, bytes);
    return name;
  };
  const text = (what: string, value: string): string => put(what, new TextEncoder().encode(value));
  const impacts = impactsOf(documents, analyser);
  const stems = [...impacts.keys()].sort((a, b) => (a < b ? -1 : 1));
  const { starts, shards } = shardsOf(stems.map((stem) => impacts.get(stem) ?? []));
  const first: FirstFile = {
    lang: analyser.lang,
    ...more,
    ids: documents.map(({ id }) => id),
    hrefs: hrefsOf(documents),
    titles: documents.map(({ title }) => title),
    keywords: documents.map(({ keywords }) => keywords.join('\n')),
    langs: Object.fromEntries(
      documents.flatMap(({ lang }, index) => (lang === undefined ? [] : [[index, lang]])),
    ),
    ...(documents.some(({ boost }) => boost !== undefined)
      ? { boosts: documents.map(({ boost = 1 }) => boost) }
      : {}),
    facets: facetsOf(documents),
    words: text('words', new Vocabulary(stems).encode()),
    summaries: text('summaries', JSON.stringify(documents.map(({ summary }) => summary))),
    shards: shards.map((lists, index) => put(`s${index}`, encodePostings(lists))),
    starts,
  };
  return { first: text('first', JSON.stringify(first)), files };
}

/** Most addresses follow from ids: a pattern for each kind says them all, and what does not fit stands by itself. */
function hrefsOf(documents: readonly SearchDocument[]): FirstFile['hrefs'] {
  const hrefs: FirstFile['hrefs'] = {};
  documents.forEach((document, index) => {
    const [kind, rest] = parted(document.id);
    hrefs[kind] ??= document.href.replace(rest, '*');
    if (hrefOf(hrefs, index, document.id) !== document.href) hrefs[index] = document.href;
  });
  return hrefs;
}

function shardsOf(lists: readonly Posting[][]): { starts: number[]; shards: Posting[][][] } {
  const [starts, shards]: [number[], Posting[][][]] = [[], []];
  let size = SHARD;
  lists.forEach((list, place) => {
    if (size >= SHARD) {
      starts.push(place);
      shards.push([]);
      size = 0;
    }
    shards.at(-1)?.push(list);
    size += list.length;
  });
  return { starts, shards };
}

function facetsOf(documents: readonly SearchDocument[]): FirstFile['facets'] {
  // Maps, for an id may be called as what every object has.
  const facets = new Map<string, Map<string, number[]>>();
  documents.forEach((document, index) => {
    for (const [facet, values] of Object.entries(document.facets)) {
      const having = facets.get(facet) ?? new Map<string, number[]>();
      facets.set(facet, having);
      for (const value of values) {
        const documents = having.get(value) ?? [];
        having.set(value, documents);
        documents.push(index);
      }
    }
  });
  return Object.fromEntries([...facets].map(([facet, having]) => [facet, Object.fromEntries(having)]));
}
