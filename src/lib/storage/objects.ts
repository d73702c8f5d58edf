import { lookup } from 'mrmime';
import { isServed } from '#src/lib/serve/files.ts';
import { cacheControl, contentType } from '#src/lib/serve/headers.ts';
import type { Redirect } from '#src/lib/serve/redirects.ts';
import { digestOf, type Manifest } from '#src/lib/sitegate/manifest.ts';
import type { ObjectHeaders } from './bucket.ts';

/** An object that readers ask for. */
export interface LiveObject {
  key: string;
  /** sha256 of its bytes. */
  digest: string;
  headers: ObjectHeaders;
  /** Its bytes, where they are no file of the site. */
  text?: string;
}

/**
 * The objects of a release, by key: its files as they are, with the kind and the time to keep of the one table, and a small
 * page at every address that has moved. What is for servers only stays on the shelf. Nothing is packed: a bucket gives
 * everybody the same bytes, whoever cannot unpack them too; the CDN before it packs.
 */
export function objectsOf(files: Manifest, redirects: readonly Redirect[]): Map<string, LiveObject> {
  const objects = new Map<string, LiveObject>();
  for (const { from, to } of redirects) {
    const key = keyOf(from);
    const text = movedPage(to);
    const digest = digestOf(Buffer.from(text));
    if (!objects.has(key))
      objects.set(key, { key, digest, headers: { ...headersOf('.html'), location: to }, text });
  }
  for (const [file, digest] of files)
    if (isServed(`/${file}`)) objects.set(file, { key: file, digest, headers: headersOf(file) });
  return objects;
}

const headersOf = (file: string): ObjectHeaders => ({
  type: contentType(file) ?? lookup(file) ?? 'application/octet-stream',
  cacheControl: cacheControl(`/${file}`),
});

/** The object that a bucket website shows at a path. */
function keyOf(path: string): string {
  const key = decodeURI(path).replace(/^\/|\/$/g, '');
  return /\.[a-z0-9]+$/i.test(key) ? key : `${key}/index.html`;
}

/** Bucket websites send readers on by a header; for those that do not, a link. */
const movedPage = (to: string): string => {
  const href = to.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>→ ${href}</title><link rel="canonical" href="${href}"><meta name="robots" content="noindex"></head><body><main><h1>→</h1><p><a href="${href}">${href}</a></p></main></body></html>\n`;
};
