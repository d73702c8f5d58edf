/** What a cell may hold; nothing is an empty cell. */
export type Cell = string | number | undefined;

/** CSV as RFC 4180 writes it, in UTF-8: lines end with CRLF, cells with commas, quotes or line ends stand in quotes. */
export function csvOf(columns: readonly string[], rows: Iterable<Readonly<Record<string, Cell>>>): string {
  const lines = [columns.join(',')];
  for (const row of rows) lines.push(columns.map((column) => cellOf(row[column])).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

const cellOf = (cell: Cell): string => {
  const text = cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};
