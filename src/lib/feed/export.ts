import { join } from 'node:path';
import type { Day } from '#src/lib/domain/date.ts';
import type { LedgerEntry, SharedItem } from '#src/lib/domain/ledger.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { deltaOf } from './delta.ts';
import { feedFiles } from './feed.ts';
import { itemsOf } from './items.ts';
import { feedKey } from './key.ts';
import type { ExportOptions } from './options.ts';
import { parcel } from './parcel.ts';
import { shareOf } from './share.ts';
import { readMark, writeFeed, writeRun, writeWhole } from './write.ts';

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
  const delta = deltaOf(itemsOf(portal, today), portal.ledger, { since, only });
  if (dryRun) return { delta };
  // A confirmed run writes the feed as the next run will find it.
  const entry: LedgerEntry | undefined =
    confirm && delta.length > 0 ? { date: today, items: [...delta] } : undefined;
  const after: Portal = entry ? { ...portal, ledger: [...portal.ledger, entry] } : portal;
  const key = `${code} ${feedKey(after, today)}`;
  const isSame = readMark(out)?.key === key;
  const written = isSame ? undefined : writeFeed(out, key, feedFiles(after, today));
  const zip = delta.length > 0 ? join(out, `invio-${today}.zip`) : undefined;
  if (zip !== undefined) writeWhole(zip, parcel(shareOf(after, today), delta));
  const ledger = entry && writeRun(portal.root, entry);
  return { delta, ...(written && { written }), ...(zip !== undefined && { zip }), ...(ledger && { ledger }) };
}
