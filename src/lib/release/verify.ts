import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, filesIn, MANIFEST, readManifest } from '#src/lib/sitegate/manifest.ts';
import type { Shelf } from './shelf.ts';

/** What is wrong with a release, a line for each file; none where it is as it was made. */
export function releaseFaults(shelf: Shelf, id: string): string[] {
  const folder = shelf.folder(id);
  const manifest = readManifest(folder);
  if (!manifest) return [`${MANIFEST}: manca / missing`];
  const there = filesIn(folder).filter((file) => file !== MANIFEST);
  const strange = there.filter((file) => !manifest.has(file)).map((file) => `${file}: in più / added`);
  const wrong = [...manifest].flatMap(([file, digest]) => {
    const path = join(folder, file);
    if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return [`${file}: manca / missing`];
    return digestOf(readFileSync(path)) === digest ? [] : [`${file}: cambiato / changed`];
  });
  return [...wrong, ...strange];
}
