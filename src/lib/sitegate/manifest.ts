import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '#src/lib/domain/finding.ts';
import { writeWhole } from '#src/lib/machine/whole.ts';

/** The digest of every file of a site, in the form of `sha256sum`: `sha256sum -c _manifest.sha256` verifies it too. */
export const MANIFEST = '_manifest.sha256';

/** Digests by path from the site's root, without the first slash. */
export type Manifest = ReadonlyMap<string, string>;

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const manifestText = (digests: Manifest): string =>
  [...digests]
    .sort(([one], [other]) => compare(one, other))
    .map(([path, digest]) => `${digest}  ${path}\n`)
    .join('');

/**
 * Reads a manifest.
 *
 * @throws for a line that is none, or that names a place outside the site
 */
export function parseManifest(text: string): Manifest {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line, index) => {
      const [, digest, path] = /^([0-9a-f]{64}) {2}([^/].*)$/.exec(line) ?? [];
      if (digest === undefined || path === undefined || path.split('/').includes('..'))
        throw new Error(`${MANIFEST}:${index + 1}  ${line}`);
      return [path, digest];
    }),
  );
}

/** The files of a folder, at any depth, by path from it, in the order of their names. Links are files too. */
export function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort(compare);
}

/** Writes down what the files of a site are now. The same manifest stays as it is, with its date. */
export function writeManifest(root: string, digests: Manifest): void {
  const text = manifestText(new Map([...digests].filter(([path]) => path !== MANIFEST)));
  const file = join(root, MANIFEST);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole(file, text);
}

/** The manifest that a site has; undefined where it has none that can be read. */
export function readManifest(root: string): Manifest | undefined {
  try {
    return parseManifest(readFileSync(join(root, MANIFEST), 'utf8'));
  } catch {
    return undefined;
  }
}
