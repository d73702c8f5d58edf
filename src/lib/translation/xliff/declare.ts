import type { Pin, TRANSLATION_STATUSES } from '#src/lib/domain/pin.ts';
import type { Taken } from './check.ts';
import type { Exchange, Mark } from './document.ts';
import { KEYWORDS, type PieceFile, type Text } from './piece.ts';

export type Status = (typeof TRANSLATION_STATUSES)[number];

/** What a person says of a whole file when it is imported, and may overrule. */
export interface Wishes {
  status?: Status | undefined;
  by?: string | undefined;
  engine?: string | undefined;
  /** Takes the file although the translation has changed since it was exported. */
  overwrite?: boolean | undefined;
}

interface Declared {
  exchange: Exchange;
  source: PieceFile;
  texts: readonly Text[];
  taken: ReadonlyMap<string, Taken>;
  changed: ReadonlySet<string>;
  before: Pin | undefined;
  wishes: Wishes;
}

/** From the least to the most a person vouches for. */
const ORDER: readonly Status[] = ['machine', 'draft', 'review', 'approved'];

/**
 * The pin of the result. A part whose Italian had changed keeps its old pin until somebody changes its text or says in
 * the program that it is reviewed: sending a file there and back makes nothing current.
 */
export function pinFor({ exchange, source, texts, taken, changed, before, wishes }: Declared): Pin {
  const markOf = ({ id }: Text): Mark => taken.get(id)?.unit.mark ?? 'missing';
  const own = texts.filter(({ group }) => group !== KEYWORDS);
  const statuses = own.map((text): Status => {
    const mark = markOf(text);
    if (mark === 'outdated') return changed.has(text.id) ? 'draft' : (before?.status ?? 'draft');
    return ORDER.find((status) => status === mark) ?? 'draft';
  });
  const now = source.record.fingerprints;
  const holds = (group: string): boolean => {
    const inside = own.filter((text) => text.group === group);
    return (
      before === undefined ||
      inside.some(({ id }) => changed.has(id)) ||
      inside.every((text) => ['review', 'approved'].includes(markOf(text)))
    );
  };
  const sections = Object.fromEntries(
    Object.entries(now).flatMap(([group, fingerprint]) => {
      const then = holds(group) ? fingerprint : before?.sections[group];
      return then === undefined ? [] : [[group, then]];
    }),
  );
  const late = before && Object.entries(now).some(([group, fingerprint]) => sections[group] !== fingerprint);
  const status = wishes.status ?? ORDER.find((one) => statuses.includes(one)) ?? 'draft';
  const engine = wishes.engine ?? exchange.memory.engine ?? before?.engine;
  const by = wishes.by ?? before?.by ?? exchange.memory.by;
  return {
    status,
    ...(engine === undefined ? {} : { engine }),
    ...(by === undefined ? {} : { by }),
    at: late ? before.at : exchange.memory.at,
    source: late || !exchange.memory.source ? (before?.source ?? '') : exchange.memory.source,
    sections,
  };
}

export const samePin = (pin: Pin, before: Pin): boolean =>
  pin.status === before.status &&
  pin.by === before.by &&
  (pin.engine ?? before.engine) === before.engine &&
  Object.entries(pin.sections).every(([part, fingerprint]) => before.sections[part] === fingerprint);
