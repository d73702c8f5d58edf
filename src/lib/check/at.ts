import type { Place } from '#src/lib/domain/finding.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';

/** The place of a value in a file's front matter, by its path joined with `/`; the nearest parent's where it has none. */
export function placeOf(record: FileRecord, path: string): Place {
  for (let key = path; ; key = key.slice(0, Math.max(0, key.lastIndexOf('/')))) {
    const found = record.places[key];
    if (found) return { path: record.path, line: found[0], column: found[1] };
    if (key === '') return { path: record.path, line: 1, column: 1 };
  }
}
