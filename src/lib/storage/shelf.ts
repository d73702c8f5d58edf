import { compare } from '#src/lib/domain/finding.ts';
import { RELEASE, releaseSchema, type Release } from '#src/lib/release/shelf.ts';
import { parseRedirects } from '#src/lib/serve/redirects.ts';
import { EXPECTED, parseExpected, type Expected } from '#src/lib/sitegate/expected.ts';
import {
  digestOf,
  MANIFEST,
  manifestText,
  parseManifest,
  type Manifest,
} from '#src/lib/sitegate/manifest.ts';
import type { Bucket } from './bucket.ts';
import { blobKey, BLOBS, NOTE, releaseKey, SHELF } from './keys.ts';
import { objectsOf, type LiveObject } from './objects.ts';

const REDIRECTS = '_redirects';

/** The releases in a bucket: for each its record and its manifest, and the bytes of all of them once. */
export class BucketShelf {
  readonly bucket: Bucket;
  readonly #manifests = new Map<string, Manifest>();

  constructor(bucket: Bucket) {
    this.bucket = bucket;
  }

  /** Releases whose bytes are all there, the latest first. The record is what is written last. */
  async all(): Promise<Release[]> {
    const keys = [...(await this.bucket.list(SHELF)).keys()];
    return this.among(keys);
  }

  /** The same, of keys that have been listed. */
  async among(keys: readonly string[]): Promise<Release[]> {
    const ids = keys.filter((key) => key.endsWith(`/${RELEASE}`)).map((key) => key.split('/')[1] ?? '');
    const releases: Release[] = [];
    for (const id of ids) {
      const record = await this.bucket.get(releaseKey(id, RELEASE));
      const release = record && parsed(record.bytes);
      if (release?.id === id) releases.push(release);
    }
    return releases.sort((one, other) => other.number - one.number || compare(one.id, other.id));
  }

  /** The digests of a release's files; none where it is not there. */
  async manifest(id: string): Promise<Manifest> {
    const known = this.#manifests.get(id);
    if (known) return known;
    const kept = await this.bucket.get(releaseKey(id, MANIFEST));
    const manifest = kept ? parseManifest(kept.bytes.toString('utf8')) : new Map<string, string>();
    this.#manifests.set(id, manifest);
    return manifest;
  }

  /** The text of a file of a release; empty where it has none. */
  async text(id: string, file: string): Promise<string> {
    const digest = (await this.manifest(id)).get(file);
    const kept = digest === undefined ? undefined : await this.bucket.get(blobKey(digest));
    return kept?.bytes.toString('utf8') ?? '';
  }

  async expected(id: string): Promise<Expected> {
    return parseExpected(await this.text(id, EXPECTED));
  }

  /** The objects that readers get of a release. */
  async objects(id: string): Promise<Map<string, LiveObject>> {
    return objectsOf(await this.manifest(id), parseRedirects(await this.text(id, REDIRECTS)));
  }

  /** Writes the manifest of a release, then its record. */
  async add(release: Release, files: Manifest): Promise<void> {
    await this.#note(releaseKey(release.id, MANIFEST), manifestText(files));
    await this.#note(releaseKey(release.id, RELEASE), `${JSON.stringify(release, null, 2)}\n`);
    this.#manifests.set(release.id, files);
  }

  async #note(key: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    await this.bucket.put(key, bytes, digestOf(bytes), { headers: NOTE });
  }

  /** The digests of the bytes that are there, of keys that have been listed. */
  static blobsAmong(keys: Iterable<string>): Set<string> {
    return new Set([...keys].filter((key) => key.startsWith(BLOBS)).map((key) => key.slice(BLOBS.length)));
  }
}

function parsed(bytes: Buffer): Release | undefined {
  try {
    return releaseSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}
