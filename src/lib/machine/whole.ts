import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a file grows until it is whole. */
export const partOf = (file: string): string => `${file}.${process.pid}`;

/** A file that is there whole or not at all. */
export function writeWhole(file: string, data: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(partOf(file), data);
  renameSync(partOf(file), file);
}
