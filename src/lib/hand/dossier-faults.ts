import { MOST, type Dossier } from './dossier-address.ts';
import type { DossierFile } from './dossier-data.ts';
import { ageOf, type Age } from './paper-day.ts';

/** A dossier held against the data of today: what it shows, and all that a reader must know of the rest. */
export interface Sorted {
  /** Sheets that are shown, in the order asked for. */
  shown: readonly string[];
  /** Beyond the twelfth. */
  over: readonly string[];
  unknown: readonly string[];
  /** Sheets that are no more, or do not hold any more: shown ones are among them. */
  past: readonly { code: string; gone: boolean; next?: string }[];
  /** Sheets that changed since the day of the dossier. */
  changed: readonly string[];
  age: Age;
}

/** @param now the day it is for the reader, whose clock may be wrong */
export function sortDossier(file: DossierFile, { codes, day }: Dossier, now: string): Sorted {
  const known = codes.filter((code) => file.sheets[code]);
  const shown = known.slice(0, MOST);
  const age = ageOf(day, '', file.made, now);
  const isCompared = day !== undefined && day < file.made && (age === 'known' || age === 'old');
  return {
    shown,
    over: known.slice(MOST),
    unknown: codes.filter((code) => !file.sheets[code] && !file.gone[code]),
    past: codes.flatMap((code) => {
      const next = file.gone[code]?.next ?? file.sheets[code]?.next;
      if (!file.gone[code] && file.sheets[code]?.archived !== true) return [];
      return [{ code, gone: file.gone[code] !== undefined, ...(next === undefined ? {} : { next }) }];
    }),
    changed: isCompared ? shown.filter((code) => (file.sheets[code]?.changed ?? '') >= day) : [],
    age,
  };
}
