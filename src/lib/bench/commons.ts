import { ITALIAN, type BenchLanguage } from './languages.ts';
import { capital, proseOf, seedFrom } from './prose.ts';

/** What every sheet of the made-up portal refers to, by path in the content root. */
export const HUBS = ['soggiorno', 'salute', 'lavoro', 'sociale', 'formazione'] as const;
export const TOPICS = 10;
export const FACTS = 20;
export const TERMS = 40;
export const LAWS = 12;
const TOWNS = 10;
const SERVICES = 40;

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The words of a short text: the same id has the same words wherever it is written. */
export const shortText = (language: BenchLanguage, id: string, count: number): string =>
  capital(proseOf(language, seedFrom(id)).words(count));

export const topicOf = (index: number): string => `tema-${index % TOPICS}`;

export function siteOf(languages: readonly BenchLanguage[]): object {
  return {
    name: 'Portale di prova',
    territory: 'Territorio di prova',
    description: shortText(ITALIAN, 'site', 12),
    url: 'https://bench.example.org',
    source: 'it',
    timeZone: 'Europe/Rome',
    country: 'IT',
    colours: { accent: '#0b4f9e', accentDark: '#8ec5ff', brand: '#17324d' },
    languages: languages.map(({ locale }) => locale),
    provinces: [
      { code: 'BO', name: 'Bologna' },
      { code: 'MO', name: 'Modena' },
    ],
    box: { south: 43, north: 46, west: 9, east: 13 },
    holidays: { days: ['01-01', '12-25'], easter: [0, 1], source: 'Legge di prova' },
    numbers: [{ id: 'emergenza', number: '112', label: 'Emergenze', urgent: true }],
    funders: [],
    fundingStatement: shortText(ITALIAN, 'funding', 10),
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.it' },
    feed: { tag: 'bench.example.org,2026-01-01', office: 'ente', themes: { norma: 'norme' } },
    policy: { machine: 'show-with-notice', staleAfterMonths: 12 },
  };
}

/** Every entity file: hubs, topics, facts, terms, laws, towns, types of service, services. */
export function entities(): Record<string, object> {
  const text = (id: string, count: number): string => shortText(ITALIAN, id, count);
  const source = {
    title: text('source', 5),
    url: 'https://example.org/fonte',
    publisher: 'Ente di prova',
    kind: 'regional',
  };
  const files: [string, object][] = [
    ['organisations/ente', { name: 'Ente di prova', kind: 'region' }],
    ...HUBS.map((id, index): [string, object] => [
      `hubs/${id}`,
      {
        name: capital(id),
        description: text(id, 12),
        owner: 'comune-0',
        topics: [0, 1].map((offset) => topicOf(index * 2 + offset)),
        icon: 'book',
        colour: '#0b6b5c',
        order: index + 1,
        theme: 'cultura',
      },
    ]),
    ...range(TOPICS).map((index): [string, object] => [
      `topics/${topicOf(index)}`,
      { name: text(topicOf(index), 2), description: text(`${topicOf(index)} d`, 10) },
    ]),
    ...range(FACTS).map((index): [string, object] => [
      `facts/fatto-${index}`,
      {
        kind: index % 2 === 0 ? 'money' : 'duration',
        label: text(`fatto-${index}`, 4),
        owner: HUBS[index % 5] ?? '',
        verified: 'never',
        values: [{ value: index % 2 === 0 ? 10 + index : `P${index + 1}M`, from: '2026-01-01', source }],
      },
    ]),
    ...range(TERMS).map((index): [string, object] => [
      `terms/parola-${index}`,
      { term: text(`parola-${index}`, 2), definition: text(`parola-${index} d`, 16) },
    ]),
    ...range(LAWS).map((index): [string, object] => [
      `laws/legge-${index}`,
      {
        label: `Legge ${index + 1} gennaio 2020, n. ${index + 1}`,
        short: `L. ${index + 1}/2020`,
        subject: text(`legge-${index}`, 8),
        level: 'state',
        type: 'law',
        date: '2020-01-01',
      },
    ]),
    ...range(TOWNS).map((index): [string, object] => [
      `municipalities/comune-${index}`,
      { name: `Comune ${index}`, province: index % 2 === 0 ? 'BO' : 'MO' },
    ]),
    ...range(4).map((index): [string, object] => [
      `service-types/tipo-${index}`,
      {
        name: text(`tipo-${index}`, 2),
        plural: text(`tipo-${index} p`, 2),
        description: text(`tipo-${index} d`, 9),
        theme: 'mediazione',
      },
    ]),
    ...range(SERVICES).map((index): [string, object] => [
      `services/comune-${index % TOWNS}/ufficio-${index}`,
      {
        type: `tipo-${index % 4}`,
        name: `Ufficio ${index}`,
        description: text(`ufficio-${index}`, 14),
        municipality: `comune-${index % TOWNS}`,
        address: { street: `Via Roma ${index + 1}`, postalCode: '40121' },
        phones: [{ number: `+390510000${10 + index}` }],
        source: 'https://example.org/uffici',
        verified: 'never',
      },
    ]),
  ];
  return Object.fromEntries(files.map(([id, value]) => [`${id}.yaml`, value]));
}

/** The short texts of one language, by collection. */
export function cataloguesOf(language: BenchLanguage): Record<string, object> {
  const entry = (id: string, words: Record<string, number>): [string, object] => [
    id,
    {
      ...Object.fromEntries(
        Object.entries(words).map(([word, count]) => [word, shortText(language, `${id} ${word}`, count)]),
      ),
      $s: 'approved',
    },
  ];
  return {
    hubs: Object.fromEntries(HUBS.map((id) => entry(id, { name: 2, description: 12 }))),
    topics: Object.fromEntries(range(TOPICS).map((index) => entry(topicOf(index), { name: 2 }))),
    terms: Object.fromEntries(
      range(TERMS).map((index) => entry(`parola-${index}`, { term: 2, definition: 16 })),
    ),
    'service-types': Object.fromEntries(
      range(4).map((index) => entry(`tipo-${index}`, { name: 2, plural: 2 })),
    ),
  };
}
