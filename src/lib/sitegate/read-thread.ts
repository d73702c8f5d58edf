import { parentPort, workerData } from 'node:worker_threads';
import { keepSmall } from '#src/lib/machine/memory.ts';
import { pack } from './packed.ts';
import { readFiles, type FileDigest } from './read-files.ts';
import type { PageReading } from './note.ts';

/** Files in one message: what was read of them holds the texts of their pages until it is sent. */
const BATCH = 128;

const { root, files, known } = workerData as { root: string; files: string[]; known: ReadonlySet<string> };
for (let index = 0; index < files.length; index += BATCH) {
  const digests: FileDigest[] = [];
  const readings = new Map<string, PageReading>();
  for (const { file, digest, reading } of readFiles(root, files.slice(index, index + BATCH), known)) {
    digests.push([file, digest]);
    if (reading) readings.set(digest, reading);
  }
  parentPort?.postMessage({ digests, packed: pack(readings) });
  keepSmall();
}
