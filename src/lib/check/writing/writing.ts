import type { Finding } from '#src/lib/domain/finding.ts';
import type { PieceKind } from '#src/lib/domain/piece.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { checkHandwritten } from './handwritten.ts';
import { checkReadability } from './readability.ts';
import { checkSentences } from './sentences.ts';
import { checkUnwritten } from './unwritten.ts';
import { writtenIn } from './written.ts';

/** What holds until somebody changes it; news and projects tell what happened on a day. */
const LASTING: readonly PieceKind[] = ['sheet', 'journey', 'page'];

/** How an Italian file is written: by itself, so that it is asked once for each state of the file. */
export function checkWriting(record: FileRecord, kind: PieceKind): Finding[] {
  const written = writtenIn(record);
  return [
    ...checkUnwritten(record, written),
    ...checkSentences(written),
    ...(kind === 'sheet' ? checkReadability(written) : []),
    ...(LASTING.includes(kind) ? checkHandwritten(written) : []),
  ];
}
