import { readFileSync } from 'node:fs';
import { readSeed, SEED_FILES, type SeedFile, type ServiceRow } from '#src/lib/import/seed.ts';

/** The texts of the fixture seed. */
export const texts = Object.fromEntries(
  SEED_FILES.map((file) => [file, readFileSync(`tests/fixtures/import/${file}`, 'utf8')]),
) as Record<SeedFile, string>;

export const seed = readSeed(texts);

/** A row with what a case is about; the rest is unknown. */
export const row = (cells: Partial<ServiceRow>): ServiceRow => ({
  id: 'a',
  name: 'Linea Rosa',
  type: 'centro_antiviolenza',
  municipality: 'Ravenna',
  province: 'RA',
  address: undefined,
  postal_code: undefined,
  phone: undefined,
  email: undefined,
  website: undefined,
  opening_hours: undefined,
  languages: undefined,
  services_offered: undefined,
  latitude: undefined,
  longitude: undefined,
  source_url: 'https://example.org/centri',
  source_date: 'n.d.',
  ...cells,
});
