import { compareFingerprints } from '#src/lib/domain/fingerprint.ts';

/**
 * Fingerprints of an earlier version of the program, with today's of the very same Italian: by them a file can be renewed
 * without saying anything new. What is behind has no partner, and keeps its own.
 */
export function renewals(
  pinned: Readonly<Record<string, string>>,
  today: Readonly<Record<string, string>>,
): Map<string, string> {
  return new Map(
    Object.entries(pinned).flatMap(([part, then]): [string, string][] => {
      const now = today[part];
      return now !== undefined && now !== then && compareFingerprints(then, now) === 'same'
        ? [[then, now]]
        : [];
    }),
  );
}

/** A translation's or a catalogue's text with its old fingerprints renewed; all else stays to the letter. */
export const renewed = (text: string, pairs: ReadonlyMap<string, string>): string =>
  text.replace(/\bit-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{16}\b/g, (print) => pairs.get(print) ?? print);
