import { csvLine } from '#src/lib/command/csv.ts';
import type { Day } from '#src/lib/domain/date.ts';
import { published, type Locale } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { atomArchive, atomCurrent } from './atom.ts';
import { archivedPages, streams, type Stream } from './channels.ts';
import { cellsOf, HEAD, withoutBodies } from './csv.ts';
import { indexPages } from './index-pages.ts';
import { catalogue, itemsJson, itemsSchema } from './json.ts';
import { jsonFeed } from './json-feed.ts';
import { opml } from './opml.ts';
import { itemPage } from './page.ts';
import { FEED } from './places.ts';
import { rss } from './rss.ts';
import { itemsIn, shareOf, withdrawnIn, type Items, type Share } from './share.ts';

/** A file by its path from the site's root. */
export type FeedFile = readonly [path: string, content: string | Uint8Array];

/**
 * Every file of the feed, made one after the other: pages, feeds, tables. A function of the portal (content and
 * ledger) and of the day as far as content speaks of it: see `contentDay`. Bodies are in memory a language at a time.
 */
export function* feedFiles(portal: Portal, today: Day): Generator<FeedFile> {
  const share = shareOf(portal, today);
  const all = [...streams(share)];
  yield* indexPages(share, all);
  yield [FEED.opml, opml(share, all)];
  yield [FEED.schema, itemsSchema(share)];
  const out = new Set(published(portal.site.languages).map(({ code }) => code));
  const locales = portal.site.languages.filter(
    ({ code }) => out.has(code) || withdrawnIn(share, code).length > 0,
  );
  yield [
    FEED.catalogue,
    catalogue(
      share,
      locales.map(({ code }) => code),
    ),
  ];
  // As bytes: the longest text of all, in every script, takes twice as much.
  const table = [Buffer.from(csvLine(withoutBodies(HEAD)))];
  for (const locale of locales) {
    const items = itemsIn(share, locale.code);
    yield* pagesAndTables(share, locale, items, table);
    for (const stream of all.filter(({ channel }) => channel.lang === locale.code))
      yield* feedsOf(share, stream, items);
  }
  yield [FEED.table, Buffer.concat(table)];
}

/** A page for each item of a language, and all of them in JSON and CSV; `table` gets their lines without bodies. */
function* pagesAndTables(
  share: Share,
  { code, dir }: Locale,
  items: Items,
  table: Buffer[],
): Generator<FeedFile> {
  const gone = withdrawnIn(share, code);
  for (const item of items.values()) yield [FEED.page(item.id, code), itemPage(item, dir)];
  yield [FEED.itemsJson(code), itemsJson(share, code, items.values(), gone)];
  let [whole, light] = [csvLine(HEAD), ''];
  for (const item of [...items.values(), ...gone]) {
    const cells = cellsOf(item);
    whole += csvLine(cells);
    light += csvLine(withoutBodies(cells));
  }
  yield [FEED.itemsCsv(code), whole];
  table.push(Buffer.from(light));
}

/** A channel in each form, with its archives. */
function* feedsOf(share: Share, stream: Stream, items: Items): Generator<FeedFile> {
  const { channel } = stream;
  const pages = archivedPages(stream);
  const current = atomCurrent(share, stream, items);
  yield [FEED.atom(channel), current];
  for (let page = 1; page <= pages; page++)
    yield [FEED.archive(channel, page), atomArchive(share.portal, stream, page)];
  // Where the last archive page says that the next one will be.
  if (pages > 0) yield [FEED.archive(channel, pages + 1), current];
  yield [FEED.rss(channel), rss(share, stream, items)];
  yield [FEED.json(channel), jsonFeed(share, stream, items)];
}

/** The same as texts by path, for who looks at all of them. */
export const feedTexts = (portal: Portal, today: Day): Map<string, string> => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
  const text = (content: string | Uint8Array): string =>
    typeof content === 'string' ? content : decoder.decode(content);
  return new Map([...feedFiles(portal, today)].map(([path, content]) => [path, text(content)]));
};
