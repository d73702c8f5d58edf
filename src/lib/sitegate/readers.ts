import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readKnown, writeKnown, type Kept } from './known.ts';
import { filesIn, type Manifest } from './manifest.ts';
import type { PageFacts, PageReading } from './note.ts';
import { unpack, type Packed } from './packed.ts';
import { readFiles, type FileDigest } from './read-files.ts';
import type { PlacedNote } from './site.ts';

/** Everything that the files of a site say by themselves. */
export interface SiteReading {
  digests: Manifest;
  pages: ReadonlyMap<string, PageFacts>;
  notes: PlacedNote[];
  /** How many pages were read now. */
  read: number;
}

/** Below this many unknown pages, starting threads takes longer than reading them. */
const FEW = 300;
const MOST_THREADS = 4;

/** Reads a site: all digests, and the pages whose digest is not known from an earlier run. */
export async function readSite(root: string, kept?: Kept): Promise<SiteReading> {
  const known = kept ? await readKnown(kept) : new Map<string, PageReading>();
  const files = filesIn(root);
  const news = new Map<string, PageReading>();
  const digests = await readAll(root, files, known, news);
  const pages = new Map<string, PageFacts>();
  const notes: PlacedNote[] = [];
  const now = new Map<string, PageReading>();
  for (const file of files) {
    const digest = digests.get(file) ?? '';
    if (digest === '') notes.push({ rule: 'site-manifest', file, at: 0, detail: 'link' });
    const page = file.endsWith('.html') ? (news.get(digest) ?? known.get(digest)) : undefined;
    if (!page) continue;
    now.set(digest, page);
    pages.set(file, page.facts);
    for (const note of page.notes) notes.push({ ...note, file });
  }
  if (kept && (news.size > 0 || now.size !== known.size)) writeKnown(kept, now);
  return { digests, pages, notes, read: news.size };
}

/** Digests of all files; what stands on pages that are not `known` goes into `news`. */
async function readAll(
  root: string,
  files: readonly string[],
  known: ReadonlyMap<string, PageReading>,
  news: Map<string, PageReading>,
): Promise<Manifest> {
  const digests = new Map<string, string>();
  const digested = new Set(known.keys());
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  if (pages - known.size < FEW || threads < 2) {
    for (const { file, digest, reading } of readFiles(root, files, digested)) {
      digests.set(file, digest);
      if (reading) news.set(digest, reading);
    }
    return digests;
  }
  const shared = new Map<string, string>();
  const hear = (told: { digests: FileDigest[]; packed: Packed }): void => {
    for (const [file, digest] of told.digests) digests.set(file, digest);
    for (const [digest, reading] of unpack(told.packed, shared)) news.set(digest, reading);
  };
  // Every second file to every second thread: neighbours are alike, and so is the work.
  const part = (thread: number): string[] => files.filter((_, index) => index % threads === thread);
  await Promise.all(
    Array.from({ length: threads }, (_, thread) => readIn(root, part(thread), digested, hear)),
  );
  return digests;
}

/** Reads some files in a thread of its own. */
function readIn(
  root: string,
  files: readonly string[],
  known: ReadonlySet<string>,
  hear: (told: { digests: FileDigest[]; packed: Packed }) => void,
): Promise<void> {
  return new Promise((done, failed) => {
    const thread = new Worker(new URL('./read-thread.ts', import.meta.url), {
      workerData: { root, files, known },
    });
    thread.on('message', hear);
    thread.once('error', failed);
    thread.once('exit', () => done());
  });
}
