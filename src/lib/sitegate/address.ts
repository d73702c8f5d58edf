import { LINK_SCHEMES } from './allowed.ts';

/** What browsers drop or turn round before they read an address: with these it is not what it seems. */
const TRICKS = /[\u0000-\u0020\u007f\\]/;
const SCHEME = /^([a-z][a-z0-9+.-]*:)/i;

/** Whether a reader may be offered an address: of this site, or by a scheme that is known. */
export function isLinkable(address: string): boolean {
  if (TRICKS.test(address) || address.startsWith('//')) return false;
  const scheme = SCHEME.exec(address)?.[1];
  return scheme === undefined ? !address.startsWith(':') : LINK_SCHEMES.includes(scheme);
}

/** Whether an address can be one of this site's own files. In full, it is for the whole site to say whose it is. */
export const isLoadable = (address: string): boolean =>
  address !== '' &&
  !TRICKS.test(address) &&
  !address.startsWith('//') &&
  (address.startsWith('https://') || !SCHEME.test(address));

/** Where an address of this site leads: a path as files have it, and what stands after `#`. */
export interface Target {
  path: string;
  anchor: string;
}

/** Where a link leads from the page at `from`; undefined when it leaves the site. */
export function targetOf(address: string, from: string, origin: string): Target | undefined {
  if (address.startsWith('#')) return { path: from, anchor: plain(address.slice(1)) };
  const url = URL.canParse(address, origin + from) ? new URL(address, origin + from) : undefined;
  if (url?.origin !== origin) return undefined;
  return { path: plain(url.pathname), anchor: plain(url.hash.slice(1)) };
}

/** As it is before it is escaped for an address; as it stands where it is badly escaped. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
