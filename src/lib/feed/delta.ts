import { compare } from '#src/lib/domain/finding.ts';
import { historyOf, itemKey, type Shared } from '#src/lib/domain/history.ts';
import type { Change, FeedKind, LedgerEntry, SharedItem } from '#src/lib/domain/ledger.ts';
import type { Made } from './items.ts';

/** Which part of the changes is asked for. */
export interface DeltaOptions {
  /** Only items of this kind; the others stay as they are. */
  only?: FeedKind | undefined;
  /** As if nothing had been shared on this day or later. */
  since?: string | undefined;
}

/** What has to be said of the items of today to somebody who knows the ledger: the lines of its next entry. */
export function deltaOf(
  items: readonly Made[],
  ledger: readonly LedgerEntry[],
  { only, since }: DeltaOptions = {},
): SharedItem[] {
  const { shared } = historyOf(since === undefined ? ledger : ledger.filter(({ date }) => date < since));
  const today = new Set<string>();
  const changed = items.flatMap((made): SharedItem[] => {
    const key = itemKey({ id: made.content.id, lang: made.lang });
    today.add(key);
    const change = changeOf(made, shared.get(key));
    return change ? [lineOf(made, change)] : [];
  });
  const gone = [...shared].flatMap(([key, { last }]): SharedItem[] =>
    last.change === 'withdraw' || today.has(key) ? [] : [{ ...last, change: 'withdraw' }],
  );
  return [...changed, ...gone].filter(({ kind }) => only === undefined || kind === only).sort(inOrder);
}

/** What an item of today is beside what was shared of it; undefined where there is nothing to say. */
export function changeOf({ sha256 }: Made, known: Shared | undefined): 'new' | 'update' | undefined {
  if (!known || known.last.change === 'withdraw') return 'new';
  return known.last.sha256 === sha256 ? undefined : 'update';
}

function lineOf({ content, lang, project, sha256 }: Made, change: Change): SharedItem {
  return {
    id: content.id,
    lang,
    kind: content.kind,
    change,
    sha256,
    url: content.url,
    title: content.title,
    ...(content.date_published !== undefined && { published: content.date_published }),
    hubs: content.hub,
    ...(project !== undefined && { project }),
  };
}

/** The oldest first, so that the newest end a feed. */
const inOrder = (a: SharedItem, b: SharedItem): number =>
  compare(a.published ?? '', b.published ?? '') || compare(a.id, b.id) || compare(a.lang, b.lang);
