import { html, type Html } from '#src/lib/prose/markup.ts';

export interface HeadWords {
  title: string;
  description: string;
  /** The page's full address. */
  url: string;
  /** The portal's name. */
  site: string;
}

/**
 * What search engines and messengers show of a page (Open Graph, https://ogp.me). Words of editors stand in attributes
 * here, and may hold a “<”: templates leave it as it is, and the output gate lets no page through that has one there.
 */
export const headWords = ({ title, description, url, site }: HeadWords): Html =>
  html`<meta name="description" content="${description}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:type" content="website" />
    <meta property="og:url" content="${url}" />
    <meta property="og:site_name" content="${site}" />`;
