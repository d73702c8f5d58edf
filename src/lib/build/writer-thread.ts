import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { PageFile } from './writer.ts';

/** Writes what it is sent, and says so after each message. */
parentPort?.on('message', (files: PageFile[]) => {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, new Uint8Array(bytes));
  }
  parentPort?.postMessage(files.length);
});
