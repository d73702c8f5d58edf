import type { CatalogueName } from '#src/lib/domain/catalogue.ts';
import { say, type Say } from '#src/lib/domain/say.ts';

/** The collections of short texts as editors know them. */
export const COLLECTIONS: Readonly<Record<CatalogueName, Say>> = {
  site: say('il portale', 'the portal'),
  hubs: say('gli HUB', 'the HUBs'),
  topics: say('gli argomenti', 'topics'),
  'service-types': say('i tipi di servizio', 'types of services'),
  documents: say('i documenti', 'documents'),
  facts: say('i dati', 'data'),
  terms: say('il glossario', 'the glossary'),
  phrases: say('le frasi per lo sportello', 'sentences for the counter'),
  municipalities: say('i comuni', 'municipalities'),
  organisations: say('gli enti', 'organisations'),
  services: say('i servizi', 'services'),
};

/** The title of a collection's short texts, or of the interface's. */
export const collectionTitle = (name: string): Say => {
  if (name === 'interface')
    return say('Interfaccia: titoli, pulsanti e avvisi', 'Interface: headings, buttons and notices');
  const { it, en } = COLLECTIONS[name as CatalogueName];
  return say(`Testi brevi: ${it}`, `Short texts: ${en}`);
};
