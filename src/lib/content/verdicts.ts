import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { guardTranslation } from '#src/lib/check/guards/index.ts';
import type { Finding } from '#src/lib/domain/finding.ts';
import type { Locale } from '#src/lib/domain/locale.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { readerDigest } from './cache.ts';

/** What the checks of single files said, kept between runs by all that they depend on. */
export class Verdicts {
  readonly #file: string | undefined;
  readonly #kept: Readonly<Record<string, Finding[]>>;
  readonly #now: Record<string, Finding[]> = {};
  readonly #locales = new Map<Locale | undefined, string>();
  #fresh = 0;

  private constructor(file?: string, kept: Record<string, Finding[]> = {}) {
    this.#file = file;
    this.#kept = kept;
  }

  /** Without a folder nothing is kept. */
  static async open(folder?: string): Promise<Verdicts> {
    if (folder === undefined) return new Verdicts();
    const file = join(folder, `verdicts-${await readerDigest()}.json`);
    try {
      return new Verdicts(file, JSON.parse(await readFile(file, 'utf8')) as Record<string, Finding[]>);
    } catch {
      return new Verdicts(file);
    }
  }

  /** What the guards find, as {@link guardTranslation}: the two texts and the language say it all. */
  of(source: FileRecord, translation: FileRecord, locale: Locale | undefined): Finding[] {
    const key = [translation.path, translation.digest, source.digest, this.#digest(locale)].join(' ');
    return this.keep(key, () => guardTranslation(source, translation, locale));
  }

  /** What `make` finds, made only where nothing is kept under its key: everything that it depends on. */
  keep(key: string, make: () => Finding[]): Finding[] {
    const kept = Object.hasOwn(this.#kept, key) ? this.#kept[key] : undefined;
    if (!kept) this.#fresh++;
    return (this.#now[key] = kept ?? make());
  }

  /** Keeps what was asked for in this run, if anything was new. */
  async save(): Promise<void> {
    if (this.#file === undefined || this.#fresh === 0) return;
    await mkdir(dirname(this.#file), { recursive: true });
    const partial = `${this.#file}.${process.pid}`;
    await writeFile(partial, JSON.stringify(this.#now));
    await rename(partial, this.#file);
  }

  #digest(locale: Locale | undefined): string {
    const text = JSON.stringify(locale ?? null);
    const found = this.#locales.get(locale) ?? createHash('sha256').update(text).digest('hex').slice(0, 8);
    this.#locales.set(locale, found);
    return found;
  }
}
