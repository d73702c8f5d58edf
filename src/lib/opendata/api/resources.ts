import type { z } from 'zod';
import { at } from './addresses.ts';
import * as schemas from './schemas.ts';

/** One kind of answer: the pattern of its addresses, what it holds, its schema. */
export interface Resource {
  /** The name of the schema, and of the operation. */
  name: string;
  /** From the site's root; `{…}` are parameters. */
  path: string;
  description: string;
  schema: z.ZodType;
}

const resource = (name: string, path: string, schema: z.ZodType, description: string): Resource => ({
  name,
  path,
  description,
  schema,
});

/** Everything that the API answers. */
export const RESOURCES: readonly Resource[] = [
  resource('Index', at.index(), schemas.indexSchema, 'What there is.'),
  resource('LanguageList', at.languages(), schemas.languageListSchema, 'The languages of the portal.'),
  resource('HubList', at.hubs(), schemas.hubListSchema, 'The thematic HUBs, in their order.'),
  resource('TopicList', at.topics(), schemas.topicListSchema, 'The topics of the sheets.'),
  resource('ServiceTypeList', at.serviceTypes(), schemas.serviceTypeListSchema, 'The kinds of office.'),
  resource('TermList', at.terms(), schemas.termListSchema, 'The glossary in all languages.'),
  resource(
    'ServiceList',
    at.services(),
    schemas.serviceListSchema,
    'The directory of offices and help lines.',
  ),
  resource('Service', at.service('{municipality}/{slug}'), schemas.serviceSchema, 'One office or help line.'),
  resource(
    'SheetList',
    at.sheets('{language}'),
    schemas.sheetListSchema,
    'The sheets that have words in a language.',
  ),
  resource(
    'Sheet',
    at.sheet('{language}', '{hub}/{slug}'),
    schemas.sheetSchema,
    'One sheet in one language.',
  ),
  resource(
    'NewsList',
    at.newsList(),
    schemas.newsListSchema,
    'The news, with titles in all their languages.',
  ),
  resource(
    'News',
    at.news('{language}', '{year}/{slug}'),
    schemas.newsSchema,
    'One news item in one language.',
  ),
  resource(
    'States',
    at.states(),
    schemas.statesSchema,
    'How far everything is translated into every language.',
  ),
];
