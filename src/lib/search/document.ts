/** One page that can be found, in one language. */
export interface SearchDocument {
  /** What the page is about, the same in every language: `sheet:salute/tessera-sanitaria`. */
  id: string;
  /** Its address from the site's root. */
  href: string;
  title: string;
  summary: string;
  /** The language of title and summary, where it is not the index's: a page shown in Italian for want of a translation. */
  lang?: string;
  /** Other words it is looked for with: keywords, acronyms, synonyms, the Italian ones too. */
  keywords: readonly string[];
  /** All its other words. */
  text: string;
  /** How much more or less it counts than others; 1 where nothing is said. */
  boost?: number;
  /** What it can be narrowed down by: `{ hub: ['salute'], town: ['ravenna'] }`. */
  facets: Readonly<Record<string, readonly string[]>>;
}

/** What a reader chose to narrow down by: a document must have one of the values of each facet. */
export type Filters = Readonly<Record<string, readonly string[]>>;
