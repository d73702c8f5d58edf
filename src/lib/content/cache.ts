import { createHash } from 'node:crypto';
import { createWriteStream, readFileSync, type Dirent } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rename, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { compare } from '#src/lib/domain/finding.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { isBearable } from './files.ts';
import { bytesOf, readLines } from './lines.ts';
import { digestOf } from './record.ts';

const LIB = fileURLToPath(new URL('..', import.meta.url));
const PARTS = ['domain', 'prose', 'content', 'check', 'guard'];

/** A digest of the code that reads and checks content: what other code has kept is not to be trusted. */
export async function readerDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const part of PARTS) {
    for (const entry of (await readdir(join(LIB, part), { recursive: true, withFileTypes: true })).sort(
      byPath,
    )) {
      if (entry.isFile()) hash.update(entry.name).update(await readFile(join(entry.parentPath, entry.name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

const byPath = (a: Dirent, b: Dirent): number =>
  compare(join(a.parentPath, a.name), join(b.parentPath, b.name));

/** What lies in the file: its records, and how many of its bytes are whole records. */
interface Kept {
  whole: number;
  bytes: number;
  records: Map<string, FileRecord>;
}

/** Records of earlier runs by file digest. */
export class RecordCache {
  readonly #file: string;
  readonly #kept: Kept;

  private constructor(file: string, kept: Kept) {
    this.#file = file;
    this.#kept = kept;
  }

  /** `name` tells records of one level of reading from those of another. */
  static async open(folder: string, name = 'records'): Promise<RecordCache> {
    const file = join(folder, `${name}-${await readerDigest()}.ndjson`);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const kept: Kept = { whole: 0, bytes: bytes.length, records: new Map() };
    try {
      const { records, whole } = readLines(bytes);
      kept.whole = whole;
      for (const record of records) kept.records.set(key(record), record);
    } catch {
      // Half a file, or another program's: the texts are read again.
    }
    return new RecordCache(file, kept);
  }

  /** The record of a file as it is now, if it was kept. */
  find(root: string, path: string): FileRecord | undefined {
    if (this.#kept.records.size === 0 || !isBearable(root, path)) return undefined;
    return this.#kept.records.get(`${path}\t${digestOf(readFileSync(join(root, path)))}`);
  }

  /**
   * Keeps these records. A few new ones are put behind the others; when a quarter of the file would be of no use,
   * it is written again with these only.
   */
  async save(records: readonly FileRecord[]): Promise<void> {
    const good = records.filter(({ digest }) => digest !== '');
    const fresh = good.filter((record) => this.#kept.records.get(key(record)) !== record);
    const useless = this.#kept.records.size + fresh.length - good.length;
    if (good.length > 0 && (useless + fresh.length) * 4 < good.length) {
      if (fresh.length === 0) return;
      if (this.#kept.whole < this.#kept.bytes) await truncate(this.#file, this.#kept.whole);
      await appendFile(this.#file, Buffer.concat(fresh.map(bytesOf)));
      return;
    }
    await mkdir(dirname(this.#file), { recursive: true });
    const partial = `${this.#file}.${process.pid}`;
    await pipeline(Readable.from(batches(good), { objectMode: false }), createWriteStream(partial));
    await rename(partial, this.#file);
  }
}

/** Lines of many records at once: each alone costs as much to write. */
function* batches(records: readonly FileRecord[]): Generator<Buffer> {
  for (let at = 0; at < records.length; at += BATCH)
    yield Buffer.concat(records.slice(at, at + BATCH).map(bytesOf));
}

const BATCH = 100;

const key = ({ path, digest }: FileRecord): string => `${path}\t${digest}`;
