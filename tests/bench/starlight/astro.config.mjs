import { readFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';

/** @type {any} */
const portal = JSON.parse(readFileSync(new URL('src/data/portal.json', import.meta.url), 'utf8'));
const locales = Object.values(portal.languages);
const links = [
  ['/servizi/', 'nav.services'],
  ['/notizie/', 'nav.news'],
  ['/glossario/', 'nav.glossary'],
  ['/multimedia/', 'nav.media'],
];

/** Starlight as it is shipped, but for what the others do not do either: no search, no coloured code, no pictures. */
export default defineConfig({
  site: portal.site.url,
  trailingSlash: 'always',
  // Beside each output its own: a cold build finds nothing, the next into the same folder what it left.
  cacheDir: process.env.BENCH_CACHE,
  image: { service: passthroughImageService() },
  integrations: [
    starlight({
      title: portal.site.name,
      pagefind: false,
      markdown: { headingLinks: false },
      disable404Route: true,
      expressiveCode: false,
      tableOfContents: false,
      pagination: false,
      credits: false,
      defaultLocale: 'it',
      locales: Object.fromEntries(
        locales.map(({ code, tag, dir, name }) => [code, { label: name, lang: tag, dir }]),
      ),
      sidebar: links.map(([link, key]) => ({
        label: portal.strings.it[key],
        translations: Object.fromEntries(locales.map(({ code, tag }) => [tag, portal.strings[code][key]])),
        link,
      })),
      components: {
        Footer: './src/components/Footer.astro',
        MarkdownContent: './src/components/Sheet.astro',
      },
    }),
  ],
});
