import { readText } from './files.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import type { Message } from './reader.ts';
import { readRecord } from './record.ts';

/**
 * Runs as a process of its own: should the native parser end it, the parent knows which file it was on and
 * goes on without it. Each message is on its way before the next file is opened: one that were still waiting would
 * be lost with the process, and the fault would be another file's.
 */
process.on('message', ({ root, paths }: { root: string; paths: string[] }) => {
  void (async () => {
    for (const path of paths) {
      await tell({ begin: path });
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
      await tell({ record });
    }
    await tell({ end: true });
  })();
});

const tell = (message: Message): Promise<void> =>
  new Promise((done) => {
    process.send?.(message, () => {
      done();
    });
  });
