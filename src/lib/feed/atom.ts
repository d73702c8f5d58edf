import { KIND_NAMES } from '#src/lib/domain/feed-kind.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { itemKey } from '#src/lib/domain/history.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { archivedEvents, archivedPages, currentEvents, PAGE, type Stream } from './channels.ts';
import { firstDay } from './dates.ts';
import type { Item } from './item.ts';
import { FEED, type Channel } from './places.ts';
import { languageTag, tagOf, type Event, type Items, type Share } from './share.ts';
import { el, xmlDocument, type Xml } from './xml.ts';

/** How many entries carry their whole body; older ones say where it is. */
const INLINE = PAGE;

/** The document to subscribe to (RFC 4287): what is new, changed or withdrawn since the archives. */
export function atomCurrent({ portal }: Share, stream: Stream, items: Items): string {
  const { channel } = stream;
  const pages = archivedPages(stream);
  const self = absolute(portal, `/${FEED.atom(channel)}`);
  const isMain = channel.hub === undefined && channel.kind === undefined;
  const events = currentEvents(stream);
  return feed(portal, stream, events, [
    link('self', self, 'application/atom+xml'),
    link('current', self, 'application/atom+xml'),
    pages > 0 && archiveLink(portal, 'prev-archive', channel, pages),
    ...events.map((event, index) => {
      const item = items.get(itemKey(event.line));
      return item ? entry(item, event, isMain && index < INLINE, isMain) : deleted(portal, event);
    }),
  ]);
}

/**
 * An archive page (RFC 5005, section 4), made of the ledger alone: whatever becomes of the items, the page stays as it
 * is. `next-archive` is written from the beginning: until that page is full its address gives the current document.
 */
export function atomArchive(portal: Portal, stream: Stream, page: number): string {
  const { channel } = stream;
  const events = [...archivedEvents(stream, page)].reverse();
  return feed(portal, stream, events, [
    el('fh:archive'),
    link('self', absolute(portal, `/${FEED.archive(channel, page)}`), 'application/atom+xml'),
    link('current', absolute(portal, `/${FEED.atom(channel)}`), 'application/atom+xml'),
    page > 1 && archiveLink(portal, 'prev-archive', channel, page - 1),
    archiveLink(portal, 'next-archive', channel, page + 1),
    ...events.map((event) =>
      event.line.change === 'withdraw' ? deleted(portal, event) : remembered(portal, event),
    ),
  ]);
}

function feed(
  portal: Portal,
  { channel, title }: Stream,
  events: readonly Event[],
  children: readonly (Xml | false)[],
): string {
  const moments = events.map(({ at }) => at).sort();
  const updated = moments.at(-1) ?? `${firstDay(portal)}T00:00:00Z`;
  const what = channel.hub ?? channel.kind ?? '';
  return xmlDocument(
    el(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:fh': 'http://purl.org/syndication/history/1.0',
        'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
        'xml:lang': languageTag(portal, channel.lang),
      },
      [
        el('id', {}, `tag:${portal.site.feed.tag}:feed/${[channel.lang, what].filter(Boolean).join('/')}`),
        el('title', {}, title),
        el('updated', {}, updated),
        el('author', {}, el('name', {}, portal.site.name), el('uri', {}, portal.site.url)),
        ...children,
      ],
    ),
  );
}

const link = (rel: string, href: string, type?: string): Xml => el('link', { rel, type, href });

const archiveLink = (portal: Portal, rel: string, channel: Channel, page: number): Xml =>
  link(rel, absolute(portal, `/${FEED.archive(channel, page)}`), 'application/atom+xml');

/** RFC 6721. */
const deleted = (portal: Portal, { line, at }: Event): Xml =>
  el('at:deleted-entry', { ref: tagOf(portal, line.id, line.lang), when: at });

/** What the ledger remembers of an item as it was shared. */
function remembered(portal: Portal, { line, at }: Event): Xml {
  const { id, lang, url, title, kind, hubs, published } = line;
  return el(
    'entry',
    {},
    el('id', {}, tagOf(portal, id, lang)),
    el('title', {}, title),
    el('updated', {}, at),
    published !== undefined && el('published', {}, `${published}T00:00:00Z`),
    el('link', { rel: 'alternate', type: 'text/html', hreflang: languageTag(portal, lang), href: url }),
    link('related', absolute(portal, `/${FEED.page(id, lang)}`), 'text/html'),
    category('kind', kind, KIND_NAMES[kind].it),
    hubs.map((hub) => category('hub', hub)),
  );
}

/**
 * An item of today with all that Atom has a place for; its body inside, or where it can be read. The feeds of a HUB or
 * a kind leave the other languages to the language's own.
 */
function entry(item: Item, { at }: Event, isWhole: boolean, isMain: boolean): Xml {
  return el(
    'entry',
    { 'xml:lang': item.language },
    el('id', {}, item.tag),
    el('title', {}, item.title),
    el('updated', {}, at),
    item.date_published !== undefined && el('published', {}, `${item.date_published}T00:00:00Z`),
    el(
      'author',
      {},
      el('name', {}, item.source_office),
      item.contact_email !== undefined && el('email', {}, item.contact_email),
    ),
    el('link', { rel: 'alternate', type: 'text/html', hreflang: item.language, href: item.url }),
    isMain &&
      item.translations.map(({ language, url, title }) =>
        el('link', { rel: 'alternate', type: 'text/html', hreflang: language, title, href: url }),
      ),
    link('related', item.page, 'text/html'),
    item.attachments.map(({ url, mime, title, bytes, language }) =>
      el('link', { rel: 'enclosure', type: mime, title, length: bytes, hreflang: language, href: url }),
    ),
    item.licence.url !== undefined && link('license', item.licence.url),
    category('kind', item.kind, KIND_NAMES[item.kind].it),
    category('theme', item.theme),
    item.hub.map((hub) => category('hub', hub)),
    (item.municipality ?? [item.region]).map((place) => category('place', place)),
    el('rights', {}, item.licence.name),
    el('summary', {}, item.abstract),
    isWhole
      ? el('content', { type: 'html' }, item.body_html)
      : el('content', { type: 'text/html', src: item.page }),
  );
}

const category = (scheme: string, term: string, label?: string): Xml =>
  el('category', { scheme: `urn:x-portale:${scheme}`, term, label });
