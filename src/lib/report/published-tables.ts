import { KIND_NAMES } from '#src/lib/domain/feed-kind.ts';
import { FEED_KINDS, type SharedItem } from '#src/lib/domain/ledger.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { materialsIn, publishedIn } from './content.ts';
import { asks, type Query } from './query.ts';
import { countShared, type Line } from './shared.ts';
import { proper, type Row, type Table } from './table.ts';

/** What came out on this portal, whoever it was shared with: news and sheets by kind, and materials. */
export function publishedTables(portal: Portal, query: Query): Table[] {
  const found = publishedIn(portal, query);
  return [
    {
      id: 'published-by-kind',
      title: say('Pubblicato su questo portale, per tipo', 'Published on this portal, by kind'),
      note: say(
        'Le notizie per il giorno in cui sono uscite, le schede per il loro primo cambiamento; le pagine sono le lingue in cui si leggono oggi.',
        'News by the day they came out, sheets by their first change; pages are the languages in which they can be read today.',
      ),
      rowsAre: say('Tipo', 'Kind'),
      columns: [
        { id: 'pieces', label: say('Contenuti', 'Pieces') },
        { id: 'pages', label: say('Pagine', 'Pages') },
      ],
      rows: FEED_KINDS.map((kind) => {
        const own = found.filter((piece) => piece.kind === kind);
        const pages = own.reduce((sum, piece) => sum + piece.pages, 0);
        return { id: kind, label: KIND_NAMES[kind], values: [own.length, pages] };
      }).filter(({ values: [pieces = 0] }) => pieces > 0),
    },
    ...(query.kind === undefined ? [materialsTable(portal, query)] : []),
  ];
}

const MEDIA: Readonly<Record<string, Say>> = {
  video: say('video', 'video'),
  audio: say('audio', 'audio'),
  poster: say('manifesto', 'poster'),
  leaflet: say('pieghevole', 'leaflet'),
  infographic: say('infografica', 'infographic'),
};

function materialsTable(portal: Portal, query: Query): Table {
  return {
    id: 'materials',
    title: say('Materiali multimediali pubblicati', 'Multimedia materials published'),
    note: say(
      'I materiali dicono solo l’anno: contano quelli degli anni che il periodo tocca.',
      'Materials say a year only: those of the years that the period touches count.',
    ),
    rowsAre: say('Materiale (tipo, anno: lingue)', 'Material (kind, year: languages)'),
    columns: [{ id: 'languages', label: say('Lingue', 'Languages') }],
    rows: materialsIn(portal, query).map(({ id, data }) => {
      const langs = [...new Set(data.versions.map(({ lang }) => lang))];
      const [it, en] = [MEDIA[data.kind]?.it ?? data.kind, MEDIA[data.kind]?.en ?? data.kind];
      const rest = `${data.year}: ${langs.join(', ')}`;
      return {
        id,
        label: say(`${data.title} (${it}, ${rest})`, `${data.title} (${en}, ${rest})`),
        values: [langs.length],
      };
    }),
  };
}

/** The ids under which a project's page writes the two indicators that this portal counts. */
const INDICATORS = { pages: 'pagine-condivise', materials: 'materiali-digitali' } as const;

/** Beside what the projects' sheets write of the indicators, what is counted here in the days of the query. */
export function projectsTable(portal: Portal, lines: readonly Line[], query: Query): Table {
  const projects = [...portal.projects].filter(([id]) => query.project === undefined || query.project === id);
  const rows = projects.flatMap(([project, { data }]) =>
    data.indicators.flatMap(({ id, label, value }): Row[] => {
      const own = { ...query, project };
      const counted =
        id === INDICATORS.pages
          ? countShared(lines, own, (item: SharedItem) => asks(own, item))[0]
          : id === INDICATORS.materials
            ? materialsIn(portal, own).length
            : undefined;
      return counted === undefined
        ? []
        : [{ id: `${project}/${id}`, label: proper(`${data.title}: ${label}`), values: [value, counted] }];
    }),
  );
  return {
    id: 'projects',
    title: say('Gli indicatori nelle schede dei progetti', 'The indicators in the projects’ sheets'),
    note: say(
      'A sinistra il valore che la scheda del progetto riporta, a destra quello che si conta qui nel periodo.',
      'On the left the value that the project’s sheet reports, on the right what is counted here in the period.',
    ),
    rowsAre: say('Progetto e indicatore', 'Project and indicator'),
    columns: [
      { id: 'reported', label: say('Nella scheda', 'In the sheet') },
      { id: 'counted', label: say('Contati qui', 'Counted here') },
    ],
    rows,
  };
}
