import { emptyRecord, type FileRecord, type ReadingLevel } from '#src/lib/domain/record.ts';
import { readText } from './files.ts';
import { readRecord } from './record.ts';

/** Reads the file at a path; one that is no text becomes a record with that finding. */
export function readFileAt(root: string, path: string, level: ReadingLevel): FileRecord {
  const file = readText(root, path);
  if (!('rule' in file)) return readRecord(path, file.text, file.bytes, level);
  return emptyRecord(path, [file]);
}
