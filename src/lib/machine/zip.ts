import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { keepSmall } from './memory.ts';
import { partOf } from './whole.ts';

/** The earliest moment a ZIP can hold, on any clock: the bytes depend on the files alone. */
const MTIME = new Date(1980, 0, 1);
/** The method's number in PKWARE's APPNOTE, 4.4.5. */
const DEFLATE = 8;
/** After how many files memory is looked at. */
const OFTEN = 200;

/**
 * Writes an archive as its files come, in their order: none of them is kept. It is there whole or not at all.
 * fflate writes the container; Node's own zlib deflates, many times as fast.
 */
export function writeZip(file: string, files: Iterable<readonly [name: string, bytes: Uint8Array]>): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = partOf(file);
  const to = openSync(part, 'w');
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      writeSync(to, chunk);
    });
    let count = 0;
    for (const [filename, bytes] of files) {
      const entry: ZipInputFile = {
        filename,
        size: bytes.length,
        crc: crc32(bytes),
        compression: DEFLATE,
        mtime: MTIME,
      };
      zip.add(entry);
      entry.ondata?.(null, deflateRawSync(bytes), true);
      if (++count % OFTEN === 0) keepSmall();
    }
    zip.end();
  } catch (error) {
    closeSync(to);
    rmSync(part, { force: true });
    throw error;
  }
  closeSync(to);
  renameSync(part, file);
}
