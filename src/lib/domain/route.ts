import type { LinkScheme } from './body.ts';
import type { Lang } from './locale.ts';
import type { PieceKind } from './piece.ts';

/** What has exchange files: pieces, and the collections of short texts, the interface’s among them. */
export type Exchanged = PieceKind | 'catalogue';

/**
 * The only maker of addresses. Every path begins and ends with `/`; the language comes first, Italian too;
 * slugs are Italian in every language, so that an address can be handed from one reader to another.
 */
export const route = {
  choice: () => '/',
  home: (lang: Lang) => `/${lang}/`,
  hub: (lang: Lang, hub: string) => `/${lang}/${hub}/`,
  /** `id` is `<hub>/<slug>`. */
  sheet: (lang: Lang, id: string) => `/${lang}/${id}/`,
  services: (lang: Lang) => `/${lang}/servizi/`,
  serviceType: (lang: Lang, type: string) => `/${lang}/servizi/tipo/${type}/`,
  /** `code` is a province's, in either case. */
  province: (lang: Lang, code: string) => `/${lang}/servizi/provincia/${code.toLowerCase()}/`,
  spoken: (lang: Lang, language: string) => `/${lang}/servizi/lingua/${language}/`,
  audience: (lang: Lang, audience: string) => `/${lang}/servizi/per/${audience}/`,
  municipality: (lang: Lang, municipality: string) => `/${lang}/servizi/${municipality}/`,
  /** `id` is `<municipality>/<slug>`. */
  service: (lang: Lang, id: string) => `/${lang}/servizi/${id}/`,
  newsList: (lang: Lang) => `/${lang}/notizie/`,
  /** `id` is `<year>/<slug>`. */
  news: (lang: Lang, id: string) => `/${lang}/notizie/${id}/`,
  event: (lang: Lang, id: string) => `/${lang}/notizie/${id}/evento.ics`,
  projects: (lang: Lang) => `/${lang}/progetti/`,
  project: (lang: Lang, id: string) => `/${lang}/progetti/${id}/`,
  laws: (lang: Lang) => `/${lang}/norme/`,
  law: (lang: Lang, id: string) => `/${lang}/norme/${id}/`,
  glossary: (lang: Lang) => `/${lang}/glossario/`,
  term: (lang: Lang, id: string) => `/${lang}/glossario/#${id}`,
  mediaList: (lang: Lang) => `/${lang}/multimedia/`,
  media: (lang: Lang, id: string) => `/${lang}/multimedia/${id}/`,
  journeys: (lang: Lang) => `/${lang}/percorsi/`,
  journey: (lang: Lang, id: string) => `/${lang}/percorsi/${id}/`,
  page: (lang: Lang, id: string) => `/${lang}/${id}/`,
  notFound: (lang: Lang) => `/${lang}/404/`,
  /** All short addresses of a language. */
  codes: (lang: Lang) => `/s/${lang}/`,
  /** The address on paper and on the phone, which the server sends on: short, with the sheet's four-character code. */
  short: (lang: Lang, code: string) => `/s/${lang}/${code}/`,
  /** What changed since a day that stands on a printed sheet, which comes after the `#`. */
  paper: (lang: Lang, code: string) => `/${lang}/carta/${code}/`,
  /** Sheets put together, which are named after the `#`; with a code, that sheet is put to those of the open dossier. */
  dossier: (lang: Lang, add?: string) => `/${lang}/dossier/${add === undefined ? '' : `#+${add}`}`,
  /** Sentences to show at a counter; with an id, one of them on the whole screen. */
  show: (lang: Lang, id?: string) => `/${lang}/mostra/${id === undefined ? '' : `#${id}`}`,
  /** A sheet as a message, and a sheet read aloud: each named after the `#`, as the list on the page names it. */
  share: (lang: Lang, code?: string) => `/${lang}/condividi/${code === undefined ? '' : `#scheda-${code}`}`,
  aloud: (lang: Lang, code?: string) => `/${lang}/ascolta/${code === undefined ? '' : `#scheda-${code}`}`,
  /** What the dossier knows of all sheets, in one language; and of the offices. */
  dossierData: (lang: Lang) => `/_dossier/${lang}.json`,
  dossierOffices: () => '/_dossier/uffici.json',
  /** Clears what the site has stored on the reader's device. */
  trace: (lang: Lang) => `/${lang}/senza-tracce/`,
  desk: (lang: Lang) => `/${lang}/operatori/`,
  search: (lang: Lang) => `/${lang}/cerca/`,
  /** Everything in the order of the alphabet, for who searches without scripts. */
  index: (lang: Lang) => `/${lang}/a-z/`,
  /** What can be reused, and how. */
  data: (lang: Lang) => `/${lang}/dati/`,
  /** How often pages were asked for; only where somebody has counted. */
  statistics: (lang: Lang) => `/${lang}/statistiche/`,
  /** What can be kept on a phone, and taken away on a stick. */
  offline: (lang: Lang) => `/${lang}/sul-telefono/`,
  /** The phones of a HUB's offices, which stay when all else is too old. */
  phones: (lang: Lang, hub: string) => `/${lang}/sul-telefono/${hub}/`,
  /** What a phone is told of the site in a language when it is put among its apps. */
  manifest: (lang: Lang) => `/${lang}/app.webmanifest`,
  /** The areas of a language, the files of one of them, and the same as an archive. */
  areas: (lang: Lang) => `/_offline/${lang}.json`,
  area: (lang: Lang, hub: string) => `/_offline/${lang}/${hub}.json`,
  archive: (lang: Lang, hub: string) => `/_offline/${lang}/${hub}.zip`,
  /** Editors' pages, in Italian with English beside. */
  editors: () => '/redazione/',
  components: () => '/redazione/componenti/',
  indicators: () => '/redazione/indicatori/',
  /** What waits for the verification of a person. */
  waiting: () => '/redazione/da-verificare/',
  /** What must be checked again, and by when. */
  reviews: () => '/redazione/scadenze/',
  /** What depends on laws, values and documents. */
  impact: () => '/redazione/dipendenze/',
  /** How every sheet stands. */
  quality: () => '/redazione/contenuti/',
  /** How far every piece is in every language; what is about one language stands below it. */
  translations: () => '/redazione/traduzioni/',
  /** The same for some pieces only: a HUB's, those of a priority, those in a state in some language. */
  translationsOf: (filter: string) => `/redazione/traduzioni/testi/${filter}/`,
  translationQueue: (lang: Lang) => `/redazione/traduzioni/${lang}/`,
  /** What has changed in the Italian since a translation was made. */
  translationChanges: (lang: Lang, kind: PieceKind, id: string) =>
    `/redazione/traduzioni/${lang}/${kind}/${id}/`,
  workbench: () => '/redazione/traduci/',
  /** The workbench with a piece on it, or the short texts of a collection. Nothing after `#` is sent. */
  translate: (lang: Lang, kind: Exchanged, id: string) => `/redazione/traduci/#${lang}/${kind}/${id}`,
  /** The exchange file of a piece, or of the short texts of a collection. */
  exchange: (lang: Lang, kind: Exchanged, id: string) => `/redazione/traduci/${lang}/${kind}/${id}.xlf`,
  /** Feeds of what changed in sheets, a HUB's or all: in Italian. */
  changes: (hub?: string) => `/cambiamenti/${hub ?? 'index'}.xml`,
  /** The QR code on a printed sheet. */
  qr: (lang: Lang, code: string) => `/_qr/${lang}/${code}.svg`,
  /** A sheet's leaflet and video. */
  guide: (lang: Lang, id: string) => `/${lang}/multimedia/${id}/`,
  guideFile: (name: string) => `/_guide/${name}`,
  /** A sheet as a PDF. */
  handoutFile: (name: string) => `/_handout/${name}`,
  picture: (name: string) => `/_img/${name}`,
  file: (name: string) => `/_file/${name}`,
} as const;

