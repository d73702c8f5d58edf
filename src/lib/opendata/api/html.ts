import type { Portal } from '#src/lib/domain/portal.ts';
import type { Html } from '#src/lib/prose/markup.ts';
import { absolute } from '#src/lib/site/alternates.ts';

/**
 * HTML of the portal for use elsewhere: every address in it is absolute. `path` is the page it stands on, for links
 * inside the page. Only what `prose` and `view` made comes in, so attributes are always in double quotes and escaped.
 */
export function absoluteHtml(portal: Portal, { text }: Html, path: string): string {
  return text
    .replace(/ (href|src)="([/#][^"]*)"/g, (_, name: string, target: string) => {
      return ` ${name}="${absolute(portal, target.startsWith('#') ? path + target : target)}"`;
    })
    .replace(/ srcset="([^"]*)"/g, (_, set: string) => {
      const sources = set
        .split(', ')
        .map((source) => (source.startsWith('/') ? absolute(portal, source) : source));
      return ` srcset="${sources.join(', ')}"`;
    })
    .trim();
}
