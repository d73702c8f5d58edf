import { utcDate } from '#src/lib/domain/date.ts';
import { capital } from './text.ts';

export interface SourceDate {
  /** As much as the source says; left out when it says nothing exact. */
  date?: string;
  /** What else is known of the age of the data, in plain Italian. */
  note?: string;
}

/** Remarks that only their writer understands, as a reader would want them. */
const PLAIN: Record<string, string> = {
  'lista di 16 centri; copia successiva a quella con 17': 'Preso da un elenco regionale di 16 centri.',
  'presente nella versione con 17 centri, non in quella con 16: verificare':
    'Presente in un elenco regionale di 17 centri, non in quello più recente di 16: da verificare.',
  'pagina regionale con 13 centri; nel 2024 i centri sono 23: verificare':
    'Preso da un elenco regionale di 13 centri; nel 2024 i centri sono 23: da verificare.',
  'dopo ottobre 2023; trasferimento da via Beretta deciso con protocollo: verificare se operativo':
    'Dato successivo a ottobre 2023. Un protocollo prevede il trasferimento da via Beretta: da verificare se è già avvenuto.',
  'sito attuale': 'Preso dal sito attuale; la pagina non porta una data.',
};

/** Splits cells such as `2014-04-30 (vecchio: verificare)`, `2009-2013 (verificare)`, `n.d. (2025 circa)`. */
export function parseSourceDate(cell: string): SourceDate {
  const match = /^(n\.d\.|\d{4}(?:-\d{2}(?:-\d{2})?)?)(\+|-\d{4}| \/ \d{4}| circa)?(?: \((.+)\))?$/.exec(
    cell,
  );
  if (!match) return { note: capital(cell) };
  const [, stamp = '', tail = '', remark = ''] = match;
  const exact = stamp !== 'n.d.' && !/^[+-]/.test(tail);
  const note = [...(isAbout(remark) ? [] : [ageNote(stamp, tail)]), remarkNote(remark, age(stamp, tail))]
    .filter((part) => part !== undefined)
    .join(' ');
  return { ...(exact ? { date: stamp } : {}), ...(note ? { note } : {}) };
}

/** Remarks that are about the date itself, so that the date is not said twice. */
const isAbout = (remark: string): boolean => /^(vecchio: )?verificare$/.test(remark);

function ageNote(stamp: string, tail: string): string | undefined {
  if (tail.startsWith(' /')) return `La fonte porta due date: ${monthOrYear(stamp)} e ${tail.slice(3)}.`;
  return tail === '' ? undefined : `Dato ${age(stamp, tail)}.`;
}

function age(stamp: string, tail: string): string {
  const year = stamp.slice(0, 4);
  if (stamp === 'n.d.') return 'senza data';
  if (tail === '+') return `del ${year} o successivo`;
  if (tail.startsWith('-')) return `del periodo ${year}${tail}`;
  return `del ${year}${tail}`;
}

function remarkNote(remark: string, when: string): string | undefined {
  if (remark === '') return undefined;
  if (remark === 'verificare') return `Dato ${when}: da verificare.`;
  if (remark === 'vecchio: verificare') return `Dato vecchio, ${when}: da verificare.`;
  if (/^\d{4}(-\d{4})? circa$/.test(remark)) return `Dato del ${remark}.`;
  return PLAIN[remark] ?? `${capital(remark.replace(/: verificare$/, ': da verificare'))}.`;
}

function monthOrYear(partial: string): string {
  if (partial.length === 4) return partial;
  return new Intl.DateTimeFormat('it', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    utcDate(partial),
  );
}
