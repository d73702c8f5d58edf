import { clean } from './clean.ts';
import { itemSchema, type Item, type Withdrawn } from './item.ts';

/** The columns: an item's fields in their order, lists and records folded into one cell. */
export const COLUMNS = Object.keys(itemSchema.shape) as (keyof Item)[];

/** The columns that a spreadsheet can bear. */
export const LIGHT = COLUMNS.filter((name) => name !== 'body_html' && name !== 'body_text');

/** RFC 4180: lines end with CRLF, the first one names the columns. */
export const csvHead = (columns: readonly string[]): string => `${columns.map(cell).join(',')}\r\n`;

/** One item on one record. What is withdrawn has few of the fields. */
export function csvLine(columns: readonly (keyof Item)[], item: Item | Withdrawn): string {
  const values = item as Partial<Record<keyof Item, unknown>>;
  return `${columns.map((name) => cell(folded(values[name]))).join(',')}\r\n`;
}

/** A value as one text: lists with `; `, records as `key=value`. */
function folded(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one: unknown) => folded(one)).join('; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => `${key}=${folded(inner)}`)
      .join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** What a spreadsheet would take for a formula begins with an apostrophe, and stays text. */
export function cell(text: string): string {
  const plain = clean(text);
  const safe = /^\s*[=+\-@\t\n]/.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
  return /[",\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
