import { lostAcronyms } from '#src/lib/guard/acronyms.ts';
import { BARE } from '#src/lib/guard/bare.ts';
import { digitsOf } from '#src/lib/guard/digits.ts';
import { plain, stands } from '#src/lib/guard/forms.ts';
import { isNegationLost } from '#src/lib/guard/negation.ts';
import { strangeProportion } from '#src/lib/guard/proportion.ts';
import { isForeignScript } from '#src/lib/guard/script.ts';
import { untagged, wordsOf, type Code } from './tags.ts';
import type { Language } from './language.ts';

/** Something to look at in one translated text. With an error the file cannot be published. */
export interface Fault {
  severity: 'error' | 'warning';
  it: string;
  en: string;
}

/** One text and its translation, both with tags. */
export interface Pair {
  italian: string;
  own: string;
  codes: readonly Code[];
  max?: number | undefined;
  /** Words people search by: each language has its own. */
  free?: boolean;
  /** A label of the interface, in which a number may stand for a word: "under 18" for "minorenni". */
  label?: boolean;
}

const error = (it: string, en: string): Fault => ({ severity: 'error', it, en });
const warning = (it: string, en: string): Fault => ({ severity: 'warning', it, en });

/** What the check would say of a translation, said while it is written; nothing where there is none yet. */
export function faultsOf(pair: Pair, language: Language): Fault[] {
  const own = wordsOf(pair.own);
  if (own === '' && pair.own.trim() === '') return [];
  return [...tagFaults(pair), ...(pair.free ? [] : wordFaults(pair, wordsOf(pair.italian), own, language))];
}

function tagFaults({ own, codes }: Pair): Fault[] {
  const { missing, unknown, twice, crossed } = untagged(own, codes).faults;
  const lost = missing.filter(({ free }) => !free).map(({ id }) => `⟦${id}⟧`);
  const dropped = missing.filter(({ free }) => free).map(({ id }) => `⟦${id}⟧`);
  return [
    ...some(lost, (tags) => error(`Manca ${tags}.`, `${tags} is missing.`)),
    ...some(unknown, (tags) => error(`${tags} in italiano non c’è.`, `${tags} is not in the Italian.`)),
    ...some(twice, (tags) => error(`${tags} c’è due volte.`, `${tags} is there twice.`)),
    ...some(crossed, (tags) =>
      error(`${tags} non si chiude al suo posto.`, `${tags} is not closed in its place.`),
    ),
    ...some(dropped, (tags) => warning(`Manca ${tags}: era voluto?`, `${tags} is missing: on purpose?`)),
  ];
}

const some = (tags: readonly string[], say: (tags: string) => Fault): Fault[] =>
  tags.length > 0 ? [say(tags.join(' '))] : [];

function wordFaults({ max, label }: Pair, italian: string, own: string, language: Language): Fault[] {
  const [there, here] = [digitsOf(italian), digitsOf(own)];
  const share = strangeProportion(italian.length, own.length, language.script);
  const names = lostAcronyms(italian, own);
  const bare = language.dir === 'rtl' ? (own.match(BARE) ?? []) : [];
  const percent = Math.round((share ?? 1) * 100);
  return [
    ...(there === here
      ? []
      : [{ ...numberFault(here, there), ...(label ? { severity: 'warning' as const } : {}) }]),
    ...(isForeignScript(withoutBrackets(own), language.script)
      ? [
          error(
            `Non è nell’alfabeto della lingua (${language.script}).`,
            `Not in the language’s script (${language.script}).`,
          ),
        ]
      : []),
    ...(max !== undefined && own.length > max
      ? [
          error(
            `È lungo ${own.length} caratteri, il massimo è ${max}.`,
            `${own.length} characters long; the most is ${max}.`,
          ),
        ]
      : []),
    ...(own === italian && own.length > 20 ? [error('È uguale all’italiano.', 'Equal to the Italian.')] : []),
    ...(share === undefined
      ? []
      : [warning(`È lungo ${percent} % dell’italiano.`, `${percent} % as long as the Italian.`)]),
    ...some(names, (lost) =>
      warning(`Manca il nome italiano ${lost}.`, `The Italian name ${lost} is missing.`),
    ),
    ...some(bare, (found) =>
      error(
        `«${found}» da destra a sinistra si legge al contrario.`,
        `“${found}” reads the wrong way round from right to left.`,
      ),
    ),
    ...(isNegationLost(italian, own, language.code)
      ? [warning('L’italiano dice «non»: qui non si vede.', 'The Italian says “non”: it is not seen here.')]
      : []),
    ...forbidden(own, language),
  ];
}

function numberFault(here: string, there: string): Fault {
  if (there === '')
    return error(
      `I numeri sono «${here}», in italiano non ce ne sono.`,
      `The numbers are “${here}”; the Italian has none.`,
    );
  if (here === '')
    return error(
      `Mancano i numeri: in italiano «${there}».`,
      `The numbers are missing: in the Italian “${there}”.`,
    );
  return error(
    `I numeri sono «${here}», in italiano «${there}».`,
    `The numbers are “${here}”, in the Italian “${there}”.`,
  );
}

/** Without the Italian name that a text may give in brackets beside its own. */
const withoutBrackets = (text: string): string => text.replace(/[（(][^()（）]*[)）]/gu, '');

function forbidden(own: string, { terms }: Language): Fault[] {
  const text = plain(own);
  return terms.flatMap(({ forbidden: forms, term }) =>
    forms
      .filter((form) => stands(plain(form), text))
      .map((form) =>
        warning(
          `«${form}» è da evitare${term === undefined ? '' : `: usa «${term}»`}.`,
          `“${form}” is to be avoided${term === undefined ? '' : `: use “${term}”`}.`,
        ),
      ),
  );
}
