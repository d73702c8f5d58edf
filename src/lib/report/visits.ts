import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import { NO_HUB } from '#src/lib/domain/statistics.ts';
import { sumsBy, total, visitsOf, type Visits } from '#src/lib/statistics/sums.ts';
import { languageNames } from './languages.ts';
import { isIn } from './periods.ts';
import type { Query } from './query.ts';
import { proper, type Row, type Table } from './table.ts';

/** Accesses to the pages, one number for the totals; none where nothing was counted: a zero would look like a result. */
export function visitsRow(portal: Portal, query: Query): Row[] {
  const visits = visitsIn(portal, query);
  return visits.length === 0 ? [] : [{ id: 'accesses', label: ACCESSES, values: [total(visits)] }];
}

/** Accesses to the pages by month, HUB and language. */
export function visitsTables(portal: Portal, query: Query): Table[] {
  const visits = visitsIn(portal, query);
  const hubs = new Map([...portal.hubs].map(([id, { name }]) => [id, proper(name)]));
  hubs.set(NO_HUB, say('Pagine di nessun HUB', 'Pages of no HUB'));
  const rows = (names: ReadonlyMap<string, Row['label']>, of: (visit: Visits) => string): readonly Row[] =>
    sumsBy(visits, of).map(([id, count]) => ({ id, label: names.get(id) ?? proper(id), values: [count] }));
  const columns = [{ id: 'accesses', label: say('Accessi', 'Accesses') }];
  return [
    {
      id: 'visits-by-month',
      title: say('Accessi alle pagine per mese', 'Accesses to the pages by month'),
      note: say(
        'Dai registri del server, senza robot: pagine lette, non persone. Contano i mesi i cui giorni contati stanno tutti nel periodo.',
        'From the server’s logs, without robots: pages that were read, not people. Months count whose counted days are all in the period.',
      ),
      rowsAre: say('Mese', 'Month'),
      columns,
      rows: rows(new Map(), ({ month }) => month).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    },
    {
      id: 'visits-by-hub',
      title: say('Accessi alle pagine per HUB', 'Accesses to the pages by HUB'),
      rowsAre: say('HUB', 'HUB'),
      columns,
      rows: rows(hubs, ({ hub }) => hub),
    },
    {
      id: 'visits-by-language',
      title: say('Accessi alle pagine per lingua', 'Accesses to the pages by language'),
      rowsAre: say('Lingua', 'Language'),
      columns,
      rows: rows(languageNames(portal), ({ lang }) => lang),
    },
  ];
}

const ACCESSES = say('Accessi alle pagine', 'Accesses to the pages');

/** Whose project or kind a page was, statistics do not say: then there are none. */
function visitsIn({ statistics, hubs }: Portal, query: Query): Visits[] {
  if (query.project !== undefined || query.kind !== undefined) return [];
  const months = [...statistics].filter(([, { first, last }]) => isIn(query, first) && isIn(query, last));
  return visitsOf(new Map(months), new Set(hubs.keys())).filter(
    ({ hub, lang }) =>
      (query.hub === undefined || query.hub === hub) && (query.lang === undefined || query.lang === lang),
  );
}
