import type { MunicipalityData } from '#src/lib/domain/place.ts';
import type { ServiceRow } from './seed.ts';
import { slugify } from './text.ts';

export type Municipality = Pick<MunicipalityData, 'name' | 'province'>;

const CAPITALS: Municipality[] = [
  { name: 'Bologna', province: 'BO' },
  { name: 'Ferrara', province: 'FE' },
  { name: 'Forlì', province: 'FC' },
  { name: 'Modena', province: 'MO' },
  { name: 'Parma', province: 'PR' },
  { name: 'Piacenza', province: 'PC' },
  { name: 'Ravenna', province: 'RA' },
  { name: 'Reggio Emilia', province: 'RE' },
  { name: 'Rimini', province: 'RN' },
];

/** Whom a service without a municipality serves; undefined for the others. */
export function servesFromAfar({ municipality }: ServiceRow): 'country' | 'region' | undefined {
  if (!municipality.startsWith('(')) return undefined;
  return municipality.includes('regionale') ? 'region' : 'country';
}

/** The municipalities the services name, and the capitals of the provinces, by slug. */
export function municipalities(rows: readonly ServiceRow[]): Map<string, Municipality> {
  const named = rows.flatMap((row) =>
    servesFromAfar(row) === undefined && row.province !== undefined
      ? [{ name: row.municipality, province: row.province }]
      : [],
  );
  return new Map([...CAPITALS, ...named].map((place) => [slugify(place.name), place]));
}
