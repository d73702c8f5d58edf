import { createHash } from 'node:crypto';
import type { Day } from '#src/lib/domain/date.ts';
import { shareables, type Shareable } from '#src/lib/domain/feed-kind.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { themeOf, type Theme } from '#src/lib/domain/theme.ts';
import { nameText } from '#src/lib/view/names.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';
import { clean, cut, oneLine } from './clean.ts';
import { datesOf } from './dates.ts';
import { contentDay } from './day.ts';
import { madeBy, territory } from './facts.ts';
import { ABSTRACT, type ItemContent } from './item.ts';
import { bodyShelf, type ItemBody, type Keep } from './item-body.ts';
import { officeOf } from './office.ts';
import { portable } from './portable.ts';
import { isShared } from './shared.ts';
import { versionsOf, type Version } from './subject.ts';
import { bodyOf, breadcrumb, told } from './told.ts';

/** An item in one language as content makes it, and what paths and the ledger need to know of it. */
export interface Made {
  /** All but the body. */
  content: Omit<ItemContent, keyof ItemBody>;
  /** The body: a kept one, or made anew at each call, the same every time: ten thousand need not lie in memory. */
  body: () => ItemBody;
  lang: Lang;
  /** The project's id. */
  project?: string;
  /** Of all that is said but which other languages there are. */
  sha256: string;
}

const made = new WeakMap<Portal, Map<Day, readonly Made[]>>();

/** Every item that is shared today, in each of its languages, in the order of ids; made once. */
export function itemsOf(portal: Portal, today: Day): readonly Made[] {
  const day = contentDay(portal, today);
  const days = made.get(portal) ?? new Map<Day, readonly Made[]>();
  made.set(portal, days);
  const found = days.get(day) ?? [...makeItems(portal, day)];
  days.set(day, found);
  return found;
}

/** Says that a portal differs from another by its ledger alone: its items are the same, and are not made again. */
export function withItemsOf(portal: Portal, other: Portal): Portal {
  const days = made.get(other);
  if (days) made.set(portal, days);
  return portal;
}

function* makeItems(portal: Portal, day: Day): Generator<Made> {
  const keep = bodyShelf();
  for (const item of shareables(portal)) {
    if (!isShared(portal, item, day)) continue;
    const found = themeOf(portal, item);
    // The gate has named the gap: such content is not exported.
    if ('gap' in found) continue;
    const versions = versionsOf(portal, item);
    // One list for all languages: each leaves itself out.
    const translations = versions.map(({ tag, url, title, state }) => ({
      language: tag,
      url,
      title: oneLine(title),
      state,
    }));
    for (const [index, version] of versions.entries()) {
      const others = translations.toSpliced(index, 1);
      yield makeItem(viewOf(portal, version.lang, day), item, version, found.theme, others, keep);
    }
  }
}

function makeItem(
  view: View,
  item: Shareable,
  version: Version,
  theme: Theme,
  translations: ItemContent['translations'],
  keep: Keep,
): Made {
  const { portal } = view;
  const { title, abstract, facts, areas } = told(view, item, version);
  const plain = cleaned({
    id: item.id,
    kind: item.kind,
    language: version.tag,
    title,
    abstract: cut(abstract, ABSTRACT),
    state: version.state,
    machine: version.machine,
    url: version.url,
    slug: item.own.slice(item.own.lastIndexOf('/') + 1),
    breadcrumb: breadcrumb(view, item),
    region: portal.site.territory,
    ...territory(portal, areas),
    theme,
    hub: [...item.hubs],
    ...datesOf(portal, item, version.at),
    ...facts,
    ...madeBy(portal, item),
    attachments: facts.attachments ?? [],
    ...officeOf(portal, item),
    licence: facts.licence ?? portal.site.licence,
    funding_statement: nameText(view, 'site', 'site', 'fundingStatement'),
  });
  const makeBody = (): ItemBody => {
    const { html, text } = portable(bodyOf(view, item), version.url);
    return { body_html: html || `<p>${plain.abstract}</p>`, body_text: text || plain.abstract };
  };
  const body = makeBody();
  return {
    content: { ...plain, translations },
    body: keep(body) ?? makeBody,
    lang: version.lang,
    ...(item.project !== undefined && { project: item.project }),
    sha256: createHash('sha256')
      .update(JSON.stringify({ ...plain, ...body }))
      .digest('hex'),
  };
}

/** The same with every text on one line and without what no text may hold. */
function cleaned<T>(value: T): T {
  if (typeof value === 'string') return oneLine(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => cleaned(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [clean(key), cleaned(inner as unknown)]),
  ) as T;
}
