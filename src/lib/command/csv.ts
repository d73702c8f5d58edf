/**
 * One cell as RFC 4180 writes it. Spreadsheets take text that begins like a formula for one, also inside quotes: an
 * apostrophe in front keeps it text (https://owasp.org/www-community/attacks/CSV_Injection). Numbers stay numbers.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(value) && value !== '-' ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A record: RFC 4180 ends lines with CRLF. The cells are written already. */
export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
