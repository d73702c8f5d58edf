import { linesOf } from './lines.ts';
import type { Message, Order } from './reader.ts';
import { readFileAt } from './read.ts';

/**
 * Runs as a process of its own: should the native parser end it, the parent knows which files it was on and
 * goes on without the faulty one. Each message is on its way before the next file is opened: one that were still
 * waiting would be lost with the process, and the fault would be another file's.
 */
process.on('message', ({ root, paths, step, level }: Order) => {
  void (async () => {
    for (let at = 0; at < paths.length; at += step) {
      const some = paths.slice(at, at + step);
      await tell({ begin: some[0] ?? '', count: some.length });
      await tell({ lines: Buffer.from(some.map((path) => linesOf(readFileAt(root, path, level))).join('')) });
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
