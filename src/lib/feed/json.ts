import { z } from 'zod';
import type { Lang } from '#src/lib/domain/locale.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import type { Item, Withdrawn } from './item.ts';
import { itemsFileSchema } from './item.ts';
import { FEED } from './places.ts';
import { languageTag, type Share } from './share.ts';

/** The published schema of a file of items (JSON Schema, draft 2020-12). */
export function itemsSchema({ portal }: Share): string {
  const $id = absolute(portal, `/${FEED.schema}`);
  return `${JSON.stringify({ $id, ...z.toJSONSchema(itemsFileSchema) }, null, 2)}\n`;
}

/** Every item of a language and what was withdrawn of it, an item a line. */
export function itemsJson(
  { portal }: Share,
  lang: Lang,
  items: Iterable<Item>,
  withdrawn: readonly Withdrawn[],
): string {
  const { name, url, territory } = portal.site;
  const head = JSON.stringify({
    $schema: absolute(portal, `/${FEED.schema}`),
    portal: { name, url, region: territory },
    language: languageTag(portal, lang),
  });
  const lines = (all: Iterable<object>): string => [...all].map((one) => JSON.stringify(one)).join(',\n');
  return `${head.slice(0, -1)},\n"items":[\n${lines(items)}\n],\n"withdrawn":[\n${lines(withdrawn)}\n]}\n`;
}

/** Where the files of each language are, and how much is in them. */
export function catalogue({ portal, items }: Share, langs: readonly Lang[]): string {
  const files = langs.map((lang) => ({
    language: languageTag(portal, lang),
    items: items.filter((made) => made.lang === lang).length,
    json: absolute(portal, `/${FEED.itemsJson(lang)}`),
    csv: absolute(portal, `/${FEED.itemsCsv(lang)}`),
  }));
  const schema = absolute(portal, `/${FEED.schema}`);
  return `${JSON.stringify({ schema, files }, null, 2)}\n`;
}
