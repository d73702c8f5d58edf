import { fieldAt, fieldHelp } from '#src/lib/domain/field.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { serviceSchema } from '#src/lib/domain/service.ts';
import type { OfficeField } from './columns.ts';
import { parsePhones } from './phone.ts';
import type { Service } from './service.ts';
import { parseLanguages } from './spoken.ts';
import { sentence, slugify } from './text.ts';
import { parseTimetable } from './timetable.ts';

/** The cells of a row that are not empty, by what they hold. */
export type OfficeCells = Readonly<Partial<Record<OfficeField, string>>>;

/** An office from a row, with what could not be taken from it; or why it is none. */
export type OfficeRow = { data: Service; left: Say[] } | { refused: Say[] };

/** What stands where a row does not say it. */
export interface Defaults {
  type?: string | undefined;
  source?: string | undefined;
}

/**
 * An office from the cells of a row. What a cell says in a way that nobody can be sure of stays out, and is named:
 * unknown is better than wrong. A row without a name, a known municipality, a known type, a source or any way to reach the
 * office is refused.
 */
export function officeFrom(cells: OfficeCells, portal: Portal, defaults: Defaults): OfficeRow {
  const refused: Say[] = [];
  const left: Say[] = [];
  /** The value, if the schema has it so. */
  const take = <T>(path: readonly PropertyKey[], value: T | undefined): T | undefined => {
    if (value === undefined) return undefined;
    if (fieldAt(serviceSchema, path)?.safeParse(value).success === true) return value;
    const help = fieldHelp(serviceSchema, path) ?? say('', '');
    left.push(say(`«${String(value)}»: ${help.it}`, `“${String(value)}”: ${help.en}`));
    return undefined;
  };
  const named = (what: Say, text: string | undefined, among: Names): string | undefined => {
    const found = text === undefined ? undefined : among.find(text);
    if (found !== undefined) return found;
    const near = text === undefined ? undefined : nearest(text, among.names);
    refused.push(
      text === undefined
        ? say(`Manca ${what.it}.`, `${what.en} is missing.`)
        : say(
            `${what.it} «${text}» non c’è.${near === undefined ? '' : ` Volevi scrivere «${near}»?`}`,
            `There is no ${what.en} “${text}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
          ),
    );
    return undefined;
  };
  const name = cells.name;
  if (name === undefined || !fieldAt(serviceSchema, ['name'])?.safeParse(name).success || isFormula(name))
    refused.push(say(`Il nome «${name ?? ''}» non va.`, `The name “${name ?? ''}” will not do.`));
  const type = named(say('il tipo', 'the type'), cells.type ?? defaults.type, namesOf(portal.serviceTypes));
  const municipality = named(
    say('il comune', 'the municipality'),
    cells.municipality,
    namesOf(portal.municipalities),
  );
  const source = take(['source'], cells.source ?? defaults.source);
  if (source === undefined)
    refused.push(say('Manca la fonte (--source).', 'The source is missing (--source).'));
  const body =
    cells.organisation === undefined ? undefined : namesOf(portal.organisations).find(cells.organisation);
  if (cells.organisation !== undefined && body === undefined)
    left.push(
      say(`Ente «${cells.organisation}»: non c’è.`, `Organisation “${cells.organisation}”: not there.`),
    );
  const { phones, left: number } = phonesOf(cells.phone);
  if (number !== undefined) left.push(say(`Telefono «${number}».`, `Phone “${number}”.`));
  const emails = cells.email?.split(/[;,\s]+/).flatMap((one) => take(['emails', 0], one) ?? []);
  const timetable = cells.hours === undefined ? {} : parseTimetable(cells.hours);
  const spoken = cells.languages === undefined ? {} : parseLanguages(cells.languages);
  const address = addressOf(cells, portal, take, left);
  const data = {
    type: type ?? '',
    name: name ?? '',
    ...given('description', take(['description'], cells.description && sentence(cells.description))),
    ...given('organisation', body),
    ...given('municipality', municipality),
    ...given('address', address),
    ...(phones.length > 0 ? { phones } : {}),
    ...(emails && emails.length > 0 ? { emails } : {}),
    ...given('pec', take(['pec'], cells.pec)),
    ...given('url', take(['url'], webAddress(cells.url))),
    ...given('hours', timetable.hours),
    ...given('hoursNote', take(['hoursNote'], timetable.hoursNote)),
    ...given('access', timetable.access),
    ...given('languages', spoken.languages),
    ...given('languagesNote', take(['languagesNote'], spoken.languagesNote)),
    ...given('note', take(['note'], cells.note)),
    source: source ?? '',
    ...given('sourceDate', take(['sourceDate'], cells.sourceDate)),
    verified: 'never',
  } satisfies Service;
  if (!('address' in data || 'phones' in data || 'emails' in data || 'url' in data))
    refused.push(
      say(
        'Nessun indirizzo, telefono, e-mail o sito che si possa leggere.',
        'No address, phone, e-mail or website that can be read.',
      ),
    );
  return refused.length > 0 ? { refused } : { data, left };
}

/** A key with its value, or nothing. */
const given = <Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);

/** Spreadsheets would reckon with it; no name or street begins like this. */
const isFormula = (text: string): boolean => /^[=+\-@]/.test(text);

interface Names {
  names: readonly string[];
  find: (text: string) => string | undefined;
}

type Entities = ReadonlyMap<string, { name: string; plural?: string }>;
const kept = new WeakMap<Entities, Names>();

/** Entities by id or by name, whatever the letters' case and accents. */
function namesOf(entities: Entities): Names {
  const known = kept.get(entities);
  if (known) return known;
  const bySlug = new Map(
    [...entities].flatMap(([id, { name, plural }]) =>
      [id, name, plural ?? name].map((one): [string, string] => [slugify(one), id]),
    ),
  );
  const names: Names = {
    names: [...entities.values()].map(({ name }) => name),
    find: (text) => bySlug.get(slugify(text)),
  };
  kept.set(entities, names);
  return names;
}

/** Numbers as Italians write them, `051/204111`, `051.20.41.11`, several with `,`, `;`, `/` or `-` between blanks. */
function phonesOf(cell: string | undefined): { phones: NonNullable<Service['phones']>; left?: string } {
  if (cell === undefined) return { phones: [] };
  const plain = cell
    .replace(/\b(0\d{1,3})\s*[/-]\s*(?=\d)/g, '$1 ')
    .replace(/(?<=\d)\.(?=\d)/g, ' ')
    .replace(/\s+[/-]\s+|\s*[,/]\s*/g, '; ');
  const parsed = parsePhones(plain);
  return parsed ? { phones: parsed.phones } : { phones: [], left: cell };
}

function addressOf(
  { street, postalCode, lat, lon }: OfficeCells,
  { site: { box } }: Portal,
  take: <T>(path: readonly PropertyKey[], value: T | undefined) => T | undefined,
  left: Say[],
): Service['address'] {
  const road = street === undefined || isFormula(street) ? undefined : take(['address', 'street'], street);
  if (road === undefined) return undefined;
  const [north, east] = [lat, lon].map((text) => Number(text?.replace(',', '.')));
  const inside =
    north !== undefined &&
    east !== undefined &&
    north >= box.south &&
    north <= box.north &&
    east >= box.west &&
    east <= box.east;
  if (!inside && (lat ?? lon) !== undefined)
    left.push(say(`Punto «${lat ?? ''}, ${lon ?? ''}».`, `Point “${lat ?? ''}, ${lon ?? ''}”.`));
  return {
    street: road,
    ...given('postalCode', take(['address', 'postalCode'], postalCode)),
    ...(inside ? { lat: north, lon: east } : {}),
  };
}

/** `www.comune.it` as people write it. */
const webAddress = (text: string | undefined): string | undefined =>
  text !== undefined && /^www\./i.test(text) ? `http://${text}` : text;
