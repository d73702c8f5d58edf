import { itemKey } from '#src/lib/domain/history.ts';
import { route } from '#src/lib/domain/route.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { currentEvents, PAGE, type Stream } from './channels.ts';
import type { Item } from './item.ts';
import { FEED } from './places.ts';
import { languageTag, type Event, type Items, type Share } from './share.ts';
import { el, xmlDocument, type Xml } from './xml.ts';

/** The latest items of a channel that are still there, newest first, with what happened to them last. */
export const latestItems = (stream: Stream, items: Items): { item: Item; event: Event }[] =>
  currentEvents(stream)
    .flatMap((event) => {
      const item = items.get(itemKey(event.line));
      return item ? [{ item, event }] : [];
    })
    .slice(0, PAGE);

/** The same channel in RSS 2.0, for readers that know nothing else; withdrawn items only leave it. */
export function rss({ portal }: Share, stream: Stream, items: Items): string {
  const { channel, title } = stream;
  const isWhole = channel.hub === undefined && channel.kind === undefined;
  const self = absolute(portal, `/${FEED.rss(channel)}`);
  return xmlDocument(
    el(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      },
      el('channel', {}, [
        el('title', {}, title),
        el('link', {}, absolute(portal, route.home(channel.lang))),
        el('description', {}, portal.site.description),
        el('language', {}, languageTag(portal, channel.lang)),
        el('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
        ...latestItems(stream, items).map(({ item, event }) => rssItem(item, event, isWhole)),
      ]),
    ),
  );
}

function rssItem(item: Item, { at }: Event, isWhole: boolean): Xml {
  // RSS has room for one document, and wants its size.
  const file = item.attachments.find(({ bytes }) => bytes !== undefined);
  return el(
    'item',
    {},
    el('title', {}, item.title),
    el('link', {}, item.url),
    el('guid', { isPermaLink: 'false' }, item.tag),
    el('pubDate', {}, new Date(at).toUTCString()),
    el('description', {}, item.abstract),
    [item.kind, item.theme, ...item.hub].map((term) => el('category', {}, term)),
    file && el('enclosure', { url: file.url, length: file.bytes, type: file.mime }),
    isWhole && el('content:encoded', {}, item.body_html),
  );
}
