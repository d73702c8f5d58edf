import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { FileRecord } from '#src/lib/domain/record.ts';

const LIB = fileURLToPath(new URL('..', import.meta.url));
const PARTS = ['domain', 'prose', 'content'];

/** A digest of the code that reads content: a record kept by other code is not to be trusted. */
export async function readerDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const part of PARTS) {
    for (const name of (await readdir(join(LIB, part))).sort())
      hash.update(name).update(await readFile(join(LIB, part, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Records of earlier runs by file digest. Bodies stay bytes until somebody asks for them. */
export class RecordCache {
  readonly #file: string;
  readonly #kept: Map<string, FileRecord>;
  /** Where each kept record lay in the file. */
  readonly #bytes: Map<FileRecord, Buffer>;

  private constructor(file: string, kept: Map<string, FileRecord>, bytes: Map<FileRecord, Buffer>) {
    this.#file = file;
    this.#kept = kept;
    this.#bytes = bytes;
  }

  static async open(folder: string): Promise<RecordCache> {
    const file = join(folder, `records-${await readerDigest()}.ndjson`);
    const kept = new Map<string, FileRecord>();
    const lay = new Map<FileRecord, Buffer>();
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    try {
      for (let from = 0; from < bytes.length;) {
        const middle = bytes.indexOf(10, from);
        const end = bytes.indexOf(10, middle + 1);
        if (middle < 0 || end < 0) break;
        const record = JSON.parse(bytes.toString('utf8', from, middle)) as FileRecord;
        const [bodyFrom, bodyEnd] = [middle + 1, end];
        if (bodyEnd > bodyFrom) {
          Object.defineProperty(record, 'body', {
            enumerable: true,
            get: () => bytes.toString('utf8', bodyFrom, bodyEnd),
          });
        }
        kept.set(key(record), record);
        lay.set(record, bytes.subarray(from, end + 1));
        from = end + 1;
      }
    } catch {
      // Half a file, or another program's: the texts are read again.
      kept.clear();
    }
    return new RecordCache(file, kept, lay);
  }

  get isEmpty(): boolean {
    return this.#kept.size === 0;
  }

  find(path: string, digest: string): FileRecord | undefined {
    return this.#kept.get(`${path}\t${digest}`);
  }

  /** The file, bit by bit: what was kept before goes over as it lay there. */
  *#lines(records: readonly FileRecord[]): Generator<Buffer> {
    let text = '';
    for (const record of records) {
      const old = this.#bytes.get(record);
      if (old) yield old;
      else {
        const { body = '', ...rest } = record;
        text += `${JSON.stringify(rest)}\n${body}\n`;
      }
      if (text.length > CHUNK) {
        yield Buffer.from(text);
        text = '';
      }
    }
    yield Buffer.from(text);
  }

  /** Keeps exactly these records, whole or not at all. */
  async save(records: readonly FileRecord[]): Promise<void> {
    const good = records.filter(({ digest }) => digest !== '');
    if (good.length === this.#kept.size && good.every((record) => this.#kept.has(key(record)))) return;
    await mkdir(dirname(this.#file), { recursive: true });
    const partial = `${this.#file}.${process.pid}`;
    await pipeline(Readable.from(this.#lines(good), { objectMode: false }), createWriteStream(partial));
    await rename(partial, this.#file);
  }
}

/** How many bytes of new lines are written at once. */
const CHUNK = 1 << 20;

const key = ({ path, digest }: FileRecord): string => `${path}\t${digest}`;
