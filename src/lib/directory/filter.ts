import { distanceKm, type Point } from './distance.ts';

/** What the list can be asked, by the names that addresses use. */
export const FIELDS = ['comune', 'provincia', 'tipo', 'lingua', 'per', 'aperto'] as const;
export type Field = (typeof FIELDS)[number];
/** What a reader has chosen; what they have not is left out. */
export type Criteria = Partial<Record<Field, string>>;

/** What the list knows of one service. */
export interface Entry {
  /** Empty for services at a distance, which are for every place. */
  town: string;
  province: string;
  type: string;
  languages: readonly string[];
  audience: readonly string[];
  open: boolean;
  /** Its own place, or its municipality's. */
  at: Point | undefined;
}

const TESTS: Record<Field, (entry: Entry, value: string) => boolean> = {
  // A municipality puts in order and hides nothing: the next office may be in the next town.
  comune: () => true,
  provincia: ({ town, province }, value) => town === '' || province === value,
  tipo: ({ type }, value) => type === value,
  lingua: ({ languages }, value) => languages.includes(value),
  per: ({ audience }, value) => audience.includes(value) || audience.includes('everyone'),
  aperto: ({ open }) => open,
};

const chosen = (criteria: Criteria): [Field, string][] =>
  FIELDS.flatMap((field) => (criteria[field] ? [[field, criteria[field]] as [Field, string]] : []));

export const isMatch = (entry: Entry, criteria: Criteria): boolean =>
  chosen(criteria).every(([field, value]) => TESTS[field](entry, value));

/** What to give up when nothing is left: each choice without which there would be something, the richest first. */
export const loosen = (entries: readonly Entry[], criteria: Criteria): { field: Field; count: number }[] =>
  chosen(criteria)
    .map(([field]) => ({
      field,
      count: entries.filter((entry) => isMatch(entry, { ...criteria, [field]: '' })).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);

/** A municipality that a reader has chosen. */
export interface Near {
  town: string;
  at: Point | undefined;
}

/** Kilometres from a municipality: none in it, undefined where no place is known. */
export function kmFrom(near: Near, { town, at }: Entry): number | undefined {
  if (town === near.town) return 0;
  return near.at && at && distanceKm(near.at, at);
}

/** The nearest first: the municipality's own services, then by distance, then those whose place nobody knows. */
export function nearestFirst<T extends Entry>(entries: readonly T[], near: Near): T[] {
  const rank = (entry: T): number => {
    const km = kmFrom(near, entry);
    return entry.town === near.town ? -1 : (km ?? Infinity);
  };
  const ranked = entries.map((entry) => ({ entry, km: rank(entry) }));
  return ranked.sort((a, b) => (a.km === b.km ? 0 : a.km - b.km)).map(({ entry }) => entry);
}

/** Choices as the end of an address, which no request carries: `#tipo=questura&aperto=1`. */
export function writeFragment(criteria: Criteria): string {
  const text = new URLSearchParams(chosen(criteria)).toString();
  return text === '' ? '' : `#${text}`;
}

/** The choices in an address; what is no choice is left out. */
export function readFragment(fragment: string): Criteria {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = values.get(field);
      return value ? [[field, value]] : [];
    }),
  );
}
