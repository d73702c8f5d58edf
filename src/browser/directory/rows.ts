import { readPoint, type Point } from '#src/lib/directory/distance.ts';
import type { Entry } from '#src/lib/directory/filter.ts';

/** A service as the list shows it: its row, and where the row says how far it is, if it is in a place. */
export interface Shown extends Entry {
  row: HTMLElement;
  distance: Element | null;
  /** Nobody knows its hours. */
  unknown: boolean;
}

/** A municipality of the list's choice. */
export interface Town {
  at: Point | undefined;
  province: string;
}

/** The municipalities that can be chosen, with their places. */
export const townsIn = (form: HTMLFormElement): Map<string, Town> =>
  new Map(
    [...form.querySelectorAll<HTMLOptionElement>('[name=comune] option')].map(
      ({ value, dataset, parentElement }) => [
        value,
        { at: readPoint(dataset['at']), province: parentElement?.dataset['province'] ?? '' },
      ],
    ),
  );

/** Reads the rows of the list anew whenever it is called: what is open changes by the minute. */
export function rowsOf(towns: ReadonlyMap<string, Town>): () => Shown[] {
  const rows = [...document.querySelectorAll<HTMLElement>('#elenco > li, #distanza > li')].map((row) => ({
    row,
    distance: row.querySelector('.km'),
  }));
  return () =>
    rows.map(({ row, distance }) => {
      const { town = '', type = '', languages = '', audience = '', at } = row.dataset;
      const state = row.querySelector<HTMLElement>('.opening')?.dataset['state'] ?? 'unknown';
      return {
        row,
        distance,
        town,
        type,
        province: towns.get(town)?.province ?? '',
        languages: languages.split(' '),
        audience: audience.split(' '),
        at: readPoint(at) ?? towns.get(town)?.at,
        open: state === 'open',
        unknown: state === 'unknown',
      };
    });
}
