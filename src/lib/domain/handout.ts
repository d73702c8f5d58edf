import type { Lang } from './locale.ts';

/** A sheet as a PDF for paper, on the site. */
export interface MadeHandout {
  /** Its address from the site's root. */
  path: string;
  /** How big it is, in bytes. */
  bytes: number;
}

/** The name under which a handout is kept: a sheet in one language, or beside another: `ar/salute/stp-eni`, `ar+it/…`. */
export const handoutKey = (lang: Lang, sheet: string, other?: Lang): string =>
  `${lang}${other === undefined ? '' : `+${other}`}/${sheet}`;
