import { KIND_NAMES } from '#src/lib/domain/feed-kind.ts';
import type { SharedItem } from '#src/lib/domain/ledger.ts';
import type { Exported } from './export.ts';

const MARKS: Readonly<Record<SharedItem['change'], string>> = { new: '+', update: '~', withdraw: '−' };

/** The changes, one a line: `+ scheda/salute/tessera-sanitaria (it)  Chiedere la tessera sanitaria`. */
export const deltaText = (delta: readonly SharedItem[]): string =>
  delta.map(({ change, id, lang, title }) => `${MARKS[change]} ${id} (${lang})  ${title}`).join('\n');

/** What a run came to, in Italian and in English. */
export function exportSummary({ delta, written, zip, ledger }: Exported): string {
  const count = (change: SharedItem['change']): number =>
    delta.filter((line) => line.change === change).length;
  const [fresh, changed, gone] = [count('new'), count('update'), count('withdraw')];
  const kinds = [...new Set(delta.map(({ kind }) => kind))].map(
    (kind) => `${KIND_NAMES[kind].it} ${delta.filter((line) => line.kind === kind).length}`,
  );
  return [
    delta.length === 0
      ? 'Niente di nuovo da condividere. / Nothing new to share.'
      : `${fresh} nuove, ${changed} aggiornate, ${gone} da ritirare (${kinds.join(', ')}).\n${fresh} new, ${changed} updated, ${gone} to withdraw.`,
    written && `✓ ${written.files} file, ${(written.bytes / 1e6).toFixed(1)} MB`,
    zip && `✓ ${zip}`,
    ledger && `✓ ${ledger}: mettilo in git / commit it`,
  ]
    .filter(Boolean)
    .join('\n');
}
