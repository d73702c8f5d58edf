import { compareFingerprints } from '#src/lib/domain/fingerprint.ts';
import type { Pin } from '#src/lib/domain/pin.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';

/**
 * The parts that a stamp would call current though nobody touched them: their Italian changed in substance since the
 * pin, and their translation says what it said when it was pinned. `then` is the translation as it was then; without
 * it nobody can tell, and every such part is named.
 */
export function unreviewedParts(source: FileRecord, now: FileRecord, then: FileRecord | undefined): string[] {
  const pin = (now.value as { l10n?: Pin } | undefined)?.l10n;
  return Object.entries(pin?.sections ?? {}).flatMap(([part, pinned]) => {
    const today = source.fingerprints[part];
    if (today === undefined || compareFingerprints(pinned, today) !== 'major') return [];
    const same =
      then === undefined || (then.units[part] ?? []).join('\n') === (now.units[part] ?? []).join('\n');
    return same ? [part] : [];
  });
}
