import { z } from 'zod';
import type { FeedKind } from './ledger.ts';

/** The subjects under which the national portal files what regions send. */
export const THEMES = [
  'lingua',
  'lavoro',
  'casa',
  'minori e seconde generazioni',
  'salute',
  'mediazione',
  'cultura',
  'norme',
] as const;
export type Theme = (typeof THEMES)[number];

export const themeSchema = z.enum(THEMES);

/** What says of an item which theme it has. */
export interface ThemeClues {
  kind: FeedKind;
  /** Topics of the piece, the main one first. */
  topics?: readonly string[] | undefined;
  /** HUBs of the piece, the main one first. */
  hubs?: readonly string[] | undefined;
  /** The type of an office. */
  serviceType?: string | undefined;
}

/** The tables of content that give themes. */
export interface ThemeTables {
  site: { feed: { themes: Partial<Record<FeedKind, Theme>> } };
  hubs: ReadonlyMap<string, { theme?: Theme | undefined }>;
  topics: ReadonlyMap<string, { theme?: Theme | undefined }>;
  serviceTypes: ReadonlyMap<string, { theme?: Theme | undefined }>;
}

/** A theme, or the file and the key that should have said it. */
export type ThemeFound = { theme: Theme } | { gap: { path: string; key: string } };

/**
 * The theme of an item: an office has its type's; a piece its main topic's, else its main HUB's; what has no HUB
 * the one that `site.yaml` gives its kind. Nothing is guessed: where the table is silent, the gap is named.
 */
export function themeOf(tables: ThemeTables, { kind, topics, hubs, serviceType }: ThemeClues): ThemeFound {
  if (serviceType !== undefined)
    return found(tables.serviceTypes.get(serviceType)?.theme, `service-types/${serviceType}.yaml`, 'theme');
  const topic = tables.topics.get(topics?.[0] ?? '')?.theme;
  if (topic) return { theme: topic };
  const hub = hubs?.[0];
  return hub === undefined
    ? found(tables.site.feed.themes[kind], 'site.yaml', 'feed/themes')
    : found(tables.hubs.get(hub)?.theme, `hubs/${hub}.yaml`, 'theme');
}

const found = (theme: Theme | undefined, path: string, key: string): ThemeFound =>
  theme ? { theme } : { gap: { path, key } };
