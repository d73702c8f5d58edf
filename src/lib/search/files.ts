/**
 * What lies on the server for one language. The first file is enough to answer by titles and keywords; the others are
 * asked for when somebody has typed.
 */
export interface FirstFile {
  lang: string;
  ids: string[];
  /** Addresses by kind, with `*` for what follows the kind in the id; those that are made otherwise by their number. */
  hrefs: Record<string, string>;
  titles: string[];
  /** Keywords of each, joined by new lines. */
  keywords: string[];
  /** The language of the words where it is not the index's. */
  langs: Record<string, string>;
  /** How much more or less each counts, where they do not all count the same. */
  boosts?: number[];
  /** Facets, their values, and which documents have which: `{ town: { ravenna: [3, 8] } }`. */
  facets: Record<string, Record<string, number[]>>;
  /** The folder of the index for words in quotes, where there is one. */
  phrases?: string;
  /** Names of the other files. */
  words: string;
  summaries: string;
  shards: string[];
  /** The place of each shard's first stem in the vocabulary. */
  starts: number[];
}

/** Gets a file of the index by its name. */
export type Load = (name: string) => Promise<Uint8Array>;

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The two parts of an id: its kind, and which one. */
export function parted(id: string): [kind: string, rest: string] {
  const at = id.indexOf(':');
  return [id.slice(0, Math.max(at, 0)), id.slice(at + 1)];
}

/** The address of a document by its number and id. */
export function hrefOf(hrefs: FirstFile['hrefs'], index: number, id: string): string {
  const [kind, rest] = parted(id);
  return hrefs[index] ?? (hrefs[kind] ?? '').replace('*', () => rest);
}
