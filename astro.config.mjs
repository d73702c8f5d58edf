import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { sitemapOptions, siteUrl } from './src/lib/site/sitemap.ts';
import { siteStylesPlugin } from './src/lib/site/vite-styles.ts';

export default defineConfig({
  site: siteUrl(),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  compressHTML: true,
  integrations: [mdx(), sitemap(sitemapOptions())],
  devToolbar: { enabled: false },
  vite: { plugins: [siteStylesPlugin()], build: { assetsInlineLimit: 0 } },
});
