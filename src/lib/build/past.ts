import { readRecord } from '#src/lib/content/record.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { readFormer } from '#src/lib/translation/former.ts';
import { History } from '#src/lib/translation/history.ts';

/** Asks git for the Italian that lagging translations were made from, so that pages can show what has changed. */
export async function recallPast(portal: Portal): Promise<void> {
  portal.former = await readFormer(portal, new History(portal.root), (path, text) =>
    readRecord(path, text, Buffer.from(text)),
  );
}
