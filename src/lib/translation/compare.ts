import { diffArrays, diffWordsWithSpace } from 'diff';
import { compareFingerprints, type Change } from '#src/lib/domain/fingerprint.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { classifyChange, type Risk } from './risk/classify.ts';
import type { Vocabulary } from './risk/vocabulary.ts';

/** A run of words that stayed, went or came. */
export interface Mark {
  op: 'same' | 'gone' | 'come';
  text: string;
}

/** One paragraph of Italian then and now; one side is missing where it was added or taken out. */
export interface UnitDiff {
  before?: string;
  after?: string;
  marks: Mark[];
  /** Today’s translation of the old paragraph, where both have as many. */
  translation?: string;
}

export interface PartDiff {
  part: string;
  /** What readers are told: from the fingerprints. */
  state: Change;
  /** What the words say: `major` here and `minor` for readers, or the other way round, wants a `changes:` entry. */
  risk: Risk;
  units: UnitDiff[];
}

/** The parts of an Italian file that have changed, word by word, beside the translation made from the old ones. */
export function comparePieces(
  then: Pick<FileRecord, 'units' | 'fingerprints'>,
  now: Pick<FileRecord, 'units' | 'fingerprints'>,
  vocabulary: Vocabulary,
  translation?: Pick<FileRecord, 'units'>,
): PartDiff[] {
  const parts = [...new Set([...Object.keys(then.units), ...Object.keys(now.units)])];
  return parts.flatMap((part): PartDiff[] => {
    const [before, after] = [then.units[part] ?? [], now.units[part] ?? []];
    const [was, is] = [then.fingerprints[part], now.fingerprints[part]];
    const state = was === undefined || is === undefined ? 'major' : compareFingerprints(was, is);
    if (state === 'same') return [];
    return [
      {
        part,
        state,
        risk: classifyChange(before, after, vocabulary),
        units: unitDiffs(before, after, translation?.units[part]),
      },
    ];
  });
}

function unitDiffs(
  before: readonly string[],
  after: readonly string[],
  translated?: readonly string[],
): UnitDiff[] {
  const found: UnitDiff[] = [];
  const words = translated?.length === before.length ? translated : undefined;
  const parts = diffArrays([...before], [...after]);
  let at = 0;
  for (const [index, { added, removed, value }] of parts.entries()) {
    const next = parts[index + 1];
    if (removed) {
      const come = next?.added ? next.value : [];
      for (let row = 0; row < Math.max(value.length, come.length); row++)
        found.push(unitDiff(value[row], come[row], row < value.length ? words?.[at + row] : undefined));
    } else if (added && !parts[index - 1]?.removed)
      found.push(...value.map((unit) => unitDiff(undefined, unit)));
    if (!added) at += value.length;
  }
  return found;
}

function unitDiff(before?: string, after?: string, translation?: string): UnitDiff {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    marks: marksOf(before ?? '', after ?? ''),
    ...(translation === undefined ? {} : { translation }),
  };
}

/** Two texts as one, with what went and what came marked. */
export const marksOf = (before: string, after: string): Mark[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    op: added ? 'come' : removed ? 'gone' : 'same',
    text: value,
  }));
