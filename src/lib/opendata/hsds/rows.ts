import type { Cell } from '#src/lib/opendata/csv.ts';
import type { TableName } from './tables.ts';

export type Row = Record<string, Cell>;
export type Rows = Map<TableName, Row[]>;

/** The lists inside records, and the tables they go to. */
const LISTS: Readonly<Record<string, TableName>> = {
  phones: 'phone',
  contacts: 'contact',
  schedules: 'schedule',
  service_areas: 'service_area',
  service_at_locations: 'service_at_location',
  languages: 'language',
  addresses: 'address',
  organization_identifiers: 'organization_identifier',
  attributes: 'attribute',
};

/** Records inside records that have a table of their own and are named by an id there; only locations are written from here. */
const NAMED: Readonly<Record<string, { column: string; writes?: TableName }>> = {
  organization: { column: 'organization_id' },
  location: { column: 'location_id', writes: 'location' },
  taxonomy_term: { column: 'taxonomy_term_id' },
  taxonomy_detail: { column: 'taxonomy_id' },
};

/** Takes a nested record apart into rows of the tables, as the HSDS data package has them. */
export function addRows(rows: Rows, table: TableName, record: object, above: Row = {}): void {
  const row: Row = { ...above };
  const own = (record as { id: string }).id;
  for (const [key, value] of Object.entries(record) as [string, unknown][]) {
    const list = LISTS[key];
    const named = NAMED[key];
    if (value === undefined) continue;
    if (list) {
      const link: Row =
        list === 'attribute' ? { link_id: own, link_entity: table } : { [`${table}_id`]: own };
      for (const inner of value as object[]) addRows(rows, list, inner, link);
    } else if (named) {
      row[named.column] = (value as { id: string }).id;
      if (named.writes) addRows(rows, named.writes, value as object);
    } else row[key] = value as Cell;
  }
  const filled = rows.get(table);
  if (filled) filled.push(row);
  else rows.set(table, [row]);
}
