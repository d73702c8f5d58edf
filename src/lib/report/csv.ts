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
  return [HEADER, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
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

/**
 * One cell. Spreadsheets take text that begins like a formula for one, also inside quotes: an apostrophe in front
 * keeps it text (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) && value !== '-' ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
