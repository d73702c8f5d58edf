import { compare } from '#src/lib/domain/finding.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { Say } from '#src/lib/domain/say.ts';
import { columnsOf, type Column } from './columns.ts';
import { yamlFile, type ImportFile } from './file.ts';
import { officeFrom, type Defaults, type OfficeCells } from './office.ts';
import type { Service } from './service.ts';
import type { Table } from './table.ts';
import { shortSlug, slugify } from './text.ts';

/** What becomes of a table of offices. Lines are those of the file, from 1 on. */
export interface OfficesPlan {
  columns: Column[];
  files: (ImportFile & { line: number; left: Say[] })[];
  /** Offices that are there already, in the content or in an earlier line. */
  same: { line: number; as: string }[];
  /** Offices of the same kind in the same street under another name: perhaps the same. They are imported. */
  near: { line: number; as: string }[];
  refused: { line: number; why: Say[] }[];
}

/** Plans the offices of a table; nothing is written. */
export function planOffices(
  { head, rows }: Table,
  portal: Portal,
  { map, ...defaults }: Defaults & { map: readonly string[] },
): OfficesPlan {
  const columns = columnsOf(head, map);
  const known = new Known(portal);
  const plan: OfficesPlan = { columns, files: [], same: [], near: [], refused: [] };
  for (const { line, cells } of rows) {
    const office = officeFrom(cellsOf(cells, columns), portal, defaults);
    if ('refused' in office) {
      plan.refused.push({ line, why: office.refused });
      continue;
    }
    const same = known.same(office.data);
    if (same !== undefined) {
      plan.same.push({ line, as: same });
      continue;
    }
    const near = known.near(office.data);
    if (near !== undefined) plan.near.push({ line, as: near });
    const path = known.pathFor(office.data);
    known.add(path, office.data);
    plan.files.push({ ...yamlFile(path, office.data), line, left: office.left });
  }
  plan.files.sort((a, b) => compare(a.path, b.path));
  return plan;
}

function cellsOf(cells: readonly string[], columns: readonly Column[]): OfficeCells {
  const found: Partial<Record<keyof OfficeCells, string>> = {};
  columns.forEach(({ field }, index) => {
    const text = cells[index];
    if (field === undefined || text === undefined || text === '') return;
    found[field] = found[field] === undefined ? text : `${found[field]}; ${text}`;
  });
  return found;
}

type Office = Pick<Service, 'name' | 'type' | 'municipality' | 'address'>;

/** The offices that are there, by town and name, and by town, kind and street. */
class Known {
  readonly #byName = new Map<string, { path: string; street: string }[]>();
  readonly #byStreet = new Map<string, string>();
  readonly #paths = new Set<string>();

  constructor({ services }: Portal) {
    for (const [id, service] of services) this.add(`services/${id}.yaml`, service);
  }

  add(path: string, office: Office): void {
    this.#paths.add(path);
    const street = streetOf(office);
    const name = nameOf(office);
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), { path, street }]);
    if (street !== '') this.#byStreet.set(`${office.municipality} ${office.type} ${street}`, path);
  }

  /** An office of the same name in the same town, in the same street or where one of the two says no street. */
  same(office: Office): string | undefined {
    const street = streetOf(office);
    return this.#byName
      .get(nameOf(office))
      ?.find((one) => one.street === street || one.street === '' || street === '')?.path;
  }

  near(office: Office): string | undefined {
    const street = streetOf(office);
    return street === '' ? undefined : this.#byStreet.get(`${office.municipality} ${office.type} ${street}`);
  }

  pathFor({ municipality = '', name }: Office): string {
    const path = `services/${municipality}/${shortSlug(name, 50) || 'ufficio'}`;
    for (let number = 1; ; number++) {
      const candidate = `${path}${number === 1 ? '' : `-${number}`}.yaml`;
      if (!this.#paths.has(candidate)) return candidate;
    }
  }
}

const nameOf = ({ municipality = '', name }: Office): string => `${municipality} ${slugify(name)}`;

/** Ways to write a kind of street, and the one they are compared in. */
const STREETS: readonly [RegExp, string][] = [
  [/^(p-?zza|p-?za|pzz)-/, 'piazza-'],
  [/^(v-?le)-/, 'viale-'],
  [/^v-/, 'via-'],
  [/^(c-?so)-/, 'corso-'],
];

function streetOf({ address }: Office): string {
  const slug = slugify(address?.street ?? '').replace(/-(n|nr|num|numero|civico)-(?=\d)/, '-');
  return STREETS.reduce((text, [from, to]) => text.replace(from, to), slug);
}
