import { dayIn } from './paper-day.ts';

/** More sheets than a person can carry out at once are no help, and the QR code would get too fine for paper. */
export const MOST = 12;

/** What a dossier is: sheets by code, and how they are printed. It lives in its address only. */
export interface Dossier {
  codes: readonly string[];
  /** The other language it is printed in. */
  second?: string | undefined;
  /** The municipality whose offices it lists. */
  town?: string | undefined;
  /** The day of the data it was made of. */
  day?: string;
}

/** What stands after the `#`: a whole dossier, or codes to put into the one that is open (`#+t5sn`). */
export interface Asked extends Dossier {
  adds: boolean;
}

/**
 * Reads `#t5sn.asg1&con=ar&comune=bologna&del=2026-11-21`. Codes may be parted by anything that is no letter or number,
 * and typed from paper: capitals, an O for a zero, an I or an L for a one. What cannot be read is left out.
 */
export function readDossier(fragment: string): Asked {
  const [first = '', ...rest] = decoded(fragment.replace(/^#/, '')).split('&');
  const values = new URLSearchParams(rest.join('&'));
  const codes = first
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map(asTyped);
  const second = /^[a-z]{2,3}$/.exec(values.get('con') ?? '')?.[0];
  const town = /^[a-z0-9-]+$/.exec(values.get('comune') ?? '')?.[0];
  const day = dayIn(values.get('del') ?? '');
  return {
    adds: first.startsWith('+'),
    codes: [...new Set(codes)].filter((code) => code !== ''),
    ...(second === undefined ? {} : { second }),
    ...(town === undefined ? {} : { town }),
    ...(day === undefined ? {} : { day }),
  };
}

/** Writes what {@link readDossier} reads, with the first `#`; nothing at all for an empty dossier. */
export function writeDossier({ codes, second, town, day }: Dossier): string {
  const values = Object.entries({ con: second, comune: town, del: day }).flatMap(([name, value]) =>
    value === undefined ? [] : [`&${name}=${value}`],
  );
  return codes.length === 0 && values.length === 0 ? '' : `#${codes.join('.')}${values.join('')}`;
}

/** The open dossier with codes added at its end. */
export const withCodes = (open: Dossier, codes: readonly string[]): Dossier => ({
  ...open,
  codes: [...new Set([...open.codes, ...codes])],
});

/** Codes have no I, L, O or U (see `shortCode`). */
const asTyped = (code: string): string => code.replaceAll('o', '0').replace(/[il]/g, '1');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
