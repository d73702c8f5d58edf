import { parse } from 'csv-parse/sync';
import { isDay } from '#src/lib/domain/date.ts';
import { readJson, readText } from './built.ts';
import { verdict, type Judge } from './judge.ts';

const FOLDER = 'hsds/csv';

interface Field {
  name: string;
  type: string;
  format?: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: string[] };
}
interface Resource {
  name: string;
  path: string;
  schema: {
    primaryKey: string;
    fields: Field[];
    foreignKeys: { fields: string; reference: { resource: string; fields: string } }[];
  };
}
type Row = Record<string, string>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a cell is of the type that its field says: Table Schema 1, https://specs.frictionlessdata.io/table-schema/ */
function isOf({ type, format }: Field, cell: string): boolean {
  if (type === 'number') return /^-?\d+(\.\d+)?$/.test(cell);
  if (type === 'date') return isDay(cell);
  if (type === 'time') return format === '%H:%M' && /^([01]\d|2[0-3]):[0-5]\d$/.test(cell);
  if (format === 'uuid') return UUID.test(cell);
  if (format === 'uri') return URL.canParse(cell);
  return format !== 'email' || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(cell);
}

/** The tables of the directory by their own `datapackage.json`: columns, types, what must be there, once, and what ids lead to. */
export const dataPackageJudge: Judge = {
  name: 'Tabular Data Package',
  run: async (root) => {
    const { resources } = (await readJson(root, `${FOLDER}/datapackage.json`)) as { resources: Resource[] };
    const tables = new Map<string, Row[]>();
    const details: string[] = [];
    for (const { name, path, schema } of resources) {
      const lines: string[][] = parse(await readText(root, `${FOLDER}/${path}`), {
        relax_column_count: true,
      });
      const header = lines[0] ?? [];
      const wanted = schema.fields.map((field) => field.name);
      if (header.join() !== wanted.join())
        details.push(`${path}: columns ${header.join()}, not ${wanted.join()}`);
      const uneven = lines.findIndex((line) => line.length !== wanted.length);
      if (uneven >= 0)
        details.push(`${path}:${uneven + 1}: ${lines[uneven]?.length ?? 0} cells, not ${wanted.length}`);
      const rows = lines
        .slice(1)
        .map((line): Row => Object.fromEntries(wanted.map((key, at) => [key, line[at] ?? ''])));
      tables.set(name, rows);
      for (const field of schema.fields) details.push(...faultsOf(path, field, rows, schema.primaryKey));
    }
    for (const { name, path, schema } of resources)
      for (const { fields, reference } of schema.foreignKeys) {
        const target = tables.get(reference.resource === '' ? name : reference.resource) ?? [];
        const known = new Set(target.map((row) => row[reference.fields]));
        for (const row of tables.get(name) ?? [])
          if (row[fields] !== '' && !known.has(row[fields] ?? ''))
            details.push(`${path}: ${fields} ${row[fields]} is not in ${reference.resource}`);
      }
    return verdict(details, resources.length);
  },
};

function faultsOf(path: string, field: Field, rows: readonly Row[], primaryKey: string): string[] {
  const { required = false, unique = false, enum: allowed } = field.constraints ?? {};
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const cell = row[field.name] ?? '';
    const at = `${path}:${index + 2} ${field.name}`;
    if (cell === '') return required || field.name === primaryKey ? [`${at}: empty`] : [];
    const again = (unique || field.name === primaryKey) && seen.has(cell);
    seen.add(cell);
    return [
      ...(again ? [`${at}: «${cell}» again`] : []),
      ...(isOf(field, cell) ? [] : [`${at}: «${cell}» is no ${field.format ?? field.type}`]),
      ...(allowed && !allowed.includes(cell) ? [`${at}: «${cell}» is not allowed`] : []),
    ];
  });
}
