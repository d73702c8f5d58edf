import type { Lang } from '#src/lib/domain/locale.ts';
import type { FeedKind } from '#src/lib/domain/ledger.ts';

/** A selection of items that has feeds of its own: a language, and in it a HUB or a kind. */
export interface Channel {
  lang: Lang;
  hub?: string;
  kind?: FeedKind;
}

const inner = ({ lang, hub, kind }: Channel): string =>
  hub !== undefined ? `${lang}/hub/${hub}` : kind !== undefined ? `${lang}/tipo/${kind}` : lang;

/** Where everything of the feed stands: paths from the site's root, the same under the folder of an export. */
export const FEED = {
  root: 'feed/',
  index: 'feed/index.html',
  opml: 'feed/feeds.opml',
  schema: 'feed/item.schema.json',
  /** All files of items by language, for machines that want everything. */
  catalogue: 'feed/items.json',
  /** Every item in every language, without bodies: for a spreadsheet. */
  table: 'feed/items.csv',
  itemsJson: (lang: Lang): string => `feed/items/${lang}.json`,
  itemsCsv: (lang: Lang): string => `feed/items/${lang}.csv`,
  /** The document to subscribe to. */
  atom: (channel: Channel): string => `feed/atom/${inner(channel)}/index.xml`,
  /** An archive page, from 1 on. */
  archive: (channel: Channel, page: number): string => `feed/atom/${inner(channel)}/archivio-${page}.xml`,
  rss: (channel: Channel): string => `feed/rss/${inner(channel)}/index.xml`,
  json: (channel: Channel): string => `feed/json/${inner(channel)}/index.json`,
  /** The page of an item; `id` is `<kind>/<id of the piece>`. */
  page: (id: string, lang: Lang): string => `feed/pages/${id}/${lang}.html`,
  kindIndex: (kind: FeedKind): string => `feed/pages/${kind}/index.html`,
  /** `year` is a year, or the name of what has no date. */
  dateIndex: (year: string): string => `feed/pages/per-data/${year}.html`,
} as const;
