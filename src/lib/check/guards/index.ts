import type { Finding } from '#src/lib/domain/finding.ts';
import type { Locale } from '#src/lib/domain/locale.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { copied } from './copied.ts';
import { direction } from './direction.ts';
import type { Guard } from './guard.ts';
import { keys } from './keys.ts';
import { length } from './length.ts';
import { names } from './names.ts';
import { negation } from './negation.ts';
import { numbers } from './numbers.ts';
import { pinned } from './pinned.ts';
import { script } from './script.ts';
import { sections, shapes } from './structure.ts';
import { untranslated } from './untranslated.ts';

const GUARDS: readonly Guard[] = [
  keys,
  sections,
  shapes,
  numbers,
  script,
  length,
  copied,
  untranslated,
  names,
  negation,
  direction,
  pinned,
];

/**
 * What every translation must hold against its Italian, on every run. A translation with an error is left out:
 * readers get the Italian with a notice. Sections the Italian has changed since are compared loosely, because
 * their structure may have changed with it; the reader is warned of those anyway.
 */
export function guardTranslation(
  source: FileRecord,
  translation: FileRecord,
  locale: Locale | undefined,
): Finding[] {
  if (source.words === undefined || translation.words === undefined) return [];
  return GUARDS.flatMap((guard) => guard(source, translation, locale));
}
