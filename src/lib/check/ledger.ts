import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { historyOf, type Contradiction } from '#src/lib/domain/history.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { LedgerEntry } from '#src/lib/domain/ledger.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';

const WHY: Readonly<Record<Contradiction['why'], (item: string) => Say>> = {
  twice: (item) => say(`In questo invio «${item}» c’è due volte.`, `“${item}” appears twice in this run.`),
  'never-shared': (item) =>
    say(
      `«${item}» è aggiornato o ritirato, ma prima non risulta condiviso.`,
      `“${item}” is updated or withdrawn, but was not shared before.`,
    ),
  'already-shared': (item) =>
    say(
      `«${item}» è nuovo, ma risulta già condiviso e non ritirato.`,
      `“${item}” is new, but was already shared and not withdrawn.`,
    ),
};

const MEND = say(
  'Il registro degli invii non si cambia a mano: rimetti com’era il file salvato con git.',
  'The ledger is not changed by hand: put back the file that git has.',
);

/** A ledger whose files are not of their day, or that contradicts itself. */
export function checkLedger({ portal: { ledger }, records }: Whole): Finding[] {
  const byEntry = new Map(
    records.flatMap((record) =>
      roleOf(record.path)?.role === 'ledger' && record.value !== undefined
        ? [[record.value as LedgerEntry, record] as const]
        : [],
    ),
  );
  const misdated = [...byEntry].flatMap(([{ date }, record]): Finding[] => {
    const role = roleOf(record.path);
    if (role?.role !== 'ledger' || role.date === date) return [];
    return [
      finding(
        'ledger-date',
        placeOf(record, 'date'),
        say(
          `Il file è del ${role.date}, ma dentro c’è scritto ${date}.`,
          `The file is of ${role.date}, but it says ${date} inside.`,
        ),
        MEND,
      ),
    ];
  });
  const contradicting = historyOf(ledger).contradictions.flatMap(({ run, item, why }): Finding[] => {
    const entry = ledger[run];
    const record = entry && byEntry.get(entry);
    const of = entry?.items[item];
    if (!record || !of) return [];
    return [
      finding('ledger-history', placeOf(record, `items/${item}`), WHY[why](`${of.id} (${of.lang})`), MEND),
    ];
  });
  return [...misdated, ...contradicting];
}
