import type { SiteRule } from './rules.ts';

/** Something wrong on a page: which rule, where in its text (UTF-16 units), and what stands there. */
export interface Note {
  rule: SiteRule;
  at: number;
  detail: string;
}

/** Something that a page names, and where it does. */
export type Named = readonly [name: string, at: number];

/** What the rules about the whole site must know of a page. */
export interface PageFacts {
  lang: string;
  dir: string;
  noindex: boolean;
  canonical: readonly Named[];
  /** `hreflang` and address, as `it https://…`. */
  alternates: readonly Named[];
  ids: readonly string[];
  /** Addresses that a reader can follow, each once. */
  links: readonly Named[];
  /** Addresses that the page loads by itself, each once. */
  loads: readonly Named[];
  /** Addresses that structured data say are pages. */
  data: readonly Named[];
}

export interface PageReading {
  notes: readonly Note[];
  facts: PageFacts;
}
