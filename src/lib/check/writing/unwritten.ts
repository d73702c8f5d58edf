import { finding, type Finding } from '#src/lib/domain/finding.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { say } from '#src/lib/domain/say.ts';
import { UNWRITTEN } from '#src/lib/domain/unwritten.ts';
import type { Written } from './written.ts';

/** Texts that a scaffold left to be written, in what is published. */
export function checkUnwritten({ value }: FileRecord, written: readonly Written[]): Finding[] {
  if ((value as { status?: string } | undefined)?.status === 'draft') return [];
  return written
    .filter(({ text }) => text.startsWith(UNWRITTEN))
    .map(({ text, place }) =>
      finding(
        'text-unwritten',
        place,
        say(`Qui c’è ancora «${text}».`, `Here still stands “${text}”.`),
        say('Scrivilo, oppure torna a status: draft.', 'Write it, or go back to status: draft.'),
      ),
    );
}
