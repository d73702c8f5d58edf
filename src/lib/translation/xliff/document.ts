import type { Content } from './content.ts';

/**
 * How far a text is: as the pin of the file says (`machine`, `draft`, `review`, `approved`; `sourced` for a short text
 * read in a source), `outdated` where its Italian has changed since, `missing` where there is none.
 */
export type Mark = 'missing' | 'machine' | 'draft' | 'review' | 'approved' | 'sourced' | 'outdated';

export interface Term {
  term: string;
  translation?: string;
  definition: string;
}

export interface Unit {
  id: string;
  source: Content;
  target?: Content;
  mark: Mark;
  notes: { category: string; text: string }[];
  /** How many characters a translation may have. */
  max?: number;
  terms: Term[];
  line?: number;
  column?: number;
}

/** A part with a fingerprint of its own: a section, the head, an entry of a catalogue. */
export interface Group {
  id: string;
  name: string;
  units: Unit[];
}

/** What an exchange file remembers of the day it was made, so that it never passes for newer than it is. */
export interface Memory {
  /** `piece`, `catalogue` or `interface`. */
  kind: string;
  /** The path it comes from and goes to, from the content root. */
  target: string;
  /** The day of the export. */
  at: string;
  /** The blob id of the Italian file. */
  source?: string;
  /** The blob id of the translation it holds, absent where there was none. */
  translation?: string;
  engine?: string;
  by?: string;
}

/** One exchange file, in either version of the standard. */
export interface Exchange {
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The Italian file it was made from, from the content root. */
  original: string;
  memory: Memory;
  /** The fingerprints of the Italian by group, as they were. */
  pins: Readonly<Record<string, string>>;
  /** The whole Italian file: a translation is rebuilt from it. */
  skeleton?: string;
  groups: Group[];
}

/** Ids in XML hold no slash: `costs/marca/label` is `costs.marca.label`, and slugs have no dots. */
export const xmlId = (path: string): string => path.replaceAll('/', '.');

export const unitsOf = (exchange: Exchange): Unit[] => exchange.groups.flatMap(({ units }) => units);
