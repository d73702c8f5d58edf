import { posix } from 'node:path';

/** A tag with its attributes, whose values stand in quotes; what is not in one is none of it. */
const TAG = /<[a-z][\w-]*(?:\s+[^\s=>"']+(?:="[^"]*")?)*\s*\/?>/gi;
const ADDRESS = /(\s(?:href|src|poster|action)=")(\/[^"]*)(")/g;
/** What a folder on a stick cannot use: scripts (a browser loads none from there), what loads early, choices of pictures. */
const NOT_PORTABLE = [
  /<script\b[^>]*>[\s\S]*?<\/script>/g,
  /<link\b[^>]*\srel="(?:preload|modulepreload|manifest|canonical|alternate)"[^>]*>/g,
  /<source\b[^>]*>/g,
  /\ssrcset="[^"]*"/g,
];

/** The file of an address in an archive: pages are files in folders, as on a server, but named. */
export const fileIn = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path).slice(1);

/**
 * A page that works from a folder: links to what is in the archive are relative and name the file, others lead to the
 * site in the world.
 *
 * @param file where the page lies in the archive
 * @param inside addresses that are in the archive
 */
export function portablePage(html: string, file: string, inside: ReadonlySet<string>, site: string): string {
  const text = NOT_PORTABLE.reduce((all, pattern) => all.replace(pattern, ''), html);
  return text.replace(TAG, (tag) =>
    tag.replace(
      ADDRESS,
      (_, before: string, address: string, after: string) =>
        before + portableAddress(address, file, inside, site) + after,
    ),
  );
}

function portableAddress(address: string, file: string, inside: ReadonlySet<string>, site: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  return inside.has(path)
    ? posix.relative(posix.dirname(file), fileIn(path)) + rest
    : new URL(address, site).href;
}

/** A style sheet beside the files that it names. */
export const portableStyle = (css: string): string =>
  css.replace(/url\("?\/_astro\/([\w.-]+)"?\)/g, 'url($1)');
