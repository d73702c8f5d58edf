import type { z } from 'zod';
import type { organisationSchema } from '#src/lib/domain/place.ts';
import type { ServiceRow } from './seed.ts';
import { parseSourceDate } from './source-date.ts';
import { slugify } from './text.ts';

export type Organisation = z.input<typeof organisationSchema>;
type Body = Pick<Organisation, 'name' | 'alternateName' | 'kind' | 'website'> & { named?: string };

/** Bodies that the names of services carry; `named` is how, where it is not the body's own name. */
const BODIES: Body[] = [
  { name: 'Aprimondo Centro Poggeschi ODV', kind: 'third-sector', website: 'http://www.aprimondo.org' },
  { name: 'Arcobaleno ODV', kind: 'third-sector' },
  { name: 'ASP Circondario Imolese', kind: 'other' },
  { name: 'ASP Città di Bologna', kind: 'other' },
  { name: 'AUSL Modena', kind: 'health' },
  { name: 'CIDAS', kind: 'third-sector', website: 'https://www.cidas.coop' },
  { name: 'CPIA Ferrara', kind: 'school' },
  { name: 'CPIA Parma', kind: 'school' },
  { name: "Dimora d'Abramo", kind: 'third-sector', website: 'https://www.dimoradabramo.it' },
  { name: 'Regione Emilia-Romagna', kind: 'region' },
  { name: 'Trama di Terre', kind: 'third-sector' },
  { name: 'Unione Comuni Modenesi Area Nord', kind: 'union' },
  { name: "Unione delle Terre d'Argine", kind: 'union' },
  { name: 'Unione della Romagna Faentina', kind: 'union' },
];

/** Offices of the State are services themselves, and a desk of two bodies belongs to neither. */
const NOT_OF_ONE_BODY = /Questura|Prefettura|Commissariato/;

/** The body that runs a service, only where the service's own name says so. */
export function organisationOf({ name, municipality }: ServiceRow): Organisation | undefined {
  if (NOT_OF_ONE_BODY.test(name)) return undefined;
  if (name.includes(`Comune di ${municipality}`))
    return { name: `Comune di ${municipality}`, kind: 'municipality' };
  return BODIES.find((body) => name.includes(body.name));
}

/** The bodies that services name, by slug, each with the source of the first service that does. */
export function organisations(rows: readonly ServiceRow[]): Map<string, Organisation> {
  const found = new Map<string, Organisation>();
  for (const row of rows) {
    const body = organisationOf(row);
    if (!body || found.has(slugify(body.name))) continue;
    const { date } = parseSourceDate(row.source_date);
    found.set(slugify(body.name), {
      ...body,
      source: row.source_url,
      ...(date === undefined ? {} : { sourceDate: date }),
    });
  }
  return found;
}
