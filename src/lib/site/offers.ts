import { calendarPath } from '#src/lib/calendar/files.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import { say, type Say } from '#src/lib/domain/say.ts';

/** Something that other programs can take from here. */
export interface Offer {
  id: string;
  what: Say;
  format: string;
  /** From the site's root. */
  path: string;
}

/** All that is offered to a reader of one language, the same things in each; the list of the page "Open data". */
export function offersOf({ hubs }: Portal, lang: Lang): Offer[] {
  const [hub = ''] = hubs.keys();
  return [
    {
      id: 'api',
      what: say('API di sola lettura: indice', 'Read-only API: index'),
      format: 'JSON',
      path: '/api/v1/index.json',
    },
    {
      id: 'openapi',
      what: say('Descrizione dell’API', 'Description of the API'),
      format: 'OpenAPI 3.1',
      path: '/api/v1/openapi.json',
    },
    { id: 'sheets', what: say('Schede', 'Sheets'), format: 'JSON', path: `/api/v1/sheets/${lang}.json` },
    {
      id: 'services',
      what: say('Uffici e servizi', 'Offices and services'),
      format: 'JSON',
      path: '/api/v1/services.json',
    },
    {
      id: 'hsds',
      what: say('Uffici e servizi secondo Open Referral', 'Offices and services, as Open Referral has them'),
      format: 'HSDS 3.0',
      path: '/hsds/index.json',
    },
    {
      id: 'hsds-zip',
      what: say('Le stesse tabelle, tutte insieme', 'The same tables, all together'),
      format: 'HSDS 3.0, ZIP, CSV',
      path: '/hsds/hsds.zip',
    },
    {
      id: 'cpsv',
      what: say('Procedimenti secondo CPSV-AP', 'Procedures, as CPSV-AP has them'),
      format: 'CPSV-AP, JSON-LD',
      path: '/cpsv/procedure.jsonld',
    },
    {
      id: 'dcat',
      what: say('Catalogo di questi dati', 'Catalogue of these data'),
      format: 'DCAT-AP_IT, Turtle',
      path: '/dcat/catalogo.ttl',
    },
    {
      id: 'dcat-json',
      what: say('Catalogo di questi dati', 'Catalogue of these data'),
      format: 'DCAT-AP_IT, JSON-LD',
      path: '/dcat/catalogo.jsonld',
    },
    { id: 'atom', what: say('Novità', 'What is new'), format: 'Atom', path: `/feed/atom/${lang}/index.xml` },
    { id: 'rss', what: say('Novità', 'What is new'), format: 'RSS 2.0', path: `/feed/rss/${lang}/index.xml` },
    {
      id: 'json-feed',
      what: say('Novità', 'What is new'),
      format: 'JSON Feed 1.1',
      path: `/feed/json/${lang}/index.json`,
    },
    {
      id: 'opml',
      what: say('Elenco dei feed per lingua, HUB e tipo', 'List of the feeds by language, HUB and kind'),
      format: 'OPML',
      path: '/feed/feeds.opml',
    },
    {
      id: 'feed-pages',
      what: say('Pagine pronte da riprendere', 'Pages ready to be taken over'),
      format: 'HTML',
      path: '/feed/index.html',
    },
    { id: 'items', what: say('Tutti i contenuti', 'All items'), format: 'CSV', path: '/feed/items.csv' },
    {
      id: 'items-json',
      what: say('Tutti i contenuti, con i testi', 'All items, with their texts'),
      format: 'JSON',
      path: '/feed/items.json',
    },
    {
      id: 'events',
      what: say('Calendario degli eventi', 'Calendar of events'),
      format: 'iCalendar',
      path: calendarPath.events(lang),
    },
    {
      id: 'changes',
      what: say('Che cosa è cambiato nelle schede', 'What has changed in the sheets'),
      format: 'Atom',
      path: route.changes(),
    },
    ...(hub === ''
      ? []
      : [
          {
            id: 'reviews',
            what: say('Scadenze delle verifiche di un HUB', 'What a HUB must review, and when'),
            format: 'iCalendar',
            path: calendarPath.reviews(hub),
          },
        ]),
  ];
}
