import type { CATALOGUES } from './catalogue.ts';
import type { Portal } from './portal.ts';

/** The entities a catalogue translates, by id. */
export function catalogueEntities(
  portal: Portal,
  collection: keyof typeof CATALOGUES,
): ReadonlyMap<string, Record<string, unknown>> {
  const site = new Map<string, Record<string, unknown>>([
    [
      'site',
      {
        name: portal.site.name,
        description: portal.site.description,
        fundingStatement: portal.site.fundingStatement,
      },
    ],
    ...portal.site.numbers.map(({ id, label }): [string, Record<string, unknown>] => [
      `number-${id}`,
      { name: label },
    ]),
  ]);
  const tables = {
    site,
    hubs: portal.hubs,
    topics: portal.topics,
    'service-types': portal.serviceTypes,
    documents: portal.documents,
    facts: portal.facts,
    terms: portal.terms,
    phrases: portal.phrases,
    municipalities: portal.municipalities,
    organisations: portal.organisations,
    services: portal.services,
  };
  return tables[collection];
}
