import type { Day } from '#src/lib/domain/date.ts';
import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { localeOf } from '#src/lib/view/view.ts';
import { atomArchive, atomCurrent } from './atom.ts';
import { archivedPages, streams } from './channels.ts';
import { COLUMNS, csvHead, csvLine, LIGHT } from './csv.ts';
import { indexPages } from './index-pages.ts';
import { catalogue, itemsJson, itemsSchema } from './json.ts';
import { jsonFeed } from './json-feed.ts';
import { opml } from './opml.ts';
import { itemPage } from './page.ts';
import { FEED } from './places.ts';
import { rss } from './rss.ts';
import { itemOf, shareOf, withdrawnIn, type Share } from './share.ts';

/** A file by its path from the site's root. */
export type FeedFile = readonly [path: string, content: string];

/**
 * Every file of the feed, made one after the other: pages, feeds, tables. A function of the portal (content and
 * ledger) and of the day as far as content speaks of it: see `contentDay`.
 */
export function* feedFiles(portal: Portal, today: Day): Generator<FeedFile> {
  const share = shareOf(portal, today);
  const all = [...streams(share)];
  yield* indexPages(share, all);
  yield [FEED.opml, opml(share, all)];
  yield* tables(share);
  for (const made of share.items) {
    const { dir } = localeOf(portal.site.languages, made.lang);
    yield [FEED.page(made.content.id, made.lang), itemPage(itemOf(share, made), dir)];
  }
  for (const stream of all) {
    const { channel } = stream;
    const pages = archivedPages(stream);
    const current = atomCurrent(share, stream);
    yield [FEED.atom(channel), current];
    for (let page = 1; page <= pages; page++)
      yield [FEED.archive(channel, page), atomArchive(portal, stream, page)];
    // Where the last archive page says that the next one will be.
    if (pages > 0) yield [FEED.archive(channel, pages + 1), current];
    yield [FEED.rss(channel), rss(share, stream)];
    yield [FEED.json(channel), jsonFeed(share, stream)];
  }
}

/** Everything in JSON and CSV, language by language, and one table without bodies. */
function* tables(share: Share): Generator<FeedFile> {
  const out = new Set(published(share.portal.site.languages).map(({ code }) => code));
  const langs = share.portal.site.languages
    .map(({ code }) => code)
    .filter((lang) => out.has(lang) || withdrawnIn(share, lang).length > 0);
  yield [FEED.schema, itemsSchema(share)];
  yield [FEED.catalogue, catalogue(share, langs)];
  const light = [csvHead(LIGHT)];
  for (const lang of langs) {
    const items = share.items.filter((made) => made.lang === lang).map((made) => itemOf(share, made));
    const gone = withdrawnIn(share, lang);
    yield [FEED.itemsJson(lang), itemsJson(share, lang, items, gone)];
    const lines = [...items, ...gone].map((item) => csvLine(COLUMNS, item));
    yield [FEED.itemsCsv(lang), csvHead(COLUMNS) + lines.join('')];
    light.push(...[...items, ...gone].map((item) => csvLine(LIGHT, item)));
  }
  yield [FEED.table, light.join('')];
}
