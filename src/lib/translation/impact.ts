import { compareFingerprints, type Change } from '#src/lib/domain/fingerprint.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { comparePieces } from './compare.ts';
import type { Reason } from './risk/classify.ts';
import type { Vocabulary } from './risk/vocabulary.ts';
import { wordCount } from './words.ts';

/** What a change of one Italian section does to its translations. */
export interface Impact {
  piece: string;
  part: string;
  /** What readers will be told. */
  change: Change;
  /** What the words themselves say, and why. */
  risk: Change;
  reasons: Reason[];
  /** Languages whose translation was current and is not any more. */
  langs: Lang[];
  /** Italian words of the section: each of these languages has them to go over. */
  words: number;
}

/** Which translations a change of an Italian file leaves behind. A file that is new leaves none. */
export function impactOf(piece: Piece, then: FileRecord, now: FileRecord, vocabulary: Vocabulary): Impact[] {
  return comparePieces(then, now, vocabulary).map(({ part, state, risk }) => {
    const was = then.fingerprints[part];
    const pins = [...Object.values(piece.translations), ...Object.values(piece.held ?? {})];
    const langs = Object.keys({ ...piece.translations, ...piece.held });
    return {
      piece: piece.folder,
      part,
      change: state,
      risk: risk.change,
      reasons: risk.reasons,
      langs: langs.filter((_, index) => {
        const pinned = pins[index]?.pin?.sections[part];
        // A new section was not translated by anybody: every translation lacks it.
        if (was === undefined) return true;
        return pinned !== undefined && compareFingerprints(pinned, was) === 'same';
      }),
      words: wordCount(now.units[part] ?? []),
    };
  });
}

/** Translations and words that become outdated. */
export function impactTotals(impacts: readonly Impact[]): { translations: number; words: number } {
  const pairs = new Set(impacts.flatMap(({ piece, langs }) => langs.map((lang) => `${piece} ${lang}`)));
  return {
    translations: pairs.size,
    words: impacts.reduce((sum, { langs, words }) => sum + langs.length * words, 0),
  };
}
