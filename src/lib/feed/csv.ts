import { csvCell } from '#src/lib/command/csv.ts';
import { clean } from './clean.ts';
import { itemSchema, type Item, type Withdrawn } from './item.ts';

/** The columns: an item's fields in their order, lists and records folded into one cell. */
const COLUMNS = Object.keys(itemSchema.shape) as (keyof Item)[];
const BODIES: readonly string[] = ['body_html', 'body_text'] satisfies (keyof Item)[];

/** The cells of one item, in the order of the columns. What is withdrawn has few of the fields. */
export function cellsOf(item: Partial<Item> | Withdrawn): string[] {
  const values = item as Partial<Record<keyof Item, unknown>>;
  return COLUMNS.map((name) => {
    const value = values[name];
    return csvCell(typeof value === 'number' ? value : clean(folded(value)));
  });
}

/** A record without the columns that a spreadsheet cannot bear. */
export const withoutBodies = (cells: readonly string[]): string[] =>
  cells.filter((_, at) => !BODIES.includes(COLUMNS[at] ?? ''));

export const HEAD: readonly string[] = COLUMNS;

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
