import { route } from '#src/lib/domain/route.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import type { Stream } from './channels.ts';
import { FEED } from './places.ts';
import { latestItems } from './rss.ts';
import { languageTag, type Items, type Share } from './share.ts';

/** The same channel as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed({ portal }: Share, stream: Stream, items: Items): string {
  const { channel, title } = stream;
  const isWhole = channel.hub === undefined && channel.kind === undefined;
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(portal, route.home(channel.lang)),
    feed_url: absolute(portal, `/${FEED.json(channel)}`),
    description: portal.site.description,
    language: languageTag(portal, channel.lang),
    authors: [{ name: portal.site.name, url: portal.site.url }],
    items: latestItems(stream, items).map(({ item, event }) => ({
      id: item.tag,
      url: item.url,
      external_url: item.page,
      title: item.title,
      summary: item.abstract,
      ...(isWhole ? { content_html: item.body_html } : { content_text: item.abstract }),
      ...(item.image && { image: item.image.url }),
      ...(item.date_published !== undefined && { date_published: `${item.date_published}T00:00:00Z` }),
      date_modified: event.at,
      authors: [{ name: item.source_office }],
      tags: [item.kind, item.theme, ...item.hub],
      language: item.language,
      attachments: item.attachments.map(({ url, mime, title: name, bytes }) => ({
        url,
        mime_type: mime,
        title: name,
        ...(bytes !== undefined && { size_in_bytes: bytes }),
      })),
    })),
  })}\n`;
}
