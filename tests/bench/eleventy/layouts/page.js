import { escape } from '#bench/format.js';

/**
 * The frame of every page: language chooser and alternates, navigation, footer.
 *
 * @param {any} data @param {{ title: string, summary: string, path: string, main: string, structured: object[] }} page
 */
export function page({ portal, lang }, { title, summary, path, main, structured }) {
  const t = portal.strings[lang];
  const locale = portal.languages[lang];
  const { url, name, territory, licence, fundingStatement } = portal.site;
  const locales = Object.values(portal.languages);
  /** @param {string} code */
  const inLanguage = (code) => path.replace(/^\/[^/]+\//, `/${code}/`);
  /** @param {[string, string]} place */
  const place = ([href, label]) =>
    `<li><a href="${href}"${path.startsWith(href) ? ' aria-current="page"' : ''}>${label}</a></li>`;
  return `<!doctype html><html lang="${locale.tag}" dir="${locale.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} · ${name}</title><meta name="description" content="${escape(summary)}"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><link rel="canonical" href="${url}${path}">${locales.map(({ code, tag }) => `<link rel="alternate" hreflang="${tag}" href="${url}${inLanguage(code)}">`).join('')}<link rel="alternate" hreflang="x-default" href="${url}${inLanguage('it')}"><link rel="icon" href="/icona.svg" type="image/svg+xml"><meta property="og:title" content="${escape(title)}"><meta property="og:description" content="${escape(summary)}"><meta property="og:type" content="website"><meta property="og:url" content="${url}${path}"><meta property="og:site_name" content="${name}"><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': structured })}</script><link rel="stylesheet" href="/site.css"></head>
<body><a class="skip" href="#contenuto">${t['site.skip']}</a><header class="site-header"><div class="bar"><a class="site-name" href="/${lang}/"><strong translate="no">${name}</strong> <small>${territory}</small></a><details class="languages"><summary><span class="visually-hidden">${t['language.label']}: </span>${locale.name}</summary><ul>${locales.map(({ code, tag, dir, name: own }) => `<li><a href="${inLanguage(code)}" hreflang="${tag}" lang="${tag}" dir="${dir}"${code === lang ? ' aria-current="true"' : ''}>${own}</a></li>`).join('')}</ul></details></div><nav class="main-nav" aria-label="${t['nav.label']}"><ul>${[
    [`/${lang}/servizi/`, t['nav.services']],
    [`/${lang}/notizie/`, t['nav.news']],
    [`/${lang}/glossario/`, t['nav.glossary']],
    [`/${lang}/multimedia/`, t['nav.media']],
  ]
    .map((entry) => place(/** @type {[string, string]} */ (entry)))
    .join('')}</ul></nav></header>
<main id="contenuto" tabindex="-1">${main}</main>
<footer class="site-footer"><div class="inner"><p>${t['footer.noAdvice']}</p><nav aria-label="${t['footer.about']}"><ul>${[
    [`/${lang}/`, t['nav.home']],
    [`/${lang}/norme/`, t['nav.laws']],
    [`/${lang}/progetti/`, t['nav.projects']],
  ]
    .map(([href, label]) => `<li><a href="${href}">${label}</a></li>`)
    .join(
      '',
    )}</ul></nav><p class="small">${t['footer.funded']}</p><p class="small">${fundingStatement}</p><p class="small">${territory} · <a href="${licence.url}" rel="license external noreferrer">${t['footer.licence'].replace('{{licence}}', licence.name)}</a></p></div></footer></body></html>`;
}

/** @param {any} portal @param {{ name: string, path: string }[]} crumbs */
export const breadcrumb = (portal, crumbs) => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: portal.site.url + path,
  })),
});
