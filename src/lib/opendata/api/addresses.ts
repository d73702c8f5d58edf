import type { Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { absolute } from '#src/lib/site/alternates.ts';

const BASE = 'api/v1';

/** Where the answers of the API stand, from the site's root. The version is in the path: an answer never loses a key within it. */
export const at = {
  index: () => `${BASE}/index.json`,
  openapi: () => `${BASE}/openapi.json`,
  languages: () => `${BASE}/languages.json`,
  hubs: () => `${BASE}/hubs.json`,
  topics: () => `${BASE}/topics.json`,
  serviceTypes: () => `${BASE}/service-types.json`,
  terms: () => `${BASE}/terms.json`,
  services: () => `${BASE}/services.json`,
  service: (id: string) => `${BASE}/services/${id}.json`,
  sheets: (lang: Lang) => `${BASE}/sheets/${lang}.json`,
  sheet: (lang: Lang, id: string) => `${BASE}/sheets/${lang}/${id}.json`,
  newsList: () => `${BASE}/news.json`,
  news: (lang: Lang, id: string) => `${BASE}/news/${lang}/${id}.json`,
  states: () => `${BASE}/states.json`,
} as const;

/** The full address of a file of the open data. */
export const fileUrl = (portal: Portal, path: string): string => absolute(portal, `/${path}`);
