import type { Chance } from '#scripts/judges/chance.ts';

/** A text, or one repeated so many times: a frozen file of a megabyte is one line too. */
export type Part = string | readonly [text: string, times: number];

/** One bad file. Either `parts`, `base64` or `link` says what it holds. */
export interface Hostile {
  /** Where it lies, from the content root; two levels up and more are never written. */
  path: string;
  parts?: readonly Part[];
  base64?: string;
  /** It is a symbolic link to there. */
  link?: string;
  /** The line, from 1, on which the gate must show the fault. */
  line: number;
  /** Nothing is wrong with it that a reader suffers from: it must come out letter by letter. */
  harmless?: true;
  /** It takes the place of a file that everything rests on, so it is tried by itself. */
  alone?: true;
  /** The rules that may say it, where another rule would say something of this file in any case. */
  by?: readonly string[];
  /** Good files that it needs. */
  beside?: Readonly<Record<string, string>>;
}

/** Many bad files with one thing in common. */
export interface Kind {
  name: string;
  /** The file of a number; the same again for the same number and the same chance. */
  make: (slug: string, number: number, chance: Chance) => Hostile;
  /** How many there are; at least one of each variant. */
  count: number;
}

/** Where the fault begins, in the texts below. */
export const HERE = '§';

/** So many files of each kind, unless it has more variants. */
const FEWEST = 6;

export const kind = (name: string, variants: number, make: Kind['make']): Kind => ({
  name,
  count: Math.max(FEWEST, variants),
  make,
});

/** A file whose text shows with {@link HERE} where its fault begins; without the mark that is its first line. */
export function marked(path: string, text: string, more: Partial<Hostile> = {}): Hostile {
  const at = text.indexOf(HERE);
  const line = at < 0 ? 1 : text.slice(0, at).split('\n').length;
  return { path, parts: [text.replaceAll(HERE, '')], line, ...more };
}

/** One of a list, by chance. */
export const one = <T>(list: readonly [T, ...T[]], chance: Chance): T =>
  list[Math.floor(chance() * list.length)] ?? list[0];

/** One of a list by number, round and round. */
export function nth<T>(list: readonly [T, ...T[]], number: number): T {
  return list[number % list.length] ?? list[0];
}
