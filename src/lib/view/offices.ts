import { route } from '#src/lib/domain/route.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { nameHtml } from './names.ts';
import { provinceOf } from './service-groups.ts';
import { serviceItem, servicesOfType, type ItemParts } from './services.ts';
import { italian, type View } from './view.ts';

/** Lists of this many offices or fewer are not folded. */
const FEW = 4;

export interface OfficeParts extends Pick<ItemParts, 'opening'> {
  /**
   * The municipalities whose first office on the page has its name, `comune-<id>`, for links to it: filled in here, so
   * that a page with more lists gives each name once. Left out, no office has one.
   */
  named?: Set<string> | undefined;
}

/** The offices of some types, by province, folded: so that without scripts too each reader finds their own. */
export function officesHtml(
  view: View,
  types: readonly string[],
  services: readonly string[],
  { named, opening = false }: OfficeParts = {},
): Html {
  const ids = [...new Set([...services, ...types.flatMap((type) => servicesOfType(view, type))])];
  if (ids.length === 0) {
    return html`<p>
      ${view.t('sheet.officesNone')}
      <a href="${route.services(view.locale.code)}">${view.t('services.title')}</a>
    </p>`;
  }
  const townOf = (id: string): string => view.portal.services.get(id)?.municipality ?? '';
  const item = (id: string): Html => {
    const town = townOf(id);
    const isFirst = named !== undefined && town !== '' && !named.has(town);
    named?.add(town);
    return serviceItem(view, id, { opening, anchor: isFirst ? townAnchor(town) : undefined });
  };
  const list = (of: readonly string[]): Html =>
    html`<ul class="services">
      ${inTowns(of, townOf).map(item)}
    </ul>`;
  if (ids.length <= FEW) return list(ids);
  const groups = view.portal.site.provinces
    .map(({ code, name }) => ({
      name: italian(view, name),
      ids: ids.filter((id) => inProvince(id) === code),
    }))
    .concat({
      name: html`${view.t('services.remote')}`,
      ids: ids.filter((id) => inProvince(id) === undefined),
    });
  return html`<p>${view.t('sheet.officesChoose')}</p>
    ${groups
      .filter((group) => group.ids.length > 0)
      .map(
        (group) =>
          html`<details class="offices">
            <summary>${group.name} <small>(${group.ids.length})</small></summary>
            ${list(group.ids)}
          </details>`,
      )}`;

  function inProvince(id: string): string | undefined {
    const service = view.portal.services.get(id);
    return service && provinceOf(view, service);
  }
}

/** Offices of one town stand together, in the order in which the towns come up. */
function inTowns(ids: readonly string[], townOf: (id: string) => string): string[] {
  const towns = [...new Set(ids.map(townOf))];
  return towns.flatMap((town) => ids.filter((id) => townOf(id) === town));
}

/** The name of a municipality's offices in a list, for links to them. */
export const townAnchor = (town: string): string => `comune-${town}`;

/** Where the offices of these types are listed whole, and where a municipality can be chosen. */
export function nearYouHtml(view: View, types: readonly string[]): Html {
  const lang = view.locale.code;
  const listed = types.filter((type) => servicesOfType(view, type).length > 0);
  return html`<p>
    ${listed.map((type) => html`<a href="${route.serviceType(lang, type)}">${nameHtml(view, 'service-types', type, 'plural')}</a> · `)}<a
      href="${route.services(lang)}#comuni"
      >${view.t('services.nearYou')}</a
    >
  </p>`;
}
