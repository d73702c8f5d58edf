import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, readManifest } from '#src/lib/sitegate/manifest.ts';
import { readExpected } from '#src/lib/sitegate/expected.ts';
import { isServed } from '#src/lib/serve/files.ts';
import { cacheControl } from '#src/lib/serve/headers.ts';

/**
 * What a reader of a bucket would suffer from, whose objects come from some sites: a planned page that is not there, one
 * that is none of the sites' to the byte, or one that loads what is not there.
 */
export async function sufferings(address: string, sites: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const paths = new Set<string>();
  for (const site of sites) for (const { path } of (await readExpected(site)).pages) paths.add(path);
  const checked = new Map<string, boolean>();
  const isThere = async (path: string): Promise<boolean> => {
    const known = checked.get(path) ?? (await fetch(address + path)).ok;
    checked.set(path, known);
    return known;
  };
  for (const path of paths) {
    const answer = await fetch(address + path);
    const page = await answer.text();
    const versions = sites.map((site) => readFileSync(join(site, path, 'index.html'), 'utf8'));
    if (!answer.ok) faults.push(`${path}: ${answer.status}`);
    else if (!versions.includes(page)) faults.push(`${path}: half of a page`);
    for (const [, load = ''] of page.matchAll(/(?:src|href)="(\/_[^"]+)"/g))
      if (!(await isThere(load))) faults.push(`${path}: loads ${load}, which is not there`);
  }
  return faults;
}

/** How the objects of a bucket differ from one site, for readers: none where they are its files, to the byte. */
export async function differences(address: string, site: string): Promise<string[]> {
  const faults: string[] = [];
  for (const file of readManifest(site)?.keys() ?? []) {
    const answer = await fetch(`${address}/${file}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.ok !== (isServed(`/${file}`) && file !== MANIFEST)) faults.push(`${file}: ${answer.status}`);
    else if (answer.ok && !bytes.equals(readFileSync(join(site, file)))) faults.push(`${file}: other bytes`);
    else if (answer.ok && answer.headers.get('cache-control') !== cacheControl(`/${file}`))
      faults.push(`${file}: ${answer.headers.get('cache-control') ?? ''}`);
  }
  return faults;
}
