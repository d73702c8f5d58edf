import { SOURCE } from '#src/lib/domain/locale.ts';
import { at } from '#src/lib/opendata/api/addresses.ts';
import { CPSV_ALL } from '#src/lib/opendata/cpsv/names.ts';
import { theme } from '#src/lib/opendata/rdf/vocabularies.ts';
import { isOut } from '#src/lib/view/links.ts';
import type { View } from '#src/lib/view/view.ts';
import type { DatasetId } from './names.ts';

type Format = 'JSON' | 'JSON_LD' | 'CSV' | 'ZIP';

/** One set of data, before it becomes a graph. */
export interface Dataset {
  id: DatasetId;
  title: string;
  description: string;
  themes: readonly string[];
  keywords: readonly string[];
  /** Days of the content: when it first came out and when it last changed, if the content says so. */
  issued?: string | undefined;
  modified: string;
  /** The days that what is told happened on. */
  temporal?: { start: string; end: string } | undefined;
  distributions: readonly { path: string; title: string; format: Format; media: string }[];
}

const json = (path: string, title: string) => ({
  path,
  title,
  format: 'JSON' as const,
  media: 'application/json',
});

/** The sets of data of a portal. Their dates come from the content, never from a clock. */
export function datasets(view: View): Dataset[] {
  const { portal } = view;
  const { name, territory } = portal.site;
  const sheets = [...portal.sheets.values()].filter(isOut);
  const changes = sheets.flatMap(({ data }) => data.changes.map(({ date }) => date)).sort();
  const news = [...portal.news.values()].filter(
    (piece) => isOut(piece) && piece.data.published <= view.today,
  );
  const published = news.map(({ data }) => data.published).sort();
  const told = news.flatMap(({ data }) => (data.date?.length === 10 ? [data.date] : [])).sort();
  const [newest = '', first = ''] = [[...changes, ...published].sort().at(-1), told[0]];
  return [
    {
      id: 'schede',
      title: `Schede di ${name}`,
      description: `Schede pratiche per le persone straniere in ${territory}: che cosa serve, quanto costa, quanto tempo ci vuole, dove andare, con le fonti e lo stato di ogni traduzione.`,
      themes: [theme('SOCI'), theme('GOVE')],
      keywords: ['migranti', 'servizi pubblici', 'orientamento'],
      issued: changes[0],
      modified: changes.at(-1) ?? newest,
      distributions: [
        ...view.locales.map(({ code, italian }) => json(at.sheets(code), `Schede in ${italian} (JSON)`)),
        {
          path: CPSV_ALL,
          title: 'Procedure secondo CPSV-AP 3.2 (JSON-LD)',
          format: 'JSON_LD',
          media: 'application/ld+json',
        },
      ],
    },
    {
      id: 'servizi',
      title: `Uffici e servizi di ${name}`,
      description: `Uffici, sportelli e numeri utili per le persone straniere in ${territory}, con gli orari e le lingue che si conoscono.`,
      themes: [theme('SOCI'), theme('GOVE')],
      keywords: ['sportelli', 'servizi', 'orari'],
      modified: newest,
      distributions: [
        json(at.services(), 'Elenco (JSON)'),
        json('hsds/services.json', 'Servizi secondo HSDS 3.0 (JSON)'),
        {
          path: 'hsds/csv/services.csv',
          title: 'Servizi secondo HSDS 3.0 (CSV)',
          format: 'CSV',
          media: 'text/csv',
        },
        {
          path: 'hsds/hsds.zip',
          title: 'Tutte le tabelle HSDS 3.0 con datapackage.json (ZIP di CSV)',
          format: 'ZIP',
          media: 'application/zip',
        },
      ],
    },
    {
      id: 'notizie',
      title: `Notizie di ${name}`,
      description: `Notizie, eventi e opportunità sull’integrazione in ${territory}.`,
      themes: [theme('SOCI')],
      keywords: ['notizie', 'integrazione'],
      issued: published[0],
      modified: published.at(-1) ?? newest,
      temporal: first === '' ? undefined : { start: first, end: told.at(-1) ?? first },
      distributions: [json(at.newsList(), 'Notizie (JSON)')],
    },
    {
      id: 'glossario',
      title: `Glossario di ${name}`,
      description: `Le parole degli uffici spiegate in italiano semplice e tradotte in ${view.locales.filter(({ code }) => code !== SOURCE).length} lingue.`,
      themes: [theme('SOCI'), theme('EDUC')],
      keywords: ['glossario', 'traduzioni'],
      modified: newest,
      distributions: [json(at.terms(), 'Glossario (JSON)')],
    },
    {
      id: 'traduzioni',
      title: `Stato delle traduzioni di ${name}`,
      description: 'Per ogni testo e ogni lingua, quanto la traduzione è vicina all’italiano di oggi.',
      themes: [theme('SOCI')],
      keywords: ['traduzioni', 'multilinguismo'],
      modified: newest,
      distributions: [json(at.states(), 'Stato delle traduzioni (JSON)')],
    },
  ];
}
