import { date, duration, escape, fact, money } from '#bench/format.js';
import { breadcrumb, page } from './page.js';

/** @type {WeakMap<object, Map<string, any>>} */
const tables = new WeakMap();

/** @param {any} collections */
function byAddress({ all }) {
  const found = tables.get(all) ?? new Map(all.map((/** @type {any} */ item) => [item.url, item.data]));
  tables.set(all, found);
  return found;
}

/** A sheet: trust, in short, contents, words, related, sources, changes. */
export function render(/** @type {any} */ data) {
  const {
    portal,
    lang,
    title,
    summary,
    sheet,
    costs,
    times,
    sources,
    changes,
    related,
    where,
    verified,
    code,
    content,
    collections,
  } = data;
  const t = portal.strings[lang];
  const locale = portal.languages[lang];
  const [hub] = sheet.split('/');
  const path = `/${lang}/${sheet}/`;
  const hubName = portal.names[lang].hubs[hub]?.name ?? portal.hubs[hub].name;
  const crumbs = [
    { name: t['nav.home'], path: `/${lang}/` },
    { name: hubName, path: `/${lang}/${hub}/` },
    { name: title, path },
  ];
  const row = (/** @type {any} */ { label, fact: id, amount, duration: iso }) =>
    `<div><dt>${label}</dt><dd>${id ? fact(portal, locale, id) : `<span class="fact">${iso ? duration(locale, iso) : money(locale, amount)}</span>`}</dd></div>`;
  const rows = [
    [t['sheet.audience'], data.audience.map((/** @type {string} */ id) => t[`audience.${id}`]).join(', ')],
    [t['sheet.cost'], `<dl class="data">${costs.map(row).join('')}</dl>`],
    [t['sheet.time'], `<dl class="data">${times.map(row).join('')}</dl>`],
    [
      t['sheet.where'],
      `<ul class="plain">${where.types.map((/** @type {string} */ id) => `<li><a href="/${lang}/servizi/tipo/${id}/">${portal.names[lang]['service-types']?.[id]?.name ?? portal.serviceTypes[id].name}</a></li>`).join('')}</ul>`,
    ],
  ];
  const others = byAddress(collections);
  const card = (/** @type {string} */ id) =>
    `<li class="card"><a href="/${lang}/${id}/">${escape(others.get(`/${lang}/${id}/`)?.title)}</a><p>${escape(others.get(`/${lang}/${id}/`)?.summary)}</p></li>`;
  const offices = portal.services.filter((/** @type {any} */ service) => where.types.includes(service.type));
  const main = `<nav class="breadcrumbs" aria-label="${t['breadcrumb.label']}"><ol>${crumbs
    .slice(0, -1)
    .map(({ name, path: href }) => `<li><a href="${href}">${name}</a></li>`)
    .join(
      '',
    )}</ol></nav><article class="sheet"><h1>${escape(title)}</h1><p class="lead">${escape(summary)}</p><p class="trust">${t['trust.verified'].replace('{{date}}', date(locale, verified))}</p><section class="short" aria-labelledby="in-breve"><h2 id="in-breve">${t['sheet.inShort']}</h2><dl>${rows.map(([name, body]) => `<div><dt>${name}</dt><dd>${body}</dd></div>`).join('')}</dl></section><nav class="contents" aria-labelledby="contenuti"><h2 id="contenuti">${t['sheet.contents']}</h2><ul>${[...content.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => `<li><a href="#${id}">${t[`section.${id}`]}</a></li>`).join('')}</ul></nav>${content}<section class="part" id="uffici"><h2>${t['sheet.offices']}</h2><p>${t['sheet.officesChoose']}</p>${[
    'BO',
    'MO',
  ]
    .map(
      (province) =>
        `<details class="offices"><summary>${province}</summary><ul class="services">${offices
          .filter((/** @type {any} */ office) => office.province === province)
          .map(
            (/** @type {any} */ { id, name, address, phone }) =>
              `<li class="service"><a href="/${lang}/servizi/${id}/">${name}</a><br>${address}<ul class="plain"><li><a href="tel:${phone}"><bdi dir="ltr">${phone}</bdi></a></li></ul></li>`,
          )
          .join('')}</ul></details>`,
    )
    .join(
      '',
    )}</section><section class="related"><h2>${t['sheet.see']}</h2><ul class="cards">${related.see.map(card).join('')}</ul></section><section class="sources" id="fonti"><h2>${t['sheet.sources']}</h2><ol>${sources.map((/** @type {any} */ source) => `<li>${source.law ? `<a href="/${lang}/norme/${source.law}/">${portal.laws[source.law].label}, ${source.where}</a>` : `<a href="${source.url}" rel="external noreferrer">${source.title}</a>, ${source.publisher} <small>(${date(locale, source.date)})</small>`}</li>`).join('')}</ol></section><details class="changes"><summary>${t['sheet.changes']}</summary><ul>${changes.map((/** @type {any} */ change) => `<li>${date(locale, change.date)}: <span lang="it">${change.note}</span></li>`).join('')}</ul></details><p class="code">${t['sheet.code']}: <strong translate="no">${code}</strong></p></article>`;
  const structured = [
    breadcrumb(portal, crumbs),
    {
      '@type': 'GovernmentService',
      name: title,
      description: summary,
      url: portal.site.url + path,
      inLanguage: locale.tag,
      areaServed: { '@type': 'AdministrativeArea', name: portal.site.territory },
    },
  ];
  return page(data, { title, summary, path, main, structured });
}
