import { KIND_NAMES } from '#src/lib/domain/feed-kind.ts';
import { FEED_KINDS } from '#src/lib/domain/ledger.ts';
import { published } from '#src/lib/domain/locale.ts';
import type { Channel } from './places.ts';
import { isIn, type Event, type Share } from './share.ts';

/** How many changes an archive page holds. */
export const PAGE = 50;

/** A channel with all that ever happened in it, oldest first. */
export interface Stream {
  channel: Channel;
  title: string;
  events: readonly Event[];
}

/** Each language's channel, and in it those of the HUBs and kinds in which something has happened. */
export function* streams({ portal, events }: Share): Generator<Stream> {
  const hubs = [...portal.hubs.keys()];
  const past = new Set(events.flatMap(({ line }) => line.hubs));
  const known = [...hubs, ...[...past].filter((hub) => !portal.hubs.has(hub)).sort()];
  const out = new Set(published(portal.site.languages).map(({ code }) => code));
  for (const { code: lang, italian } of portal.site.languages) {
    const isPublished = out.has(lang);
    const own = events.filter(({ line }) => isIn({ lang }, line));
    const stream = function* (channel: Channel, name: string): Generator<Stream> {
      const inside = own.filter(({ line }) => isIn(channel, line));
      const title = [portal.site.name, name, italian].filter(Boolean).join(' – ');
      // Who subscribes to a language finds its feed there from the first day.
      if (inside.length > 0 || (name === '' && isPublished)) yield { channel, title, events: inside };
    };
    yield* stream({ lang }, '');
    for (const hub of known) yield* stream({ lang, hub }, portal.hubs.get(hub)?.name ?? hub);
    for (const kind of FEED_KINDS) yield* stream({ lang, kind }, KIND_NAMES[kind].it);
  }
}

/**
 * How many pages are archived: full ones of what the ledger holds, but for the last, so that the document to
 * subscribe to has always the latest {@link PAGE} changes or more. The ledger only grows: a page that is archived
 * stays as it is.
 */
export function archivedPages({ events }: Stream): number {
  const past = events.filter(({ pending }) => !pending).length;
  return Math.max(0, Math.floor(past / PAGE) - 1);
}

/** The changes of an archive page, from 1 on. */
export const archivedEvents = ({ events }: Stream, page: number): readonly Event[] =>
  events.slice((page - 1) * PAGE, page * PAGE);

/** What the document to subscribe to tells: the changes after the archives, the last of each item, newest first. */
export function currentEvents(stream: Stream): readonly Event[] {
  const later = stream.events.slice(archivedPages(stream) * PAGE);
  const last = new Map(later.map((event) => [event.line.id, event]));
  return later.filter((event) => last.get(event.line.id) === event).reverse();
}
