import type { Lang } from '#src/lib/domain/locale.ts';

/**
 * Addresses of controlled vocabularies. Each was read in the list it belongs to, or in a file that uses it; those that
 * could not be found are not here, and what would need them is left out.
 */

const ITALY = 'https://w3id.org/italia/controlled-vocabulary';
const EU = 'http://publications.europa.eu/resource/authority';

/** github.com/italia/daf-ontologie-vocabolari-controllati, life-event.ttl and .csv: the Italian labels, by number. */
const LIFE_EVENTS: readonly string[] = [
  'Iscrizione scuola/università e/o richiesta borsa di studio',
  'Invalidità',
  'Ricerca di lavoro, avvio nuovo lavoro, disoccupazione',
  'Pensionamento',
  'Richiesta o rinnovo patente',
  'Registrazione/possesso veicolo',
  'Accesso al trasporto pubblico',
  'Compravendita/affitto casa/edifici/terreni, costruzione o ristrutturazione casa/edificio',
  'Cambio di residenza/domicilio',
  'Espatrio per lavoro, studio, pensionamento',
  'Richiesta passaporto, visto e assistenza viaggi internazionali',
  'Nascita di un bambino, richiesta adozioni',
  'Matrimonio e/o cambio stato civile',
  'Morte ed eredità',
  'Prenotazione e disdetta visite/esami',
  'Denuncia crimini',
  'Dichiarazione dei redditi, versamento e riscossione tributi/imposte e contributi',
  'Accesso luoghi della cultura',
  'Possesso, cura, smarrimento animale da compagnia',
];

export const lifeEvent = (number: number): { id: string; name: string } => ({
  id: `${ITALY}/classifications-for-public-services/life-business-event/life-event/${number}`,
  name: LIFE_EVENTS[number - 1] ?? String(number),
});

/** github.com/italia/dati-semantic-assets, public-services-subject-matters.ttl */
export const subjectMatter = (number: number): string =>
  `${ITALY}/classifications-for-public-services/public-services-subject-matters/${number}`;

/** github.com/italia/daf-ontologie-vocabolari-controllati, channel.ttl: 0111 is the desk of a public office, 02 a web site. */
export const CHANNELS = {
  desk: `${ITALY}/classifications-for-public-services/channel/0111`,
  site: `${ITALY}/classifications-for-public-services/channel/02`,
} as const;

/** The licence as Italy names it (licences.ttl, and every distribution of the lists above) and as the EU does. */
export const CC_BY_4 = {
  italy: `${ITALY}/licences/A21_CCBY40`,
  eu: `${EU}/licence/CC_BY_4_0`,
  type: 'http://purl.org/adms/licencetype/Attribution',
} as const;

/** Ends of the addresses that use these lists in the catalogues of dati.gov.it. */
export const theme = (code: 'SOCI' | 'HEAL' | 'EDUC' | 'GOVE' | 'JUST'): string => `${EU}/data-theme/${code}`;
export const THEMES = `${EU}/data-theme`;
export const IRREGULAR = `${EU}/frequency/IRREG`;
export const fileType = (code: 'JSON' | 'JSON_LD' | 'CSV' | 'ZIP'): string => `${EU}/file-type/${code}`;
export const EURO = `${EU}/currency/EUR`;

/** The EU's list of languages by our codes. Punjabi was not found in it. */
const LANGUAGES: Readonly<Record<Lang, string>> = {
  it: 'ITA',
  en: 'ENG',
  de: 'DEU',
  fr: 'FRA',
  es: 'SPA',
  ro: 'RON',
  sq: 'SQI',
  ar: 'ARA',
  uk: 'UKR',
  ru: 'RUS',
  zh: 'ZHO',
  bn: 'BEN',
  ur: 'URD',
  tr: 'TUR',
  pt: 'POR',
  fa: 'FAS',
  tl: 'FIL',
};

export const language = (lang: Lang): string | undefined => {
  const code = LANGUAGES[lang];
  return code === undefined ? undefined : `${EU}/language/${code}`;
};
