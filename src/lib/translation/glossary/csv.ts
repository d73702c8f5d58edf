import type { GlossaryEntry } from './entries.ts';

const HEAD = ['id', 'lang', 'term', 'forms', 'forbidden', 'definition', 'note', 'policy', 'area', 'status'];

/** The glossary as CSV (RFC 4180, UTF-8), one row per word and language; lists are joined with `|`. */
export function glossaryCsv(entries: readonly GlossaryEntry[]): string {
  const rows = entries.flatMap(({ id, policy, area = '', words }) =>
    words.map((word) => [
      id,
      word.tag,
      word.term,
      word.forms.join('|'),
      word.forbidden.join('|'),
      word.definition ?? '',
      word.note ?? '',
      policy,
      area,
      word.status,
    ]),
  );
  return [HEAD, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** A cell that begins like a formula would be run by a spreadsheet: a quote before it makes it text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