/** First segments that pages of the site use: no HUB and no standing page may have one of these names. */
export const RESERVED = [
  'servizi',
  'notizie',
  'progetti',
  'norme',
  'glossario',
  'multimedia',
  'percorsi',
  's',
  'cerca',
  'a-z',
  'operatori',
  'dati',
  'dossier',
  'mostra',
  'condividi',
  'ascolta',
  'sul-telefono',
  'carta',
  'senza-tracce',
  'redazione',
  'statistiche',
  'api',
  'feed',
  '404',
] as const;

/** The services' folder for those without a municipality: they answer from afar. */
export const REMOTE = 'a-distanza';

/** Names beside the municipalities in addresses: the other lists of services, and those that have no place. */
export const RESERVED_PLACES = ['tipo', 'provincia', 'lingua', 'per', REMOTE] as const;

/** The address of a piece. */
export function pieceRoute(kind: PieceKind, lang: Lang, id: string): string {
  return route[kind](lang, id);
}

/** A piece in the language `lang` with the same in the language `other` beside it. */
export function pairRoute(kind: PieceKind, lang: Lang, id: string, other: Lang): string {
  return `${pieceRoute(kind, lang, id)}con/${other}/`;
}

/** Where a link by id leads for a reader of `lang`; undefined for schemes that are not addresses of the site. */
export function linkRoute(scheme: LinkScheme | 'site', lang: Lang, id: string): string | undefined {
  if (scheme === 'site') return route.home(lang);
  if (scheme === 'file' || scheme === 'https' || scheme === 'tel' || scheme === 'mailto') return undefined;
  return route[scheme](lang, id);
}

/** The same page in another language: only its segment differs, the first one but in short addresses. */
export function inLanguage(path: string, lang: Lang): string {
  return path.replace(/^(\/s)?\/[^/]+\//, `$1/${lang}/`);
}
