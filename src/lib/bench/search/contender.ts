import type { Doc, Query } from './collection.ts';

/** How many pages of an answer are looked at. */
export const DEPTH = 10;

/** What an index of one language weighs and took. */
export interface IndexCost {
  pages: number;
  /** All its files, as they travel (Brotli, or what the program itself compressed). */
  bytes: number;
  /** What is loaded before anything is typed. */
  first: number;
  milliseconds: number;
}

/** A search for the readers of one language, ready to be asked. */
export interface Searcher {
  cost: IndexCost;
  /** The ids of the best pages, best first; with a town, only that town's. */
  search: (query: Query, town?: string) => Promise<readonly string[]>;
  /** The bytes that a reader fetches who asks this first. */
  cold: (query: Query) => Promise<number>;
  close?: () => Promise<void>;
}

/** A way to search: ours, or what others use. */
export interface Contender {
  name: string;
  /** It is asked every so many queries only. */
  every: number;
  open: (docs: readonly Doc[], lang: string) => Promise<Searcher>;
}
