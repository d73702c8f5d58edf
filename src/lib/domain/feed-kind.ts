import type { FeedKind } from './ledger.ts';
import type { NEWS_KINDS } from './news.ts';
import type { Piece } from './piece.ts';
import type { Portal } from './portal.ts';
import { say, type Say } from './say.ts';

/** What each kind of news is on the national portal. */
export const NEWS_AS: Readonly<Record<(typeof NEWS_KINDS)[number], FeedKind>> = {
  news: 'notizia',
  event: 'evento',
  call: 'opportunita',
  practice: 'esperienza',
  research: 'ricerca',
  guide: 'guida',
  alert: 'notizia',
};

/** How the kinds are called, in the plural. The editors of the national portal read the Italian. */
export const KIND_NAMES: Readonly<Record<FeedKind, Say>> = {
  notizia: say('Notizie', 'News'),
  evento: say('Eventi', 'Events'),
  progetto: say('Progetti', 'Projects'),
  norma: say('Norme', 'Laws'),
  approfondimento: say('Approfondimenti', 'In-depth pages'),
  scheda: say('Schede', 'Sheets'),
  servizio: say('Servizi', 'Services'),
  esperienza: say('Esperienze', 'Practices'),
  opportunita: say('Opportunità', 'Opportunities'),
  ricerca: say('Ricerche', 'Research'),
  guida: say('Guide', 'Guides'),
};

/** Something that can be shared: a piece, an office or a law, by the kind of item it becomes. */
export interface Shareable {
  kind: FeedKind;
  /** `<kind>/<id of the piece or entity>`: stable for ever. */
  id: string;
  from: 'sheet' | 'news' | 'project' | 'media' | 'journey' | 'service' | 'law';
  /** The piece's or entity's own id. */
  own: string;
  /** Its Italian file, from the content root. */
  path: string;
  hubs: readonly string[];
  topics: readonly string[];
  serviceType?: string;
  project?: string;
}

/**
 * All that could be shared, in the order of ids, whether or not it is published. A material is an
 * `approfondimento`: it goes deeper into what a sheet says, and is counted apart from guides.
 */
export function* shareables(portal: Portal): Generator<Shareable> {
  const piece = ({ kind, id, folder }: Piece, as: FeedKind, more: Partial<Shareable>): Shareable => ({
    kind: as,
    id: `${as}/${id}`,
    from: kind as Shareable['from'],
    own: id,
    path: `${folder}/index.it.mdx`,
    hubs: [],
    topics: [],
    ...more,
  });
  const made = (project: string | undefined): Partial<Shareable> =>
    project === undefined ? {} : { project };
  for (const sheet of portal.sheets.values()) {
    const { topics, coOwners, project } = sheet.data;
    const hubs = [sheet.id.slice(0, sheet.id.indexOf('/')), ...coOwners];
    yield piece(sheet, 'scheda', { hubs, topics, ...made(project) });
  }
  for (const news of portal.news.values())
    yield piece(news, NEWS_AS[news.data.kind], { hubs: news.data.hubs, ...made(news.data.project) });
  for (const project of portal.projects.values()) yield piece(project, 'progetto', { project: project.id });
  for (const media of portal.media.values()) {
    const { hub, topics, project } = media.data;
    yield piece(media, 'approfondimento', { hubs: [hub], topics, ...made(project) });
  }
  // A journey guides from a start to an end; its id says so, for news may be guides too.
  for (const journey of portal.journeys.values())
    yield piece(journey, 'guida', { id: `guida/percorsi/${journey.id}`, hubs: journey.data.hubs });
  const entity = (kind: FeedKind, own: string, from: 'service' | 'law', path: string): Shareable => ({
    kind,
    id: `${kind}/${own}`,
    from,
    own,
    path,
    hubs: [],
    topics: [],
  });
  for (const [id, { type }] of portal.services)
    yield { ...entity('servizio', id, 'service', `services/${id}.yaml`), serviceType: type };
  for (const id of portal.laws.keys()) yield entity('norma', id, 'law', `laws/${id}.yaml`);
}
