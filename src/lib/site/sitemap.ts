import type { SitemapOptions } from '@astrojs/sitemap';
import { handedOver } from '#src/lib/content/handoff.ts';
import { absolute, alternatesOf } from './alternates.ts';
import { planOf } from './plan.ts';

/** The site's address, for Astro; a reserved one where Astro runs without content (`astro check`). */
export const siteUrl = (): string => handedOver()?.portal.site.url ?? 'https://example.org';

/**
 * What `@astrojs/sitemap` is told: every planned page that search engines may show, also those this build did
 * not render again, each with its alternates and `x-default`.
 */
export function sitemapOptions(): SitemapOptions {
  const handoff = handedOver();
  if (!handoff) return {};
  const { portal, today } = handoff;
  const plan = planOf(portal, today).filter(({ hidden, template }) => !hidden && template !== 'event');
  const visible = new Set(plan.map(({ path }) => path));
  const byUrl = new Map(plan.map((page) => [absolute(portal, page.path), page]));
  return {
    customPages: [...byUrl.keys()],
    filter: (url) => byUrl.has(url),
    serialize: (item) => {
      const page = byUrl.get(item.url);
      if (!page) return undefined;
      const links = alternatesOf(portal, page, visible);
      return links.length > 0 ? { url: item.url, links } : { url: item.url };
    },
  };
}
