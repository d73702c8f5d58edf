import type { Day } from '#src/lib/domain/date.ts';
import type { LedgerEntry, SharedItem } from '#src/lib/domain/ledger.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { isIn, type Span } from './periods.ts';
import type { Column, Row } from './table.ts';

/** One page, an item in one language, as one run shared or withdrew it. */
export interface Line {
  date: Day;
  item: SharedItem;
}

/** All that was ever shared, oldest first. */
export const linesOf = (ledger: readonly LedgerEntry[]): Line[] =>
  [...ledger]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .flatMap(({ date, items }) => items.map((item) => ({ date, item })));

/** What is counted of shared pages. Each page counts once in a cell, however often it was shared. */
export const SHARED: readonly Column[] = [
  { id: 'shared', label: say('Pagine condivise', 'Pages shared') },
  { id: 'new', label: say('Nuove', 'New') },
  { id: 'updated', label: say('Aggiornate', 'Updated') },
  { id: 'withdrawn', label: say('Ritirate', 'Withdrawn') },
  { id: 'standing', label: say('In vigore alla fine', 'Standing at the end') },
];

/**
 * The counts of `SHARED` in a span, of the pages that `wanted` takes. A page is shared when it was sent, new or
 * updated; it stands at the end when the last that was said of it, whenever that was, is no withdrawal.
 */
export function countShared(
  lines: readonly Line[],
  span: Span,
  wanted: (item: SharedItem) => boolean,
): number[] {
  const pages = { shared: new Set(), new: new Set(), update: new Set(), withdraw: new Set() };
  const last = new Map<string, SharedItem>();
  for (const { date, item } of lines) {
    if (date > span.to) continue;
    const page = `${item.lang} ${item.id}`;
    last.set(page, item);
    if (!isIn(span, date) || !wanted(item)) continue;
    pages[item.change].add(page);
    if (item.change !== 'withdraw') pages.shared.add(page);
  }
  const standing = [...last.values()].filter((item) => item.change !== 'withdraw' && wanted(item));
  return [pages.shared.size, pages.new.size, pages.update.size, pages.withdraw.size, standing.length];
}

/** A row for each name that occurs, in the order of `names`, then a row for what has none. */
export function sharedBy(
  lines: readonly Line[],
  span: Span,
  wanted: (item: SharedItem) => boolean,
  {
    of,
    names,
    none,
  }: { of: (item: SharedItem) => readonly string[]; names: ReadonlyMap<string, Say>; none: Say },
): Row[] {
  const found = new Set(lines.flatMap(({ item }) => of(item)));
  const ids = [...names.keys()].filter((id) => found.has(id));
  // What was shared of a project or HUB that is gone still counts.
  ids.push(...[...found].filter((id) => !names.has(id)).sort());
  const rows = ids.map((id) => ({
    id,
    label: names.get(id) ?? say(id, id),
    values: countShared(lines, span, (item) => wanted(item) && of(item).includes(id)),
  }));
  const rest = {
    id: '-',
    label: none,
    values: countShared(lines, span, (item) => wanted(item) && of(item).length === 0),
  };
  return [...rows, rest].filter(({ values }) => values.some((value) => value > 0));
}
