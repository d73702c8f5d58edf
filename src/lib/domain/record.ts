import type { Finding } from './finding.ts';
import type { Words } from './piece.ts';

/** What a body refers to: checked against the whole of the content later. */
export interface Ref {
  to:
    | 'fact'
    | 'term'
    | 'service'
    | 'service-type'
    | 'law'
    | 'source'
    | 'sheet'
    | 'news'
    | 'project'
    | 'page'
    | 'hub'
    | 'media'
    | 'journey'
    | 'attachment'
    | 'municipality'
    | 'audience'
    | 'picture';
  id: string;
  line: number;
  column: number;
}

/**
 * How far files are read: all the way, or as far as the states of translations need. `states` reads of a translation its
 * pin only; nothing is held against the Italian.
 */
export type ReadingLevel = 'whole' | 'states';

/** What one text file says, by itself: a pure function of its path and its bytes, so it can be kept between runs. */
export interface FileRecord {
  path: string;
  digest: string;
  blob: string;
  findings: Finding[];
  value?: unknown;
  words?: Words;
  /** Translatable units by part. */
  units: Record<string, string[]>;
  /** The line of each unit of an Italian piece, by part. */
  lines?: Record<string, number[]>;
  /** The shape of each section without its words. */
  shapes: Record<string, string[]>;
  fingerprints: Record<string, string>;
  refs: Ref[];
  /** Places of the front matter's values, by path joined with `/`. */
  places: Record<string, [line: number, column: number]>;
  /** The checked body as JSON. */
  body?: string;
}

/** A record that says nothing but what was found wrong. */
export const emptyRecord = (path: string, findings: Finding[] = []): FileRecord => ({
  path,
  digest: '',
  blob: '',
  findings,
  units: {},
  shapes: {},
  fingerprints: {},
  refs: [],
  places: {},
});
