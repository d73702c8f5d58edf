import { FEED_KINDS, type FeedKind } from '#src/lib/domain/ledger.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import { say, type Say } from '#src/lib/domain/say.ts';

/** The national portal's name for each kind of news. */
const OF_NEWS: Readonly<Record<NewsData['kind'], FeedKind>> = {
  news: 'notizia',
  alert: 'notizia',
  event: 'evento',
  call: 'opportunita',
  practice: 'esperienza',
  research: 'ricerca',
  guide: 'guida',
};

export const kindOfNews = ({ kind }: NewsData): FeedKind => OF_NEWS[kind];

/** How the kinds are called in a table. */
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

export const isKind = (name: string): name is FeedKind => (FEED_KINDS as readonly string[]).includes(name);
