import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';

/** A short name has room for some twelve letters under an icon (W3C, Web Application Manifest, `short_name`). */
const SHORT = 12;

/**
 * A web app manifest for each language, by path from the site's root. Its icon is the mark in the browser's tab, which
 * stands in until the portal has a logo of its own.
 */
export function manifests({ site }: Portal): Record<string, string> {
  const icons = [{ src: '/icona.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }];
  return Object.fromEntries(
    published(site.languages).map(({ code, tag, dir }) => {
      const manifest = {
        name: `${site.name} · ${site.territory}`,
        short_name: site.name.slice(0, SHORT).trim(),
        lang: tag,
        dir,
        id: route.home(code),
        start_url: route.home(code),
        scope: '/',
        display: 'minimal-ui',
        background_color: '#ffffff',
        theme_color: site.colours.brand,
        icons,
      };
      return [route.manifest(code).slice(1), `${JSON.stringify(manifest)}\n`];
    }),
  );
}
