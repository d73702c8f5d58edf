import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from '#src/lib/build/ledger.ts';

const PART = /\/(?:_astro|_img)\/[\w.@-]+/g;
/** Scripts that a script cannot do without; what it asks for later it can. */
const IMPORTED = /\bfrom ?["']\.\/([\w.-]+\.js)["']|\bimport ?["']\.\/([\w.-]+\.js)["']/g;
/** In the one style sheet: the family that a language's letters come from, and where a family is. */
const FAMILY = /html\[lang\|="?([a-z]+)"?\]\{--type:"([^"]+)"/g;
const FACE = /@font-face\{font-family:"?([^;"]+)"?;[^}]*?url\("?(\/_astro\/[\w.-]+)"?\)/g;

/** Reads the files of a built site, which may lie in two folders: what is new, then what has stayed. */
export class Site {
  readonly #folders: readonly string[];
  readonly #texts = new Map<string, Promise<string>>();

  /** @param folders the first that has a file gives it */
  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /** @throws when no folder has the file */
  async bytes(path: string): Promise<Buffer> {
    for (const folder of this.#folders) {
      const bytes = await readFile(join(folder, fileOf(path))).catch(() => undefined);
      if (bytes) return bytes;
    }
    throw new Error(`The built site has no ${path}`);
  }

  /** Everything that a page of a language is made of: styles, scripts with what these import, pictures, the font. */
  async parts(html: string, lang: string): Promise<Set<string>> {
    const parts = new Set(html.match(PART));
    for (const part of parts) {
      if (part.endsWith('.js'))
        for (const [, from, alone] of (await this.#text(part)).matchAll(IMPORTED))
          parts.add(`/_astro/${from ?? alone ?? ''}`);
      if (part.endsWith('.css')) for (const font of await this.#fonts(part, lang)) parts.add(font);
    }
    return parts;
  }

  async #fonts(style: string, lang: string): Promise<string[]> {
    const text = await this.#text(style);
    const faces = new Map([...text.matchAll(FACE)].map(([, family = '', url = '']) => [family, url]));
    return [...text.matchAll(FAMILY)].flatMap(([, code, family = '']) =>
      code === lang ? (faces.get(family) ?? []) : [],
    );
  }

  /** Styles and scripts are few, and pages of all languages have the same. */
  #text(path: string): Promise<string> {
    const text = this.#texts.get(path) ?? this.bytes(path).then(String);
    this.#texts.set(path, text);
    return text;
  }
}
