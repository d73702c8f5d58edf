import { clean } from './words.ts';

/** A link that leads out of the old portal. */
export interface OutLink {
  text: string;
  url: string;
}

/** An address as our texts may hold it, or undefined: with https and without signs that Markdown reads. */
export function plainUrl(href: string, site: string): string | undefined {
  const base = URL.canParse(site) ? site : undefined;
  if (!URL.canParse(href.trim(), base)) return undefined;
  const url = new URL(href.trim(), base);
  if (url.protocol !== 'https:') return undefined;
  const plain = url.href.replace(
    /[()'"^`{|}\\<>]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return plain;
}

/** The address of a page of the old portal, from `/` on, without its last slash; undefined for another site's. */
export function oldPath(href: string, site: string): string | undefined {
  if (!URL.canParse(site) || !URL.canParse(href.trim(), site)) return undefined;
  const url = new URL(href.trim(), site);
  const host = (name: string): string => name.replace(/^www\./, '');
  if (!/^https?:$/.test(url.protocol) || host(url.host) !== host(new URL(site).host)) return undefined;
  try {
    return decodeURIComponent(url.pathname).replace(/\/+$/, '') || '/';
  } catch {
    return undefined;
  }
}

/**
 * Addresses written out in a text: the parser would make links of them, however they are escaped. They lose what it knows
 * them by, and can still be read.
 */
export function withoutBareLinks(text: string, told: (url: string) => void): string {
  return clean(text)
    .replace(/(?:https?:\/\/(?:www\.)?|www\.)(?=\S)/gi, (start, at: number, all: string) => {
      told(/^\S+/.exec(all.slice(at))?.[0] ?? start);
      return '';
    })
    .replace(/ ?@ ?/g, ' @ ');
}
