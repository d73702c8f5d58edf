import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from '#src/lib/build/ledger.ts';

const PART = /\/(?:(?:_astro|_img)\/[\w.@-]+|_qr\/[\w-]+\/[\w-]+\.svg)/g;
/** Scripts that a script cannot do without; what it asks for later it can. */
const IMPORTED = /\bfrom ?["']\.\/([\w.-]+\.js)["']|\bimport ?["']\.\/([\w.-]+\.js)["']/g;
/** In the one style sheet: the family that a language's letters come from, and where a family is. */
const FAMILY = /html\[lang\|="?([a-z]+)"?\]\{--type:"([^"]+)"/g;
const FACE = /@font-face\{font-family:"?([^;"]+)"?;[^}]*?url\("?(\/_astro\/[\w.-]+)"?\)/g;

/**
 * The files of a built site that one language's pages are made of, each read once: areas share most of them. The site
 * may lie in two folders: what is new, then what has stayed.
 */
export class Site {
  readonly #folders: readonly string[];
  readonly #lang: string;
  readonly #bytes = new Map<string, Promise<Buffer>>();
  readonly #parts = new Map<string, Promise<ReadonlySet<string>>>();

  /** @param folders the first that has a file gives it */
  constructor(folders: readonly string[], lang: string) {
    this.#folders = folders;
    this.#lang = lang;
  }

  /** @throws when no folder has the file */
  bytes(path: string): Promise<Buffer> {
    return kept(this.#bytes, path, () => this.#read(path));
  }

  /** Everything that a page is made of: styles, scripts with what these import, pictures, the font of its language. */
  parts(page: string): Promise<ReadonlySet<string>> {
    return kept(this.#parts, page, () => this.#partsOf(page));
  }

  async #read(path: string): Promise<Buffer> {
    for (const folder of this.#folders) {
      const bytes = await readFile(join(folder, fileOf(path))).catch(() => undefined);
      if (bytes) return bytes;
    }
    throw new Error(`The built site has no ${path}`);
  }

  async #partsOf(page: string): Promise<Set<string>> {
    const text = async (path: string): Promise<string> => (await this.bytes(path)).toString();
    const parts = new Set((await text(page)).match(PART));
    for (const part of parts) {
      if (part.endsWith('.js'))
        for (const [, from, alone] of (await text(part)).matchAll(IMPORTED))
          parts.add(`/_astro/${from ?? alone ?? ''}`);
      if (part.endsWith('.css')) for (const font of fontsIn(await text(part), this.#lang)) parts.add(font);
    }
    return parts;
  }
}

function fontsIn(style: string, lang: string): string[] {
  const faces = new Map([...style.matchAll(FACE)].map(([, family = '', url = '']) => [family, url]));
  return [...style.matchAll(FAMILY)].flatMap(([, code, family = '']) =>
    code === lang ? (faces.get(family) ?? []) : [],
  );
}

function kept<T>(known: Map<string, T>, path: string, make: () => T): T {
  const value = known.get(path) ?? make();
  known.set(path, value);
  return value;
}
