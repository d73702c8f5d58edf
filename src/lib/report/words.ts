import { say, type Say } from '#src/lib/domain/say.ts';
import type { Query } from './query.ts';
import type { Report } from './report.ts';
import type { Table } from './table.ts';

/** In place of zeros that would look like a result. */
export const NOTHING = say(
  'Il registro non ha ancora nessun invio al portale nazionale: i conteggi delle pagine condivise sono a zero per questo.',
  'The ledger has no export to the national portal yet: that is why the counts of shared pages are zero.',
);

/** What was asked, in words. */
export function asked({ from, to, project, hub, lang, kind }: Query): Say {
  const filters = (names: readonly [string, string, string, string]): string =>
    [project, hub, lang, kind]
      .flatMap((value, index) => (value === undefined ? [] : `; ${names[index]}: ${value}`))
      .join('');
  return say(
    `Dal ${from} al ${to}${filters(['progetto', 'HUB', 'lingua', 'tipo'])}.`,
    `From ${from} to ${to}${filters(['project', 'HUB', 'language', 'kind'])}.`,
  );
}

/** The tables that a person is told: not the empty ones, nor how nothing at all is divided. */
export const tellable = ({ nothingShared, tables }: Pick<Report, 'nothingShared' | 'tables'>): Table[] =>
  tables.filter(({ id, rows }) => rows.length > 0 && !(nothingShared && id.startsWith('shared-by-')));
