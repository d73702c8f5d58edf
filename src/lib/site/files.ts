import { published, SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { linkRoute, route } from '#src/lib/domain/route.ts';
import type { LinkScheme } from '#src/lib/domain/body.ts';
import { isOut } from '#src/lib/view/links.ts';
import { manifests } from './manifests.ts';
import { goneSheets } from '#src/lib/view/gone.ts';

/** The small files beside the pages that servers and robots read, by path from the site's root. */
export function siteFiles(portal: Portal): Record<string, string> {
  return {
    _redirects: redirects(portal),
    '_site.json': `${JSON.stringify({ languages: published(portal.site.languages).map(({ code }) => code), default: SOURCE, url: portal.site.url })}\n`,
    'icona.svg': icon(portal),
    ...manifests(portal),
    'robots.txt': `User-agent: *\nAllow: /\nDisallow: /s/\nDisallow: /redazione/\n\nSitemap: ${new URL('/sitemap-index.xml', portal.site.url).href}\n`,
  };
}

/** The mark in a browser's tab, on the region's own colour. */
function icon(portal: Portal): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${portal.site.colours.brand}"/><g fill="none" stroke="#fff" stroke-width="2.2"><circle cx="16" cy="16" r="3.4"/><path d="M16 12.6V6M16 19.400V26M12.900 14.200 7 10.800M19.100 14.200 25 10.800M12.900 17.800 7 21.200M19.100 17.800 25 21.200"/></g></svg>\n`;
}

/** `from to status` lines: old addresses, and the short ones printed on paper. */
function redirects(portal: Portal): string {
  const old = portal.redirects.map(({ from, to }) => {
    const at = to.indexOf(':');
    const [scheme, id] = [to.slice(0, at) as LinkScheme | 'site', to.slice(at + 1)];
    const meanwhile = standIn(portal, scheme, id);
    if (meanwhile !== undefined) return `${from} ${meanwhile} 302`;
    return `${from} ${linkRoute(scheme, SOURCE, id) ?? route.home(SOURCE)} 301`;
  });
  const short = published(portal.site.languages).flatMap(({ code: lang }) =>
    [...portal.sheets.values()]
      .filter(isOut)
      .map((sheet) => `${route.short(lang, sheet.data.code)} ${route.sheet(lang, sheet.id)} 302`),
  );
  const gone = published(portal.site.languages).flatMap(({ code: lang }) =>
    goneSheets(portal).map(({ code }) => `${route.short(lang, code)} ${route.paper(lang, code)} 302`),
  );
  return `${['# from to status', ...old, ...short, ...gone].join('\n')}\n`;
}

/** Where an old address leads while its text is a draft, which has no page: to its HUB, or home. */
function standIn({ sheets, pages }: Portal, scheme: string, id: string): string | undefined {
  const piece = scheme === 'sheet' ? sheets.get(id) : scheme === 'page' ? pages.get(id) : undefined;
  if (piece === undefined || isOut(piece)) return undefined;
  return scheme === 'sheet' ? route.hub(SOURCE, id.slice(0, id.indexOf('/'))) : route.home(SOURCE);
}
