/** What is kept of one text on this device. */
export interface Draft {
  /** The Italian it was written for. */
  italian: string;
  own: string;
  checked: boolean;
}

export type Drafts = Record<string, Draft>;

const PREFIX = 'traduci:';

/** What somebody has written and not handed over yet. It stays in the browser's storage and goes nowhere. */
export class Saved {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Nothing where nothing was kept, or where what was kept cannot be read. */
  read(piece: string): Drafts {
    try {
      const kept = JSON.parse(this.#storage.getItem(PREFIX + piece) ?? '{}') as unknown;
      return typeof kept === 'object' && kept !== null ? (kept as Drafts) : {};
    } catch {
      return {};
    }
  }

  /** Whether it could be kept: storage may be full or forbidden. */
  write(piece: string, drafts: Drafts): boolean {
    try {
      if (Object.keys(drafts).length === 0) this.#storage.removeItem(PREFIX + piece);
      else this.#storage.setItem(PREFIX + piece, JSON.stringify(drafts));
      return true;
    } catch {
      return false;
    }
  }

  /** The pieces of which something is kept. */
  pieces(): string[] {
    return Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '')
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
      .sort();
  }
}
