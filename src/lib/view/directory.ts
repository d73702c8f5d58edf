import { route } from '#src/lib/domain/route.ts';
import { languageName } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { nameHtml, townHtml } from './names.ts';
import {
  audiences,
  isFor,
  languagesSpoken,
  servicesInProvince,
  servicesWhere,
  speaks,
} from './service-groups.ts';
import { serviceItem, servicesIn, servicesOfType } from './services.ts';
import { italian, type View } from './view.ts';

interface Entry {
  href: string;
  name: Html;
  count: number;
}

/** Links to lists of services, each with how many it has. */
const links = (entries: readonly Entry[], style: string): Html =>
  html`<ul class="${style}">
    ${entries.map(({ href, name, count }) => html`<li><a href="${href}">${name}</a> <small>(${count})</small></li>`)}
  </ul>`;

/** The types of service that have any, with how many. */
export function serviceTypesHtml(view: View): Html {
  const entries = [...view.portal.serviceTypes.keys()].map((type) => ({
    href: route.serviceType(view.locale.code, type),
    name: nameHtml(view, 'service-types', type, 'plural'),
    count: servicesOfType(view, type).length,
  }));
  return links(
    entries.filter(({ count }) => count > 0),
    'plain two',
  );
}

/** All provinces, those without services too: their pages say so. */
export function provincesHtml(view: View): Html {
  const entries = view.portal.site.provinces.map(({ code, name }) => ({
    href: route.province(view.locale.code, code),
    name: italian(view, name),
    count: servicesInProvince(view, code).length,
  }));
  return links(entries, 'plain');
}

export function languagesHtml(view: View): Html {
  const entries = [...languagesSpoken(view)].map(([slug, lang]) => ({
    href: route.spoken(view.locale.code, slug),
    name: html`${languageName(view.locale, lang)}`,
    count: servicesWhere(view, (service) => speaks(service, slug)).length,
  }));
  return links(entries, 'inline');
}

export function audiencesHtml(view: View): Html {
  const entries = audiences(view).map((who) => ({
    href: route.audience(view.locale.code, who),
    name: html`${view.t(`audience.${who}`)}`,
    count: servicesWhere(view, (service) => isFor(service, who)).length,
  }));
  return links(entries, 'inline');
}

/** The municipalities of a province, by name. */
export function townsOf(view: View, province: string): string[] {
  return [...view.portal.municipalities]
    .filter(([, town]) => town.province === province)
    .sort(([, a], [, b]) => (a.name < b.name ? -1 : 1))
    .map(([id]) => id);
}

/** The municipalities of a province, with how many services each has. */
export function townsHtml(view: View, province: string): Html {
  const entries = townsOf(view, province).map((id) => ({
    href: route.municipality(view.locale.code, id),
    name: townHtml(view, id),
    count: servicesIn(view, id).length,
  }));
  return links(entries, 'inline');
}

/** The municipalities by province, with how many services each has. */
export function municipalitiesHtml(view: View): Html {
  return html`${view.portal.site.provinces
    .filter(({ code }) => townsOf(view, code).length > 0)
    .map(
      ({ code, name }) =>
        html`<section>
          <h3>${view.t('services.province', { name })}</h3>
          ${townsHtml(view, code)}
        </section>`,
    )}`;
}

/** Some services under the headings of their types. */
export function servicesByTypeHtml(view: View, ids: readonly string[], town = true): Html {
  const typeOf = (id: string): string | undefined => view.portal.services.get(id)?.type;
  const types = [...new Set(ids.flatMap((id) => typeOf(id) ?? []))].sort();
  return html`${types.map(
    (type) =>
      html`<section>
        <h2>${nameHtml(view, 'service-types', type, 'plural')}</h2>
        <ul class="services">
          ${ids.filter((id) => typeOf(id) === type).map((id) => serviceItem(view, id, { town, opening: true }))}
        </ul>
      </section>`,
  )}`;
}
