import type { Day } from '#src/lib/domain/date.ts';
import type { LedgerEntry } from '#src/lib/domain/ledger.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import { materialsIn, publishedIn } from './content.ts';
import { projectsTable, publishedTables } from './published-tables.ts';
import { asks, type Query } from './query.ts';
import { countShared, linesOf, SHARED } from './shared.ts';
import { stateTables } from './state-tables.ts';
import type { Table } from './table.ts';
import { visitsRow, visitsTables } from './visits.ts';
import { sharedTables } from './tables.ts';

/** The indicators of some days, as tables. */
export interface Report {
  query: Query;
  /** Nothing was ever shared: the zeros say so, and are no result. */
  nothingShared: boolean;
  tables: readonly Table[];
}

/**
 * What the funders' sheets count, from the ledger of what was shared and from the content as it is on a day:
 * "web pages published and shared with the Portale Integrazione Migranti" and "digital or multimedia materials on the web".
 */
export function makeReport(portal: Portal, ledger: readonly LedgerEntry[], query: Query, today: Day): Report {
  const lines = linesOf(ledger);
  return {
    query,
    nothingShared: lines.length === 0,
    tables: [
      totals(portal, ledger, query),
      ...sharedTables(portal, lines, query),
      ...publishedTables(portal, query),
      ...visitsTables(portal, query),
      ...stateTables(portal, query, today),
      projectsTable(portal, lines, query),
    ],
  };
}

function totals(portal: Portal, ledger: readonly LedgerEntry[], query: Query): Table {
  const shared = countShared(linesOf(ledger), query, (item) => asks(query, item));
  const published = publishedIn(portal, query);
  const rows = [
    ...SHARED.map(({ id, label }, index) => ({ id, label, values: [shared[index] ?? 0] })),
    {
      id: 'published-pieces',
      label: say('Contenuti pubblicati su questo portale', 'Pieces published on this portal'),
      values: [published.length],
    },
    {
      id: 'published-pages',
      label: say('Pagine pubblicate su questo portale', 'Pages published on this portal'),
      values: [published.reduce((sum, { pages }) => sum + pages, 0)],
    },
    {
      id: 'materials',
      label: say('Materiali multimediali pubblicati', 'Multimedia materials published'),
      values: [materialsIn(portal, query).length],
    },
    ...visitsRow(portal, query),
  ];
  return {
    id: 'totals',
    title: say('Gli indicatori', 'The indicators'),
    rowsAre: say('Indicatore', 'Indicator'),
    columns: [{ id: 'count', label: say('Numero', 'Number') }],
    rows,
  };
}
