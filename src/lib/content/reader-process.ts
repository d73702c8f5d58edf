import { readText } from './files.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { readRecord } from './record.ts';

/**
 * Runs as a process of its own: should the native parser end it, the parent knows which file it was on and
 * goes on without it.
 */
process.on('message', ({ root, paths }: { root: string; paths: string[] }) => {
  void (async () => {
    for (const path of paths) {
      process.send?.({ begin: path });
      const read = await readText(root, path);
      const record: FileRecord =
        'rule' in read
          ? {
              path,
              digest: '',
              blob: '',
              findings: [read],
              units: {},
              shapes: {},
              fingerprints: {},
              refs: [],
              places: {},
            }
          : readRecord(path, read.text, read.bytes);
      process.send?.({ record });
    }
    process.send?.({ end: true });
  })();
});
