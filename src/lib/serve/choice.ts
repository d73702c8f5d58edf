import { SAME_READERS } from './negotiate.ts';

/**
 * The choice of a language as patterns, for servers that know no more than these: the same outcome as `negotiate`, but
 * for headers that refuse a language of the site, or hold two weights of the same tenth in the wrong order, or ask for a
 * script that the site does not write: then the reader may get the page to choose on. Patterns are written for PCRE and
 * RE2 alike, ignore case, and need no looking around.
 */
export interface LanguageChoice {
  /** A header as RFC 9110 §12.5.4 writes it; any other is not read. */
  wellFormed: string;
  /** A header that refuses one of the languages. */
  refusing: string;
  /** The first that fits holds the dearest wish that we know, in its only group. */
  wishes: string[];
  /** From the beginning of a wish to the language that suits it; the first that fits counts. */
  languages: (readonly [start: string, language: string])[];
}

const SPACE = '[ \\t]*';
const RANGE = '(?:[a-z]{1,8}(?:-[a-z0-9]{1,8})*|\\*)';
const ELEMENT = `${RANGE}(?:${SPACE};${SPACE}q=(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?${SPACE}`;
const WHOLE = `(?:${SPACE};${SPACE}q=1(?:\\.0{0,3})?)?`;

/** Weights as they are written, by their tenths, the dearest first; what is nought is no wish. */
const WEIGHTS = [
  WHOLE,
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((tenth) => `${SPACE};${SPACE}q=0\\.${tenth}[0-9]{0,2}`),
  `${SPACE};${SPACE}q=0\\.0(?:[1-9][0-9]?|0[1-9])`,
];

/** The patterns for a site's languages. */
export function languageChoice(languages: readonly string[]): LanguageChoice {
  const same = Object.entries(SAME_READERS).filter(([range]) => !languages.includes(range));
  const targets = [
    ...languages.map((code) => [code, code] as const),
    ...same.map(([range, code]) => [range, languages.includes(code) ? code : ''] as const),
  ].sort(([one], [other]) => other.length - one.length);
  const known = targets.filter(([, language]) => language !== '').map(([range]) => range);
  return {
    wellFormed: `^${SPACE}(?:${ELEMENT})?(?:,${SPACE}(?:${ELEMENT})?)*$`,
    refusing: `(?:^|,)${SPACE}(?:${languages.join('|')})${SPACE};${SPACE}q=0(?:\\.0{0,3})?${SPACE}(?:,|$)`,
    wishes: WEIGHTS.map(
      (weight) => `^(?:[^,]*,)*?${SPACE}((?:${known.join('|')})(?:-[a-z0-9]{1,8})*)${weight}${SPACE}(?:,|$)`,
    ),
    languages: targets.map(([range, language]) => [`^${range}(?:-|$)`, language] as const),
  };
}
