import type { z } from 'zod';
import type { serviceSchema } from '#src/lib/domain/service.ts';
import { phone } from '#src/lib/domain/text.ts';
import { capital } from './text.ts';

type Phone = NonNullable<z.input<typeof serviceSchema>['phones']>[number];

export interface Phones {
  phones: Phone[];
  /** What a reader should know of a number, for example that it may be wrong. */
  note?: string;
}

const LABELS: Record<string, string> = { vocali: 'Messaggi vocali', centralino: 'Centralino', urp: 'URP' };

/**
 * The numbers of a cell such as `800 66 22 00; centralino 051 5271` or `WhatsApp +39 350 909 2008`;
 * undefined when a part of it is no number.
 */
export function parsePhones(cell: string): Phones | undefined {
  const parts = cell.split(';').map((part) => parsePart(part.trim()));
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  const note = known.find((part) => part.note !== undefined)?.note;
  return { phones: known.flatMap(({ phones }) => phones), ...(note === undefined ? {} : { note }) };
}

function parsePart(part: string): Phones | undefined {
  const match = /^(WhatsApp\s)?\s*([a-zA-Z]+\s)?\s*([+\d][\d\s-]*?)(?:\s*\((.+)\))?$/.exec(part);
  if (!match) return undefined;
  const [, whatsapp, word = '', digits = '', remark] = match;
  const name = word.trim();
  // «URP, come indicato: 052130111»: the number as printed, which somebody found odd.
  const doubtful = remark !== undefined && /,? come indicato.*$/.test(remark);
  const label = remark?.replace(/,? come indicato.*$/, '') ?? (name && (LABELS[name.toLowerCase()] ?? name));
  const phones = digits.split(/\s-\s/).map((number): Phone => {
    const compact = number.replace(/[\s-]/g, '');
    const kind = whatsapp === undefined ? kindOf(compact) : 'whatsapp';
    return {
      number: international(compact),
      // The schema's own default: the file need not say it.
      ...(kind === 'voice' ? {} : { kind }),
      ...(label ? { label: capital(label) } : {}),
    };
  });
  if (!phones.every(({ number }) => phone.safeParse(number).success)) return undefined;
  return {
    phones,
    ...(doubtful ? { note: 'Il numero di telefono è scritto come nella fonte: da verificare.' } : {}),
  };
}

/** Green numbers and short codes have no form that works from abroad. */
function international(digits: string): string {
  return /^[03]/.test(digits) ? `+39${digits}` : digits;
}

function kindOf(digits: string): NonNullable<Phone['kind']> {
  if (/^80[03]/.test(digits)) return 'green';
  return /^(\+39)?3/.test(digits) ? 'mobile' : 'voice';
}
