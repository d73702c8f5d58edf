import type { Body } from './body.ts';
import type { Lang } from './locale.ts';
import type { Pin } from './pin.ts';

export const PIECE_KINDS = ['sheet', 'news', 'project', 'media', 'page', 'journey'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/**
 * What is read in one language. `labels` are the small texts of the front matter by key, for example
 * `costs/marca/label`; the same keys in every language.
 */
export interface Words {
  title: string;
  summary: string;
  keywords: string[];
  labels: Record<string, string>;
}

/** One language's file of a piece. Bodies are big and most tools need none: ask for them. */
export interface Text {
  lang: Lang;
  words: Words;
  body: () => Body;
  /** Fingerprints of the translatable units of each part, as they are today. */
  fingerprints: Record<string, string>;
  pin?: Pin;
  /** Changes when the file does. */
  digest: string;
}

/** A translation file that readers do not get: it does not hold against its Italian, or the site hides machines' work. */
export interface Held {
  why: 'faulty' | 'hidden';
  pin?: Pin;
}

/** A sheet, news item, project, material or page in all its languages: one folder of `content/`. */
export interface Piece<Data = unknown> {
  kind: PieceKind;
  id: string;
  /** The path of the folder from the content root, `sheets/salute/tessera-sanitaria`. */
  folder: string;
  data: Data;
  source: Text;
  translations: Partial<Record<Lang, Text>>;
  /** Translations that are there and are left out. */
  held?: Partial<Record<Lang, Held>>;
}

/** The parts of the front matter that have a fingerprint of their own, by the first word of their label keys. */
export const HEAD = '_head';

/** Groups label keys by part: `costs/marca/label` belongs to `_costs`. */
export const labelPart = (key: string): string => `_${key.slice(0, key.indexOf('/'))}`;
