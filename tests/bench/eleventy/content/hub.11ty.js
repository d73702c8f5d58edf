import { escape } from '#bench/format.js';
import { breadcrumb, page } from '#bench/layouts/page.js';

/** A page for each HUB in each language: its sheets, as cards. */
export const data = {
  eleventyExcludeFromCollections: true,
  pagination: { data: 'portal.hubPages', size: 1, alias: 'here' },
  permalink: (/** @type {any} */ { here }) => `/${here.lang}/${here.hub}/index.html`,
};

export function render(/** @type {any} */ { portal, here: { lang, hub }, collections }) {
  const { name, description } = portal.names[lang].hubs[hub] ?? portal.hubs[hub];
  const path = `/${lang}/${hub}/`;
  const cards = collections.all
    .filter((/** @type {any} */ { url }) => url.startsWith(path))
    .map(
      (/** @type {any} */ { url, data: { title, summary } }) =>
        `<li class="card"><a href="${url}">${escape(title)}</a><p>${escape(summary)}</p></li>`,
    );
  const main = `<h1>${name}</h1><p class="lead">${description}</p><ul class="cards">${cards.join('')}</ul>`;
  return page(
    { portal, lang },
    { title: name, summary: description, path, main, structured: [breadcrumb(portal, [{ name, path }])] },
  );
}
