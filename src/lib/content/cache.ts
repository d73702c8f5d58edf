import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

  private constructor(file: string, kept: Map<string, FileRecord>) {
    this.#file = file;
    this.#kept = kept;
  }

  static async open(folder: string): Promise<RecordCache> {
    const file = join(folder, `records-${await readerDigest()}.ndjson`);
    const kept = new Map<string, FileRecord>();
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
        from = end + 1;
      }
    } catch {
      // Half a file, or another program's: the texts are read again.
      kept.clear();
    }
    return new RecordCache(file, kept);
  }

  find(path: string, digest: string): FileRecord | undefined {
    return this.#kept.get(`${path}\t${digest}`);
  }

  /** Keeps exactly these records, whole or not at all. */
  async save(records: readonly FileRecord[]): Promise<void> {
    const good = records.filter(({ digest }) => digest !== '');
    if (good.length === this.#kept.size && good.every((record) => this.#kept.has(key(record)))) return;
    await mkdir(dirname(this.#file), { recursive: true });
    const lines = good.map((record) => {
      const body = record.body ?? '';
      return `${JSON.stringify({ ...record, body: undefined })}\n${body}\n`;
    });
    const partial = `${this.#file}.${process.pid}`;
    await writeFile(partial, lines.join(''));
    await rename(partial, this.#file);
  }
}

const key = ({ path, digest }: FileRecord): string => `${path}\t${digest}`;
