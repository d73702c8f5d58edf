import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A page on its way to the disk. */
export interface PageFile {
  path: string;
  bytes: ArrayBuffer;
}

/** Pages in one message to the thread, and messages under way before the next page has to wait. */
const BATCH = 64;
const AHEAD = 4;

/** Writes pages in a thread of its own: making files costs as much as making pages, and there is a second core. */
export class PageWriter {
  readonly #out: string;
  readonly #thread = new Worker(new URL('./writer-thread.ts', import.meta.url));
  readonly #broken = Promise.withResolvers<never>();
  readonly #underWay: PromiseWithResolvers<void>[] = [];
  #batch: PageFile[] = [];

  constructor(out: string) {
    this.#out = out;
    this.#broken.promise.catch(() => undefined);
    this.#thread.on('error', (error) => this.#broken.reject(error));
    this.#thread.on('message', () => this.#underWay.shift()?.resolve());
  }

  /** `file` is its path from the site's root. */
  async write(file: string, bytes: ArrayBuffer): Promise<void> {
    this.#batch.push({ path: join(this.#out, file), bytes });
    if (this.#batch.length >= BATCH) this.#send();
    if (this.#underWay.length > AHEAD) await Promise.race([this.#underWay[0]?.promise, this.#broken.promise]);
  }

  /** Waits until everything is on the disk. */
  async flush(): Promise<void> {
    this.#send();
    await Promise.race([this.#underWay.at(-1)?.promise, this.#broken.promise]);
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #send(): void {
    this.#underWay.push(Promise.withResolvers());
    this.#thread.postMessage(
      this.#batch,
      this.#batch.map(({ bytes }) => bytes),
    );
    this.#batch = [];
  }
}
