import { route } from '#src/lib/domain/route.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { nameHtml, townHtml } from './names.ts';
import { serviceItem, servicesIn, servicesOfType } from './services.ts';
import type { View } from './view.ts';

/** The types of service that have any, with how many. */
export function serviceTypesHtml(view: View): Html {
  const types = [...view.portal.serviceTypes.keys()].filter((type) => servicesOfType(view, type).length > 0);
  return html`<ul class="plain two">
    ${types.map((type) => html`<li><a href="${route.serviceType(view.locale.code, type)}">${nameHtml(view, 'service-types', type, 'plural')}</a> <small>(${servicesOfType(view, type).length})</small></li>`)}
  </ul>`;
}

/** The municipalities by province, with how many services each has. */
export function municipalitiesHtml(view: View): Html {
  const { portal, t, locale } = view;
  const provinces = portal.site.provinces.map(({ code, name }) => ({
    name,
    towns: [...portal.municipalities]
      .filter(([, town]) => town.province === code)
      .sort(([, a], [, b]) => (a.name < b.name ? -1 : 1)),
  }));
  return html`${provinces
    .filter(({ towns }) => towns.length > 0)
    .map(
      ({ name, towns }) =>
        html`<section>
          <h3>${t('services.province', { name })}</h3>
          <ul class="inline">
            ${towns.map(([id]) => html`<li><a href="${route.municipality(locale.code, id)}">${townHtml(view, id)}</a> <small>(${servicesIn(view, id).length})</small></li>`)}
          </ul>
        </section>`,
    )}`;
}

/** Some services under the headings of their types. */
export function servicesByTypeHtml(view: View, ids: readonly string[]): Html {
  const typeOf = (id: string): string | undefined => view.portal.services.get(id)?.type;
  const types = [...new Set(ids.flatMap((id) => typeOf(id) ?? []))].sort();
  return html`${types.map(
    (type) =>
      html`<section>
        <h2>${nameHtml(view, 'service-types', type, 'plural')}</h2>
        <ul class="services">
          ${ids.filter((id) => typeOf(id) === type).map((id) => serviceItem(view, id, false))}
        </ul>
      </section>`,
  )}`;
}
