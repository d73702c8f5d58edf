import { MARK, storeName, type AreaFile, type AreaList, type SavedArea } from '#src/lib/offline/area.ts';

/** Why an area could not be saved: no room, not allowed here, or the line. */
export type Failure = 'full' | 'refused' | 'broken';

export class SaveError extends Error {
  readonly why: Failure;
  constructor(why: Failure, options?: ErrorOptions) {
    super(why, options);
    this.why = why;
  }
}

/** How many files are asked for at once: more would crowd a thin line. */
const AT_ONCE = 4;

/**
 * Saves an area: all of its files, each with the bytes that the list promises, or nothing. A site that is updated
 * meanwhile is tried once more, from its new list.
 *
 * @param progress told after each file
 * @throws {SaveError}
 */
export async function saveArea(
  address: string,
  progress: (done: number, all: number) => void,
): Promise<SavedArea> {
  try {
    return await attempt(address, progress);
  } catch (error) {
    if (!(error instanceof Changed)) throw failure(error);
  }
  return attempt(address, progress).catch((error: unknown) => {
    throw failure(error);
  });
}

/** A file is not the one that the list names: the site has just been updated. */
class Changed extends Error {}

async function attempt(address: string, progress: (done: number, all: number) => void): Promise<SavedArea> {
  const answer = await fetched(address, 'no-store');
  const list = (await answer.json()) as AreaList;
  await room(list.bytes);
  const name = storeName(list);
  const store = await caches.open(name);
  const known = (await store.match(MARK)) !== undefined;
  try {
    if (!known) await fill(store, list.files, progress);
    const phone = Date.now();
    const area: SavedArea = { ...list, phone, saved: Date.parse(answer.headers.get('Date') ?? '') || phone };
    await store.put(MARK, new Response(JSON.stringify(area)));
    return area;
  } catch (error) {
    if (!known) await caches.delete(name);
    throw error;
  }
}

/** Asks for all files, a few at a time. When one fails no other is begun, and nothing is told after the failure. */
async function fill(
  store: Cache,
  files: readonly AreaFile[],
  progress: (done: number, all: number) => void,
): Promise<void> {
  const queue = files.values();
  const failures: unknown[] = [];
  let done = 0;
  const work = async (): Promise<void> => {
    for (const file of queue) {
      await put(store, file).catch((error: unknown) => failures.push(error));
      if (failures.length > 0) return;
      progress(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failures.length > 0) throw failures[0];
}

async function put(store: Cache, { path, digest }: AreaFile): Promise<void> {
  const answer = await fetched(path, 'no-cache');
  const bytes = await answer.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 8);
  if ([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== digest)
    throw new Changed(path);
  const headers = new Headers(answer.headers);
  // The bytes are unpacked already.
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  await store.put(path, new Response(bytes, { headers }));
}

async function fetched(path: string, cache: RequestCache): Promise<Response> {
  const answer = await fetch(path, { cache });
  // Files come and go with a release.
  if (answer.status === 404) throw new Changed(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** Asks whether there is room, and that what is saved may stay; browsers may say neither. */
async function room(bytes: number): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  if (quota !== undefined && quota - usage < bytes) throw new SaveError('full');
  await navigator.storage.persist().catch(() => false);
}

function failure(error: unknown): SaveError {
  if (error instanceof SaveError) return error;
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new SaveError('full', { cause: error });
  if (name === 'SecurityError' || name === 'NotAllowedError')
    return new SaveError('refused', { cause: error });
  return new SaveError('broken', { cause: error });
}
