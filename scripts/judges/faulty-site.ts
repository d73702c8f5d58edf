import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExpectedPage } from '#src/lib/sitegate/expected.ts';
import { fileAt } from '#src/lib/sitegate/site.ts';
import type { Chance } from './chance.ts';

/** A built site in which faults are planted and taken out again. */
export class FaultySite {
  readonly root: string;
  /** Planned pages that readers see. */
  readonly pages: readonly ExpectedPage[];
  readonly files: readonly string[];
  readonly #chance: Chance;
  readonly #before = new Map<string, Buffer | undefined>();

  constructor(root: string, pages: readonly ExpectedPage[], files: readonly string[], chance: Chance) {
    this.root = root;
    this.pages = pages.filter(({ path, hidden }) => !hidden && path.endsWith('/') && path !== '/');
    this.files = files;
    this.#chance = chance;
  }

  one<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.#chance() * from.length)];
    if (found === undefined) throw new Error('Nothing to choose from');
    return found;
  }

  page(): string {
    return fileAt(this.one(this.pages).path);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    this.#remember(file);
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  remove(file: string): void {
    this.#remember(file);
    rmSync(join(this.root, file));
  }

  link(file: string, to: string): void {
    this.remove(file);
    symlinkSync(to, join(this.root, file));
  }

  /** Puts words in the place of one of those that fit, which must be there. */
  edit(file: string, from: RegExp, to: (found: string) => string): void {
    const text = this.read(file);
    const places = [...text.matchAll(new RegExp(from, `${from.flags.replace('g', '')}g`))];
    if (places.length === 0) throw new Error(`${file} has no ${String(from)}`);
    const { 0: found, index } = this.one(places);
    this.write(file, text.slice(0, index) + to(found) + text.slice(index + found.length));
  }

  /** Takes all faults out. */
  restore(): void {
    for (const [file, bytes] of this.#before) {
      rmSync(join(this.root, file), { force: true });
      if (bytes) writeFileSync(join(this.root, file), bytes);
    }
    this.#before.clear();
  }

  #remember(file: string): void {
    if (this.#before.has(file)) return;
    try {
      this.#before.set(file, readFileSync(join(this.root, file)));
    } catch {
      this.#before.set(file, undefined);
    }
  }
}
