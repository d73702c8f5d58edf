import type { Finding, Place } from '#src/lib/domain/finding.ts';
import { compareFingerprints } from '#src/lib/domain/fingerprint.ts';
import type { Locale } from '#src/lib/domain/locale.ts';
import type { Pin } from '#src/lib/domain/pin.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';

/** One thing that a translation must hold against its Italian. An error keeps it from readers. */
export type Guard = (source: FileRecord, translation: FileRecord, locale: Locale | undefined) => Finding[];

export const pinOf = (record: FileRecord): Pin | undefined => (record.value as { l10n?: Pin }).l10n;

/** A translation that somebody has begun: readers do not get it, and it may be the Italian still. */
export const isBegun = (record: FileRecord): boolean => pinOf(record)?.status === 'draft';

/** Parts whose Italian is still the one this translation was made from. */
export const current = (source: FileRecord, translation: FileRecord, part: string): boolean => {
  const then = pinOf(translation)?.sections[part];
  const now = source.fingerprints[part];
  return then !== undefined && now !== undefined && compareFingerprints(then, now) === 'same';
};

export const start = (record: FileRecord): Place => ({ path: record.path, line: 1, column: 1 });

/** A unit without the places of its data. */
export const noMarks = (unit: string): string => unit.replace(/\{\d+\}/g, '');

/** Pairs of units, Italian and translated, of the parts that are current and have as many of both. */
export function* pairs(
  source: FileRecord,
  translation: FileRecord,
): Generator<{ part: string; index: number; italian: string; own: string }> {
  for (const [part, units] of Object.entries(translation.units)) {
    const wanted = source.units[part];
    if (wanted?.length !== units.length || !current(source, translation, part)) continue;
    for (const [index, own] of units.entries()) yield { part, index, italian: wanted[index] ?? '', own };
  }
}
