import { published, SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { inLanguage, route } from '#src/lib/domain/route.ts';
import type { PlannedPage } from './plan.ts';

/** A page in one language, for `hreflang`: BCP 47 tag or `x-default`, and the full address. */
export interface Alternate {
  lang: string;
  url: string;
}

const origins = new WeakMap<Portal, string>();

/** The full address of a path of the site. Its segments are ids, which need no escaping. */
export function absolute(portal: Portal, path: string): string {
  const origin = origins.get(portal) ?? new URL(portal.site.url).origin;
  origins.set(portal, origin);
  return origin + path;
}

/** The languages a page has words in, as alternates; pages in fallback words are not among them. */
export function alternatesOf(portal: Portal, page: PlannedPage, visible: ReadonlySet<string>): Alternate[] {
  if (page.path === route.choice()) return [];
  const languages = published(portal.site.languages).filter(({ code }) =>
    visible.has(inLanguage(page.path, code)),
  );
  return [
    ...languages.map(({ code, tag }) => ({ lang: tag, url: absolute(portal, inLanguage(page.path, code)) })),
    { lang: 'x-default', url: absolute(portal, inLanguage(page.path, SOURCE)) },
  ];
}
