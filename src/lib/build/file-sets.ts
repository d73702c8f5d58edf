import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Portal } from '#src/lib/domain/portal.ts';

/** A file that stands beside the pages: its path from the site's root, without the first slash, and what is in it. */
export type SetFile = readonly [path: string, content: string | Uint8Array];

/** Files that are made together from the same portal: feeds, open data, calendars. */
export interface FileSet {
  name: string;
  files: () => Iterable<SetFile>;
}

/** What was made of a set: from which content, and each file's digest. */
export interface MadeSet {
  key: string;
  files: Record<string, string>;
}

export type MadeSets = Record<string, MadeSet>;

/**
 * Makes the sets whose content has changed and writes, into `aside`, the files that differ from the former site's.
 * A set made from the same content is not made again.
 *
 * @returns what is in the sets now, and the paths that are in no set any more
 */
export async function writeFileSets(
  sets: readonly FileSet[],
  key: string,
  aside: string,
  former: MadeSets,
): Promise<{ made: MadeSets; gone: string[] }> {
  const made: MadeSets = {};
  for (const { name, files } of sets) {
    const before = former[name];
    made[name] = before?.key === key ? before : await writeSet(files(), key, aside, before?.files ?? {});
  }
  const now = new Set(Object.values(made).flatMap((set) => Object.keys(set.files)));
  const were = Object.values(former).flatMap((set) => Object.keys(set.files));
  return { made, gone: were.filter((path) => !now.has(path)).map((path) => `/${path}`) };
}

async function writeSet(
  files: Iterable<SetFile>,
  key: string,
  aside: string,
  before: Readonly<Record<string, string>>,
): Promise<MadeSet> {
  const digests: Record<string, string> = {};
  for (const [path, content] of files) {
    if (digests[path] !== undefined) throw new Error(`Two files for one address: /${path}`);
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
    digests[path] = digest;
    if (before[path] === digest) continue;
    await mkdir(dirname(join(aside, path)), { recursive: true });
    await writeFile(join(aside, path), content);
  }
  return { key, files: digests };
}

/** Changes when anything does that the portal holds. */
export function portalDigest(portal: Portal): string {
  const hash = createHash('sha256').update(portal.commons);
  for (const pieces of [
    portal.sheets,
    portal.news,
    portal.projects,
    portal.media,
    portal.pages,
    portal.journeys,
  ]) {
    for (const { id, source, translations } of pieces.values()) {
      hash.update(id).update(source.digest);
      for (const [lang, text] of Object.entries(translations)) hash.update(lang).update(text?.digest ?? '');
    }
  }
  // What git can tell of the past may change by itself: a history that was shallow is fetched.
  for (const [blob, { ok }] of portal.former ?? []) hash.update(blob).update(String(ok));
  for (const { path, digest } of portal.pictures.values()) hash.update(path).update(digest);
  hash.update(JSON.stringify(portal.ledger));
  return hash.digest('hex').slice(0, 16);
}
