import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '#src/lib/domain/date.ts';
import type { LedgerEntry, SharedItem } from '#src/lib/domain/ledger.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { writeZip } from '#src/lib/machine/zip.ts';
import { deltaOf } from './delta.ts';
import { feedFiles } from './feed.ts';
import { itemsOf, withItemsOf } from './items.ts';
import { feedKey } from './key.ts';
import type { ExportOptions } from './options.ts';
import { parcelFiles } from './parcel.ts';
import { shareOf } from './share.ts';
import { readMark, writeFeed, writeMark, writeRun, type Mark } from './write.ts';

/** What a run came to. */
export interface Exported {
  delta: readonly SharedItem[];
  /** Files written; undefined when those of the last run are still right. */
  written?: { files: number; bytes: number };
  /** The ZIP to send, if there is something to say. */
  zip?: string;
  /** The new file of the ledger, from the content root. */
  ledger?: string;
}

/**
 * Shares what is to be shared: the whole feed under `out/feed`, the changes as a ZIP, and, when it is confirmed, the
 * run in the ledger, last of all: an interruption leaves the ledger as it was. `code` names the code that writes.
 */
export function exportFeed(
  portal: Portal,
  today: Day,
  code: string,
  { since, only, dryRun, confirm, out }: ExportOptions,
): Exported {
  const mark = readMark(out);
  const key = `${code} ${feedKey(portal, today)}`;
  const isSame = mark?.key === key;
  const all = isSame ? mark.delta : deltaOf(itemsOf(portal, today), portal.ledger);
  const delta =
    since === undefined
      ? all.filter(({ kind }) => only === undefined || kind === only)
      : deltaOf(itemsOf(portal, today), portal.ledger, { since, only });
  if (dryRun) return { delta };
  const entry: LedgerEntry | undefined =
    confirm && delta.length > 0 ? { date: today, items: [...delta] } : undefined;
  // A confirmed run writes the feed as the next run will find it.
  const after: Portal = entry
    ? withItemsOf({ ...portal, ledger: [...portal.ledger, entry] }, portal)
    : portal;
  const left = entry ? all.filter((line) => !delta.includes(line)) : all;
  const written = isSame && !entry ? undefined : writeFeed(out, feedFiles(after, today));
  const zip = parcelOf(out, after, today, delta, `${only ?? ''} ${since ?? ''}`, isSame ? mark : undefined);
  const ledger = entry && writeRun(portal.root, entry);
  writeMark(out, {
    key: entry ? `${code} ${feedKey(after, today)}` : key,
    delta: left,
    ...(zip && !entry && { zip }),
  });
  return {
    delta,
    ...(written && { written }),
    ...(zip && { zip: join(out, zip.name) }),
    ...(ledger !== undefined && { ledger }),
  };
}

/** Writes the ZIP of some changes; the one that is there, where it holds the very same. */
function parcelOf(
  out: string,
  portal: Portal,
  today: Day,
  delta: readonly SharedItem[],
  of: string,
  mark: Mark | undefined,
): Mark['zip'] {
  if (delta.length === 0) return undefined;
  if (mark?.zip?.of === of && existsSync(join(out, mark.zip.name))) return mark.zip;
  const name = `invio-${today}.zip`;
  writeZip(join(out, name), parcelFiles(shareOf(portal, today), delta, out));
  return { of, name };
}
