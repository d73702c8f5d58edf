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
  readonly #storage: Storage | undefined;

  /** `storage` is undefined in browsers that refuse it. */
  constructor(storage: Storage | undefined) {
    this.#storage = storage;
  }

  /** Nothing where nothing was kept, or where what was kept cannot be read. */
  read(piece: string): Drafts {
    try {
      const kept = JSON.parse(this.#storage?.getItem(PREFIX + piece) ?? '{}') as unknown;
      return typeof kept === 'object' && kept !== null ? (kept as Drafts) : {};
    } catch {
      return {};
    }
  }

  /** Whether it could be kept: storage may be full or forbidden. */
  write(piece: string, drafts: Drafts): boolean {
    if (!this.#storage) return false;
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
    const storage = this.#storage;
    return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
      .sort();
  }

  /** Forgets all of them; what other pages keep stays. */
  clear(): void {
    for (const piece of this.pieces()) this.#storage?.removeItem(PREFIX + piece);
  }
}

/** The browser's storage for this site; undefined where a setting refuses it, which browsers say by throwing. */
export function storageOf(place: { readonly localStorage: Storage }): Storage | undefined {
  try {
    return place.localStorage;
  } catch {
    return undefined;
  }
}
