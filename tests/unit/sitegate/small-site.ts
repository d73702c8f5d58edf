import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EXPECTED, expectedText, type ExpectedPage } from '#src/lib/sitegate/expected.ts';
import { filesIn, digestOf, writeManifest } from '#src/lib/sitegate/manifest.ts';
import { readFileSync } from 'node:fs';

export const ORIGIN = 'https://sito.example';

const LANGUAGES = [
  { lang: 'it', dir: 'ltr' },
  { lang: 'ar', dir: 'rtl' },
] as const;

const PLACES = ['', 'salute/', 'salute/medico/', 'salute/tessera/', 'servizi/'];

/** The text of a page as the site has it, in one of two languages. */
export function pageText(lang: 'it' | 'ar', place: string, hidden = false): string {
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  const address = `/${lang}/${place}`;
  const alternates = ['it', 'ar', 'x-default']
    .map((code) => {
      const at = `${ORIGIN}/${code === 'x-default' ? 'it' : code}/${place}`;
      return `<link rel="alternate" hreflang="${code}" href="${at}">`;
    })
    .join('');
  const links = PLACES.map((other) => `<li><a href="/${lang}/${other}">${lang} ${other}</a></li>`).join('');
  return (
    `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">` +
    `<title>Titolo di ${address} &amp; altro</title>` +
    (hidden ? '<meta name="robots" content="noindex">' : '') +
    `<link rel="canonical" href="${ORIGIN}${address}">${hidden ? '' : alternates}` +
    '<link rel="icon" href="/icona.svg"><link rel="stylesheet" href="/_astro/base.abc.css">' +
    `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","url":"${ORIGIN}${address}"}]}</script></head>` +
    '<body class="page"><a href="#contenuto">Salta</a><main id="contenuto" tabindex="-1">' +
    `<h1 id="titolo"><bdi lang="${lang}">Che cosa c’è in ${address}</bdi></h1><p>Un <strong>testo</strong> con un ` +
    `<a href="https://www.example.org/" rel="external noreferrer">link</a> e <a href="tel:+39051123456">051</a>.</p>` +
    `<section id="chi"><h2>Chi</h2><p>Le persone.</p><p><a href="/${lang}/salute/medico/#chi">Vedi</a></p></section>` +
    `<ul>${links}</ul><p><img src="/_img/uno.abc.webp" alt="" width="4" height="3"></p></main>` +
    '<svg viewBox="0 0 4 4" aria-hidden="true"><path d="M0 0h4"/></svg>' +
    '<script type="module" src="/_astro/uno.abc.js"></script></body></html>'
  );
}

/** A whole built site of two languages in a folder of its own: small, and with everything that the gate asks about. */
export function smallSite(root = mkdtempSync(join(tmpdir(), 'site-'))): string {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const pages: ExpectedPage[] = [];
  for (const { lang, dir } of LANGUAGES) {
    for (const place of PLACES) {
      write(`${lang}/${place}index.html`, pageText(lang, place));
      pages.push({
        path: `/${lang}/${place}`,
        lang,
        dir,
        hidden: false,
        searched: place.startsWith('salute/'),
        source: place === '' ? '' : `sheets/${place}index.${lang}.mdx`,
      });
    }
    write(`${lang}/404/index.html`, pageText(lang, '404/', true));
    pages.push({ path: `/${lang}/404/`, lang, dir, hidden: true, searched: false, source: '' });
    const ids = ['salute/', 'salute/medico/', 'salute/tessera/'].map((id) => `sheet:${id.slice(0, -1)}`);
    write(
      `_search/${lang}/first.json`,
      JSON.stringify({
        lang,
        ids,
        hrefs: { sheet: `/${lang}/*/` },
        words: `${lang}/words.1.txt`,
        summaries: `${lang}/summaries.1.json`,
        shards: [`${lang}/s0.1.bin`],
      }),
    );
    for (const name of ['words.1.txt', 'summaries.1.json', 's0.1.bin'])
      write(`_search/${lang}/${name}`, name);
    const items = ['salute/medico/', 'salute/tessera/'].map((id) => ({ url: `${ORIGIN}/${lang}/${id}` }));
    write(`feed/items/${lang}.json`, JSON.stringify({ items }));
  }
  write(
    '_search/indexes.json',
    JSON.stringify(LANGUAGES.map(({ lang }) => ({ lang, first: `${lang}/first.json` }))),
  );
  const urls = pages
    .filter(({ hidden }) => !hidden)
    .map(({ path }) => {
      const place = path.slice(4);
      const links = ['it', 'ar', 'x-default'].map((code) => {
        const at = `${ORIGIN}/${code === 'x-default' ? 'it' : code}/${place}`;
        return `<xhtml:link rel="alternate" hreflang="${code}" href="${at}"/>`;
      });
      return `<url><loc>${ORIGIN}${path}</loc>${links.join('')}</url>`;
    });
  write('sitemap-0.xml', `<?xml version="1.0"?><urlset>${urls.join('')}</urlset>`);
  write(
    'sitemap-index.xml',
    `<sitemapindex><sitemap><loc>${ORIGIN}/sitemap-0.xml</loc></sitemap></sitemapindex>`,
  );
  write('robots.txt', `User-agent: *\nSitemap: ${ORIGIN}/sitemap-index.xml\n`);
  write('_redirects', '# from to status\n/s/it/md01/ /it/salute/medico/ 302\n/vecchio/ /it/salute/ 301\n');
  write('_site.json', JSON.stringify({ languages: ['it', 'ar'], default: 'it', url: ORIGIN }));
  write('_astro/base.abc.css', '@font-face{src:url(/_astro/uno.abc.woff2)}p::before{content:"\\201c"}');
  write('_astro/uno.abc.js', 'export const one = 1;');
  write('_astro/uno.abc.woff2', 'font');
  write('_img/uno.abc.webp', 'picture');
  write('icona.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  write(EXPECTED, expectedText({ origin: ORIGIN, pages }));
  seal(root);
  return root;
}

/** Writes the manifest of what is there now. */
export function seal(root: string): void {
  writeManifest(root, new Map(filesIn(root).map((file) => [file, digestOf(readFileSync(join(root, file)))])));
}
