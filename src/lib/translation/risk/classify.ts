import { diffArrays } from 'diff';
import type { RiskKind } from '#src/lib/domain/risk-words.ts';
import type { Change } from '#src/lib/domain/fingerprint.ts';
import { tokensOf, type Token } from '#src/lib/domain/tokens.ts';
import { sameInAnotherOrder } from './order.ts';
import { isSlip, type Vocabulary } from './vocabulary.ts';

/** Why a change weighs what it weighs: the words that went and came, and what they are about. */
export interface Reason {
  kind: RiskKind | 'wording' | 'added' | 'removed' | 'order' | 'slip';
  before: string;
  after: string;
}

/** How much an Italian text has changed for those who follow it. */
export interface Risk {
  change: Change;
  /** What makes it major; for a minor change, what was found harmless. */
  reasons: Reason[];
}

/**
 * Weighs a change of an Italian section, from its translatable units before and after. Only what is known to be
 * harmless is minor: slips, punctuation, capitals, articles, synonyms, the order of words where nothing hangs on it
 * and of the points of a list. Everything else is major: in doubt the reader is shown the Italian.
 */
export function classifyChange(
  before: readonly string[],
  after: readonly string[],
  vocabulary: Vocabulary,
): Risk {
  if (folded(before) === folded(after)) return { change: 'same', reasons: [] };
  const [then, now] = [inOrder(before), inOrder(after)];
  const reasons = gaps(then, now).flatMap((gap) => reasonsOf(gap, vocabulary));
  const major = reasons.filter(({ kind }) => kind !== 'slip' && kind !== 'order');
  return major.length > 0 ? { change: 'major', reasons: major } : { change: 'minor', reasons };
}

const folded = (units: readonly string[]): string =>
  units.join(' ').normalize('NFC').replace(/\s+/g, ' ').trim();

/** The points of a list, which begin with a small letter or a datum, in an order of their own. */
function inOrder(units: readonly string[]): string[] {
  const sorted = [...units];
  for (let from = 0; from < sorted.length; from++) {
    let to = from;
    while (/^\s*[\p{Ll}{]/u.test(sorted[to] ?? '')) to++;
    sorted.splice(from, to - from, ...sorted.slice(from, to).sort());
    from = Math.max(from, to - 1);
  }
  return sorted.flatMap((unit) => unit.split(/(?<=[.!?;])\s/));
}

interface Gap {
  before: string[];
  after: string[];
}

/** The sentences that differ, with those that stand in their place. */
function gaps(then: readonly string[], now: readonly string[]): Gap[] {
  const found: Gap[] = [];
  let open: Gap | undefined;
  const parts = diffArrays([...then], [...now], { comparator: (a, b) => sayings(a) === sayings(b) });
  for (const { added, removed, value } of parts) {
    if (!added && !removed) open = undefined;
    else {
      if (!open) found.push((open = { before: [], after: [] }));
      (added ? open.after : open.before).push(...value);
    }
  }
  return found;
}

const sayings = (sentence: string): string =>
  tokensOf(sentence)
    .map(({ form }) => form)
    .join(' ');

function reasonsOf({ before, after }: Gap, vocabulary: Vocabulary): Reason[] {
  const [then, now] = [before.flatMap(tokensOf), after.flatMap(tokensOf)];
  if (then.length === 0 && now.length === 0) return [];
  if (then.length === 0 || now.length === 0)
    return [
      { kind: then.length === 0 ? 'added' : 'removed', before: before.join(' '), after: after.join(' ') },
    ];
  if (before.length === 1 && after.length === 1 && sameInAnotherOrder(then, now))
    return [{ kind: 'order', before: before.join(' '), after: after.join(' ') }];
  return hunks(then, now).map(({ gone, come }) => {
    const [was, is] = [written(gone), written(come)];
    const slip =
      gone.length === come.length &&
      gone.every((token, index) => isSlip(token.text, come[index]?.text ?? '', vocabulary));
    return { kind: slip ? 'slip' : (kindOf([...gone, ...come]) ?? 'wording'), before: was, after: is };
  });
}

function hunks(then: readonly Token[], now: readonly Token[]): { gone: Token[]; come: Token[] }[] {
  const found: { gone: Token[]; come: Token[] }[] = [];
  let open: { gone: Token[]; come: Token[] } | undefined;
  for (const { added, removed, value } of diffArrays([...then], [...now], {
    comparator: (a, b) => a.form === b.form,
  })) {
    if (!added && !removed) open = undefined;
    else {
      if (!open) found.push((open = { gone: [], come: [] }));
      (added ? open.come : open.gone).push(...value);
    }
  }
  return found;
}

const written = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** What weighs most in a change is named: a number before an office, an office before a plain word. */
function kindOf(tokens: readonly Token[]): RiskKind | undefined {
  const kinds = tokens.flatMap(({ kind }) => kind ?? []);
  return WEIGHTIEST.find((kind) => kinds.includes(kind));
}

const WEIGHTIEST: readonly RiskKind[] = [
  'negation',
  'number',
  'money',
  'date',
  'modal',
  'deadline',
  'condition',
  'link',
  'document',
  'office',
  'addressee',
  'place',
];
