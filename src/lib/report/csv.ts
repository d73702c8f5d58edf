import { csvCell, csvLine } from '#src/lib/command/csv.ts';
import type { Report } from './report.ts';

/**
 * The report as one list, a number a line, as RFC 4180 writes it: what a spreadsheet turns into any table.
 */
export function reportCsv({ query, tables }: Report): string {
  const { from, to, project = '', hub = '', lang = '', kind = '' } = query;
  const lines = tables.flatMap(({ id, columns, rows }) =>
    rows.flatMap((row) =>
      columns.map((column, index) => [
        from,
        to,
        project,
        hub,
        lang,
        kind,
        id,
        row.id,
        row.label.it,
        row.label.en,
        column.id,
        row.values[index] ?? 0,
      ]),
    ),
  );
  return [HEADER, ...lines].map((line) => csvLine(line.map(csvCell))).join('');
}

const HEADER = [
  'from',
  'to',
  'project',
  'hub',
  'lang',
  'kind',
  'table',
  'row',
  'label_it',
  'label_en',
  'measure',
  'value',
];
