import { inlineNodes, type Body } from '#src/lib/domain/body.ts';
import { compare } from '#src/lib/domain/finding.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { thingsIn, type Thing } from '#src/lib/editorial/things.ts';

/** A thing of the content that leads to an address outside of the site. */
export interface Use {
  /** As editors know it: the Italian title. */
  title: string;
  /** The Italian file or the entity's, from the content root. */
  path: string;
  /** Languages whose own text has the link; none when it stands in the data, which all languages share. */
  languages: Lang[];
}

/** An address outside of the site, once, with everything that leads there. */
export interface Outside {
  url: string;
  uses: Use[];
}

/**
 * Every address outside of the site that the content leads readers to, those of a host together: data, the Italian texts and
 * their translations. What stands after `#` is not asked for and makes no other address.
 */
export function outsideOf(portal: Portal): Outside[] {
  const own = new URL(portal.site.url).host;
  const site = {
    title: portal.site.name,
    path: 'site.yaml',
    data: portal.site,
  };
  const found = new Map<string, Map<string, Use>>();
  for (const thing of [...thingsIn(portal), site]) {
    const { title, path } = thing;
    for (const { url, lang } of linksIn(thing)) {
      const address = asked(url);
      if (address === undefined || address.host === own) continue;
      const uses = found.get(address.href) ?? new Map<string, Use>();
      found.set(address.href, uses);
      const use = uses.get(path) ?? { title, path, languages: [] };
      uses.set(path, use);
      if (lang !== undefined && !use.languages.includes(lang)) use.languages.push(lang);
    }
  }
  return [...found]
    .map(([url, uses]) => ({ url, uses: [...uses.values()].sort((a, b) => compare(a.path, b.path)) }))
    .sort((a, b) => compare(new URL(a.url).host, new URL(b.url).host) || compare(a.url, b.url));
}

/** An address of the web without what stands after `#`; undefined for anything else. */
function asked(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  return url;
}

interface Link {
  url: string;
  lang?: Lang;
}

function linksIn({ data, piece }: Pick<Thing, 'data' | 'piece'>): Link[] {
  const found: Link[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.push({ url: value });
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(data);
  for (const text of piece ? [piece.source, ...Object.values(piece.translations)] : [])
    if (text) found.push(...bodyLinks(text.body()).map((url) => ({ url, lang: text.lang })));
  return found;
}

const bodyLinks = (body: Body): string[] =>
  body.flatMap((section) =>
    [...inlineNodes(section.c)].flatMap((node) =>
      node.t === 'link' && node.to.scheme === 'https' ? [node.to.id] : [],
    ),
  );
