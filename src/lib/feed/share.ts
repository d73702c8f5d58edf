import type { Day } from '#src/lib/domain/date.ts';
import { historyOf, itemKey, runMoments, type Shared } from '#src/lib/domain/history.ts';
import type { SharedItem } from '#src/lib/domain/ledger.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { changeOf, deltaOf } from './delta.ts';
import type { Item, Withdrawn } from './item.ts';
import type { ItemBody } from './item-body.ts';
import { itemsOf, type Made } from './items.ts';
import { firstDay } from './dates.ts';
import { FEED, type Channel } from './places.ts';

/** One line of what happened, in the order in which it happened: the ledger's, then what is still to be shared. */
export interface Event {
  line: SharedItem;
  /** RFC 3339. */
  at: string;
  /** Not in the ledger yet. */
  pending: boolean;
}

/** What goes out today, seen with the ledger. All writers are functions of this. */
export interface Share {
  portal: Portal;
  items: readonly Made[];
  shared: ReadonlyMap<string, Shared>;
  events: readonly Event[];
  byKey: ReadonlyMap<string, Made>;
}

/** Whole items of a language by {@link itemKey}. */
export type Items = ReadonlyMap<string, Item>;

const second = (at: string): string => new Date(Date.parse(at) + 1000).toISOString().replace('.000', '');

/** Everything the writers need. What is pending is dated by content, and after what was shared of it before. */
export function shareOf(portal: Portal, today: Day): Share {
  const items = itemsOf(portal, today);
  const byKey = new Map(items.map((made) => [itemKey({ id: made.content.id, lang: made.lang }), made]));
  const { shared } = historyOf(portal.ledger);
  const moments = runMoments(portal.ledger);
  const past = portal.ledger.flatMap(({ items: lines }, run) =>
    lines.map((line): Event => ({ line, at: moments[run] ?? '', pending: false })),
  );
  const pending = deltaOf(items, portal.ledger).map((line): Event => {
    const key = itemKey(line);
    const changed = `${byKey.get(key)?.content.date_updated ?? firstDay(portal)}T00:00:00Z`;
    const before = shared.get(key)?.at;
    const at = before === undefined || changed > before ? changed : second(before);
    return { line, at, pending: true };
  });
  return { portal, items, shared, byKey, events: [...past, ...pending] };
}

/** A language's items as they go out, by {@link itemKey}: with their bodies, so one language at a time. */
export const itemsIn = (share: Share, lang: Lang): Items =>
  new Map(
    share.items
      .filter((made) => made.lang === lang)
      .map((made) => [itemKey({ id: made.content.id, lang }), { ...headOf(share, made), ...made.body() }]),
  );

/** All but the body of an item as it goes out: content, and what the ledger says of it. */
export function headOf({ portal, shared }: Share, made: Made): Omit<Item, keyof ItemBody> {
  const known = shared.get(itemKey({ id: made.content.id, lang: made.lang }));
  const last = known?.last.change;
  return {
    ...made.content,
    tag: tagOf(portal, made.content.id, made.lang),
    page: absolute(portal, `/${FEED.page(made.content.id, made.lang)}`),
    change: changeOf(made, known) ?? (last === 'update' ? 'update' : 'new'),
    content_sha256: made.sha256,
    ...(known && { first_shared_on: known.first, last_shared_on: known.on }),
  };
}

/** What was shared once and is not any more, in one language. */
export function withdrawnIn({ portal, shared, byKey }: Share, lang: Lang): Withdrawn[] {
  return [...shared].flatMap(([key, { last, first, on }]): Withdrawn[] =>
    last.lang !== lang || byKey.has(key)
      ? []
      : [
          {
            id: last.id,
            tag: tagOf(portal, last.id, lang),
            kind: last.kind,
            language: languageTag(portal, lang),
            title: last.title,
            url: last.url,
            change: 'withdraw',
            first_shared_on: first,
            last_shared_on: on,
          },
        ],
  );
}

/** The name of an item in one language, for ever (RFC 4151). */
export const tagOf = (portal: Portal, id: string, lang: Lang): string =>
  `tag:${portal.site.feed.tag}:${id}/${lang}`;

/** The BCP 47 tag of a language; its code where the site no longer has it. */
export const languageTag = (portal: Portal, lang: Lang): string =>
  portal.site.languages.find(({ code }) => code === lang)?.tag ?? lang;

/** Whether a line belongs to a channel. */
export const isIn = ({ lang, hub, kind }: Channel, line: SharedItem): boolean =>
  line.lang === lang &&
  (hub === undefined || line.hubs.includes(hub)) &&
  (kind === undefined || line.kind === kind);
