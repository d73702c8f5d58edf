/**
 * An area that can be kept on a phone: what one HUB has in one language. The build writes a list of its files; a page's
 * script keeps them; the worker answers with them. All three read these types.
 */

/** What our stores in a browser are called; others on the same address are not ours to touch. */
export const PREFIX = 'area ';

/** One file of an area. */
export interface AreaFile {
  /** Its address in the site: `/ar/salute/`. */
  path: string;
  /** First 16 hexadecimal digits of the SHA-256 of its bytes. */
  digest: string;
}

/** What the worker says over a saved page, in the area's language; `{{date}}` is when it was saved. */
export interface AreaTexts {
  /** How the language writes days: a pattern for each month. */
  dates: readonly string[];
  saved: string;
  /** Saved too long ago: only the phones are left. */
  old: string;
  /** The date of the phone cannot be right. */
  clock: string;
  /** This page is not on the phone. */
  absent: string;
}

/** The list of an area, as the build writes it. */
export interface AreaList {
  hub: string;
  lang: string;
  /** Changes when any of its bytes does: an area is always of one release. */
  release: string;
  /** Of all its files together, as they lie on the phone. */
  bytes: number;
  files: AreaFile[];
  /** The page with the phones, and the one that says what is kept. */
  phones: string;
  home: string;
  texts: AreaTexts;
}

/** The list of an area that is on this phone. */
export interface SavedArea extends AreaList {
  /** When it was saved: by the server's clock, to be shown, and by the phone's, to be measured from. Milliseconds. */
  saved: number;
  phone: number;
}

/** The areas of a language, by HUB: enough to say what keeping one would take. */
export type AreaTable = Record<
  string,
  Pick<AreaList, 'release' | 'bytes'> & {
    count: number;
    list: string;
    /** Bytes of its archive. */
    zip: number;
  }
>;

/** The name of an area's store. */
export const storeName = ({ lang, hub, release }: Pick<AreaList, 'lang' | 'hub' | 'release'>): string =>
  `${PREFIX}${lang} ${hub} ${release}`;

/** Where the list lies in an area's store; only a store that is whole has one. */
export const MARK = '/_offline/saved.json';
