import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { compare } from '#src/lib/domain/finding.ts';
import { syncPath } from '#src/lib/machine/sync.ts';

/** What is live, and how it came to be: in every release as `/release.json`. */
export const RELEASE = 'release.json';

export const releaseSchema = z.strictObject({
  id: z.string(),
  /** Releases are counted; a return to an earlier one is a new one. */
  number: z.int().positive(),
  /** When it was made, in ISO 8601 and UTC. */
  at: z.iso.datetime(),
  /** sha256 of the site's manifest: the same site has the same. */
  site: z.string(),
  pages: z.int(),
  /** Pages by language. */
  languages: z.record(z.string(), z.int()),
  /** The release that this one returns to. */
  of: z.string().optional(),
  /** Why it was made although pages were lost. */
  allowed: z.string().optional(),
  /** Files of earlier releases that pages still open in a browser may ask for. */
  carried: z.array(z.string()),
});

export type Release = z.infer<typeof releaseSchema>;

/** The folder that a site is published into: whole releases beside each other, and a link to the one that is live. */
export class Shelf {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  get releases(): string {
    return join(this.root, 'releases');
  }

  /** What servers are told to serve. */
  get current(): string {
    return join(this.root, 'current');
  }

  folder(id: string): string {
    return join(this.releases, id);
  }

  /** Whole releases, the latest first. A folder without a readable `release.json` is none. */
  all(): Release[] {
    const names = existsSync(this.releases) ? readdirSync(this.releases) : [];
    return names
      .filter((name) => !name.startsWith('.'))
      .flatMap((name) => this.#read(name) ?? [])
      .sort((one, other) => other.number - one.number || compare(one.id, other.id));
  }

  /** The release that is live; undefined before the first. */
  live(): Release | undefined {
    try {
      return this.#read(basename(readlinkSync(this.current)));
    } catch {
      return undefined;
    }
  }

  /** Makes a release live, in one step: whoever asks gets the former or the new one, never none. */
  swap(id: string): void {
    const link = join(this.root, `.current-${process.pid}`);
    rmSync(link, { force: true });
    symlinkSync(join('releases', id), link);
    renameSync(link, this.current);
    syncPath(this.root);
  }

  /** Takes away what publishers left that were stopped halfway. Only who has the lock may. */
  tidy(): void {
    for (const name of existsSync(this.releases) ? readdirSync(this.releases) : [])
      if (name.startsWith('.')) rmSync(join(this.releases, name), { recursive: true, force: true });
    for (const name of readdirSync(this.root))
      if (name.startsWith('.current-')) rmSync(join(this.root, name), { force: true });
  }

  /** Takes releases away but the latest, and never the live one. */
  prune(keep: number): string[] {
    const live = this.live()?.id;
    const old = this.all()
      .slice(keep)
      .filter(({ id }) => id !== live);
    for (const { id } of old) {
      // First out of sight: half a release must not look like one.
      renameSync(this.folder(id), join(this.releases, `.old-${id}`));
      rmSync(join(this.releases, `.old-${id}`), { recursive: true });
    }
    return old.map(({ id }) => id);
  }

  #read(id: string): Release | undefined {
    try {
      const release = releaseSchema.parse(JSON.parse(readFileSync(join(this.folder(id), RELEASE), 'utf8')));
      return release.id === id ? release : undefined;
    } catch {
      return undefined;
    }
  }
}
