import type { LedgerEntry } from '#src/lib/domain/ledger.ts';
import type { Portal } from '#src/lib/domain/portal.ts';

/** What was shared with the national portal, oldest run first; none where the gate reads no ledger. */
export const ledgerOf = (portal: Portal & { ledger?: readonly LedgerEntry[] }): readonly LedgerEntry[] =>
  portal.ledger ?? [];
