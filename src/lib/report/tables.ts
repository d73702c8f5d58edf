import { KIND_NAMES } from '#src/lib/domain/feed-kind.ts';
import { FEED_KINDS, type SharedItem } from '#src/lib/domain/ledger.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { languageNames } from './languages.ts';
import { periodsOf } from './periods.ts';
import { asks, type Query } from './query.ts';
import { countShared, SHARED, sharedBy, type Line } from './shared.ts';
import { proper, type Table } from './table.ts';

/** The tables of what was shared: by period, project, HUB, language and kind. */
export function sharedTables(portal: Portal, lines: readonly Line[], query: Query): Table[] {
  const wanted = (item: SharedItem): boolean => asks(query, item);
  const by = (
    id: string,
    [title, rowsAre, none]: readonly [Say, Say, Say],
    names: ReadonlyMap<string, Say>,
    of: (item: SharedItem) => readonly string[],
  ): Table => ({
    id,
    title,
    rowsAre,
    columns: SHARED,
    rows: sharedBy(lines, query, wanted, { of, names, none }),
  });
  const projects = new Map([...portal.projects].map(([id, { data }]) => [id, proper(data.title)]));
  const hubs = new Map([...portal.hubs].map(([id, { name }]) => [id, proper(name)]));
  const kinds = new Map(FEED_KINDS.map((kind) => [kind as string, KIND_NAMES[kind]]));
  return [
    {
      id: 'shared-by-period',
      title: say('Pagine condivise per periodo', 'Pages shared by period'),
      note: say(
        'Una pagina è un contenuto in una lingua. In ogni casella conta una volta sola.',
        'A page is one item in one language. It counts once in each cell.',
      ),
      rowsAre: say('Periodo', 'Period'),
      columns: SHARED,
      rows: periodsOf(query).map((period) => ({
        id: period.id,
        label: proper(period.id),
        values: countShared(lines, period, wanted),
      })),
    },
    by('shared-by-project', PROJECT, projects, ({ project }) => (project === undefined ? [] : [project])),
    {
      ...by('shared-by-hub', HUB, hubs, ({ hubs: of }) => of),
      note: say(
        'Una pagina di due HUB conta in tutti e due: la somma può superare il totale.',
        'A page of two HUBs counts in both: the sum may be more than the total.',
      ),
    },
    by('shared-by-language', LANGUAGE, languageNames(portal), ({ lang }) => [lang]),
    by('shared-by-kind', KIND, kinds, ({ kind }) => [kind]),
  ];
}

const PROJECT = [
  say('Pagine condivise per progetto', 'Pages shared by project'),
  say('Progetto', 'Project'),
  say('Senza progetto', 'No project'),
] as const;

const HUB = [
  say('Pagine condivise per HUB', 'Pages shared by HUB'),
  say('HUB', 'HUB'),
  say('Senza HUB', 'No HUB'),
] as const;

const LANGUAGE = [
  say('Pagine condivise per lingua', 'Pages shared by language'),
  say('Lingua', 'Language'),
  say('Senza lingua', 'No language'),
] as const;

const KIND = [
  say('Pagine condivise per tipo', 'Pages shared by kind'),
  say('Tipo', 'Kind'),
  say('Senza tipo', 'No kind'),
] as const;
