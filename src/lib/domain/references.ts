/** Keys that hold ids, wherever they stand in a kind of file; `*` is any index or key. */
const REFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sheet: {
    'topics/*': 'topic',
    replacedBy: 'sheet',
    'area/*': 'municipality',
    'coOwners/*': 'hub',
    'sources/*/law': 'law',
    'documents/*/ref': 'document',
    'documents/*/source': 'source',
    'costs/*/fact': 'fact',
    'costs/*/source': 'source',
    'times/*/fact': 'fact',
    'times/*/source': 'source',
    'where/types/*': 'service-type',
    'where/services/*': 'service',
    'related/before/*': 'sheet',
    'related/after/*': 'sheet',
    'related/see/*': 'sheet',
    'media/*': 'media',
    project: 'project',
  },
  news: {
    'hubs/*': 'hub',
    'area/*': 'municipality',
    'sheets/*': 'sheet',
    project: 'project',
    'sources/*/law': 'law',
    'event/service': 'service',
  },
  media: { hub: 'hub', 'topics/*': 'topic', 'sheets/*': 'sheet', project: 'project' },
  project: { 'sources/*/law': 'law', 'funders/*': 'funder' },
  page: {},
  journey: { 'hubs/*': 'hub', 'steps/*/sheet': 'sheet', 'sources/*/law': 'law' },
  hubs: { owner: 'municipality', organisation: 'organisation', 'topics/*': 'topic' },
  documents: { sheet: 'sheet', term: 'term' },
  facts: { owner: 'hub', 'values/*/source/law': 'law' },
  terms: { sheet: 'sheet' },
  phrases: { hub: 'hub' },
  organisations: { parent: 'organisation' },
  municipalities: { province: 'province' },
  site: { 'feed/office': 'organisation', 'guides/*': 'sheet' },
  service: { type: 'service-type', organisation: 'organisation', municipality: 'municipality' },
};

/** A place in data that names something else: what kind it is of, its id, and the path with `/` between the keys. */
export interface Reference {
  to: string;
  id: string;
  path: string;
}

/** Every reference in the data of a file; `kind` is the kind of a piece or the collection of an entity. */
export const referencesIn = (kind: string, data: unknown): Reference[] =>
  Object.entries(REFERENCES[kind] ?? {}).flatMap(([pattern, to]) =>
    pick(data, pattern.split('/'), '').map(({ id, path }) => ({ to, id, path })),
  );

function pick(value: unknown, pattern: readonly string[], path: string): { id: string; path: string }[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof value === 'string' ? [{ id: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const keys = step === '*' ? Object.keys(value) : [step];
  return keys.flatMap((key) =>
    pick((value as Record<string, unknown>)[key], rest, path === '' ? key : `${path}/${key}`),
  );
}
