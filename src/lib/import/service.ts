import type { z } from 'zod';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import type { serviceSchema } from '#src/lib/domain/service.ts';
import { organisationOf } from './organisation.ts';
import { parsePhones } from './phone.ts';
import { servesFromAfar } from './place.ts';
import type { ServiceRow } from './seed.ts';
import { parseSourceDate } from './source-date.ts';
import { parseLanguages } from './spoken.ts';
import { sentence, slugify } from './text.ts';
import { parseTimetable } from './timetable.ts';

export type Service = z.input<typeof serviceSchema>;

/** The seed's names of kinds of office, and the portal's. */
const TYPES: Record<string, string> = {
  accoglienza_asilo: 'accoglienza-asilo',
  antisfruttamento: 'antisfruttamento',
  associazione: 'associazione',
  centro_antiviolenza: 'centro-antiviolenza',
  centro_impiego: 'centro-impiego',
  centro_interculturale: 'centro-interculturale',
  consultorio: 'consultorio',
  cpia: 'cpia',
  nodo_antidiscriminazione: 'antidiscriminazione',
  numero_utile: 'numero-utile',
  prefettura_sui: 'prefettura-sui',
  questura_ufficio_immigrazione: 'questura',
  sportello_informativo_stranieri: 'informa-stranieri',
  sportello_sociale: 'sportello-sociale',
};

/** A directory entry from a row; keys without a value are unknown and stay out of the file. */
export function service(row: ServiceRow): Service {
  const serves = servesFromAfar(row);
  const phones =
    row.phone === undefined ? { phones: [] } : (parsePhones(row.phone) ?? unknown(row, row.phone));
  const { date, note } = parseSourceDate(row.source_date);
  const notes = [note, phones.note].filter((part) => part !== undefined).join(' ');
  const body = organisationOf(row);
  return defined({
    type: TYPES[row.type] ?? unknown(row, row.type),
    name: serves === undefined ? row.name : row.name.replace(/ \([^)]*telefonico[^)]*\)$/, ''),
    description: row.services_offered === undefined ? undefined : sentence(row.services_offered),
    organisation: body && slugify(body.name),
    municipality: serves === undefined ? slugify(row.municipality) : undefined,
    serves,
    address: address(row),
    phones: phones.phones.length > 0 ? phones.phones : undefined,
    ...email(row.email),
    url: row.website === undefined ? undefined : website(row.website, row.source_url),
    ...timetable(row, serves !== undefined),
    ...(row.languages === undefined ? {} : parseLanguages(row.languages)),
    note: notes || undefined,
    source: row.source_url,
    sourceDate: date,
    verified: 'never',
  });
}

/** `Casa della Salute, Via Quartieri 48` and `Corso Ercole I d'Este 26 (III piano)`: a street and a note. */
function address(row: ServiceRow): Service['address'] {
  if (row.address === undefined) return undefined;
  const [whole = '', remark] = row.address.replace(/\)$/, '').split(' (');
  const [first = '', second] = whole.split(/, (?=(?:Via|Viale|Piazza|Corso)\s)/);
  const note = second === undefined ? remark : first;
  return defined({
    street: second ?? first,
    postalCode: row.postal_code,
    note,
    lat: row.latitude === undefined ? undefined : Number(row.latitude),
    lon: row.longitude === undefined ? undefined : Number(row.longitude),
  });
}

function email(cell: string | undefined): Pick<Service, 'emails' | 'pec'> {
  if (cell === undefined) return {};
  const pec = /^(\S+) \(PEC\)$/.exec(cell)?.[1];
  return pec === undefined ? { emails: cell.split(/;\s*/) } : { pec };
}

/** An address written without its scheme is `https:` only where the source shows that the same site has it. */
function website(cell: string, source: string): string {
  if (/^https?:/.test(cell)) return cell;
  return `${source.startsWith(`https://${cell}/`) ? 'https' : 'http'}://${cell}`;
}

/** A help line has no door: its hours are those of the phone. */
function timetable(row: ServiceRow, remote: boolean): ReturnType<typeof parseTimetable> {
  if (row.opening_hours === undefined) return {};
  const found = parseTimetable(row.opening_hours);
  return remote && found.hours
    ? { ...found, hours: found.hours.map((one) => ({ ...one, phone: true })) }
    : found;
}

function unknown(row: ServiceRow, value: string): never {
  throw new Trouble(
    say(
      `services.csv: «${value}» di «${row.id}» non si capisce. Scrivilo come nelle altre righe.`,
      `services.csv: “${value}” of “${row.id}” is not understood. Write it as in the other rows.`,
    ),
  );
}

/** Without the keys that have no value. */
function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  // What is left has a value for every key it has: that is what T says.
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
