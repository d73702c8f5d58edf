import { inlineNodes } from '#src/lib/domain/body.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { Thing } from '#src/lib/editorial/things.ts';
import { shownIn } from '#src/lib/editorial/shown.ts';
import type { Source } from '#src/lib/domain/source.ts';
import type { Use } from './uses.ts';

/**
 * An address as it is compared: without its scheme, `www.`, a slash at the end and what comes after `#`, for none of
 * these leads to another page. Undefined for what is no address of the web.
 */
export function plainAddress(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { host, pathname, search } = new URL(text);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}

/** Everything that names an address of the web; `…/*` at its end means all that stand below it. */
export function usesOfAddress(portal: Portal, things: readonly Thing[], address: string): Use[] {
  const below = address.endsWith('/*');
  const wanted = plainAddress(below ? address.slice(0, -2) : address);
  if (wanted === undefined) return [];
  const is = (text: string): boolean => {
    const plain = plainAddress(text);
    return plain === wanted || (below && plain?.startsWith(`${wanted}/`) === true);
  };
  const site: Thing = {
    kind: 'page',
    id: 'site',
    title: portal.site.name,
    path: 'site.yaml',
    data: portal.site,
  };
  return [...things, site].flatMap((by): Use[] => {
    const parts = new Set(addressesIn(by).flatMap(({ text, part }) => (is(text) ? part : [])));
    return parts.size === 0 ? [] : [{ by, parts }];
  });
}

interface Found {
  text: string;
  part: string;
}

/** Addresses in the data and in the body of a thing; a source that sections cite stands in these too. */
function addressesIn({ data, piece }: Thing): Found[] {
  const found: Found[] = [];
  const walk = (value: unknown, part: string): void => {
    if (typeof value === 'string') found.push({ text: value, part });
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, part === '' ? key : part);
  };
  walk(data, '');
  if (!piece) return found;
  const cited = shownIn(piece).sources;
  for (const { id = '', url } of (data as { sources?: Source[] }).sources ?? [])
    for (const part of cited.get(id) ?? []) if (url !== undefined) found.push({ text: url, part });
  for (const section of piece.source.body())
    for (const node of inlineNodes(section.c))
      if (node.t === 'link' && node.to.scheme === 'https') found.push({ text: node.to.id, part: section.id });
  return found;
}
