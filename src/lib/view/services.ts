import { addDays, easter, type Day } from '#src/lib/domain/date.ts';
import { route } from '#src/lib/domain/route.ts';
import { hasContact } from '#src/lib/domain/contact.ts';
import { WEEKDAYS, type Hours, type ServiceData, type Weekday } from '#src/lib/domain/service.ts';
import type { Site } from '#src/lib/domain/site.ts';
import { formatPhone, telHref } from '#src/lib/i18n/format.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { nameHtml, nameText } from './names.ts';
import { openingHtml } from './opening.ts';
import { italian, type View } from './view.ts';

/** Services a reader may use today: closed for good ones are kept for their address only. */
export const isOpenService = ({ status }: ServiceData): boolean =>
  status === 'active' || status === 'temporarily-closed';

/** Ids of services by type, in the order of their municipalities. */
export function servicesOfType(view: View, type: string): string[] {
  return [...view.portal.services]
    .filter(([, service]) => service.type === type && isOpenService(service))
    .map(([id]) => id);
}

export const servicesIn = (view: View, municipality: string): string[] =>
  [...view.portal.services].filter(([, service]) => service.municipality === municipality).map(([id]) => id);

export const remoteServices = (view: View): string[] =>
  [...view.portal.services].filter(([, service]) => service.municipality === undefined).map(([id]) => id);

/** Nobody has verified the data within the site's limit: better to call before going. */
export function callFirst(view: View, service: ServiceData): boolean {
  return (
    service.verified === 'never' ||
    service.verified < addDays(view.today, -30 * view.portal.site.policy.staleAfterMonths)
  );
}

/** Street and town on one line, in Italian, as it must be shown to a driver. */
export function addressText(view: View, service: ServiceData): string | undefined {
  if (!service.address) return undefined;
  const town =
    service.municipality === undefined
      ? ''
      : (view.portal.municipalities.get(service.municipality)?.name ?? '');
  return [service.address.street, [service.address.postalCode, town].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
}

export function phonesHtml(view: View, service: ServiceData): Html {
  return html`<ul class="plain">
    ${service.phones.map((phone) => html`<li>${phoneHtml(view, phone)}</li>`)}
  </ul>`;
}

/** One number to call, as it may stand in a sentence. */
export function phoneHtml(view: View, { number, kind, label }: ServiceData['phones'][number]): Html {
  const what = kind === 'voice' ? '' : view.t(`phone.${kind}`);
  return html`<a href="${telHref(number)}"><bdi dir="ltr">${formatPhone(number)}</bdi></a
    >${what !== '' && html` <small>(${what})</small>`}${label !== undefined && html` <small>${italian(view, label)}</small>`}`;
}

/** What a row of a list of services shows beside its name and contacts. */
export interface ItemParts {
  /** Left out where the whole list is of one town. */
  town?: boolean;
  /** The name of the row, for links into the list. */
  anchor?: string | undefined;
  /** Where a script says whether it is open: only on pages that have the script. */
  opening?: boolean;
}

/** One row of a list of services: name, address, phones, and what is uncertain. */
export function serviceItem(
  view: View,
  id: string,
  { town: withTown = true, anchor, opening = false }: ItemParts = {},
): Html {
  const service = view.portal.services.get(id);
  if (!service) return EMPTY;
  const address = addressText(view, service);
  const town =
    withTown && !address && service.municipality !== undefined
      ? (view.portal.municipalities.get(service.municipality)?.name ?? '')
      : '';
  return html`<li class="service" ${anchor !== undefined && html` id="${anchor}"`}>
    <a href="${route.service(view.locale.code, id)}">${italian(view, service.name)}</a
    >${opening && openingHtml(view, service)}${service.status !== 'active' && html` <strong>${view.t(`service.${service.status}`)}</strong>`}${address !== undefined && html`<br />${italian(view, address)}`}${town !== '' && html`<br />${italian(view, town)}`}${service.phones.length > 0 && phonesHtml(view, service)}${!hasContact(service) && html`<br /><small>${view.t('service.noContact')}</small>`}
  </li>`;
}

/** Rows of a week: each day with its hours, in order; days without hours are left out. */
export function weekOf(hours: readonly Hours[]): { day: Weekday; rows: Hours[] }[] {
  return WEEKDAYS.map((day) => ({
    day,
    rows: hours.filter(({ days }) => days.includes(day)).sort((a, b) => (a.open < b.open ? -1 : 1)),
  })).filter(({ rows }) => rows.length > 0);
}

/** The next holidays on which offices are closed, from `today`, the municipality's patron among them. */
export function nextHolidays(
  site: Site,
  patron: string | undefined,
  today: Day,
  count: number,
): { day: Day; patron: boolean }[] {
  const year = Number(today.slice(0, 4));
  const all = [year, year + 1].flatMap((of) => [
    ...site.holidays.days.map((monthDay) => ({ day: `${of}-${monthDay}`, patron: false })),
    ...site.holidays.easter.map((offset) => ({ day: addDays(easter(of), offset), patron: false })),
    ...(patron === undefined ? [] : [{ day: `${of}-${patron}`, patron: true }]),
  ]);
  return all
    .filter(({ day }) => day >= today)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, count);
}

export const typeName = (view: View, type: string): Html => nameHtml(view, 'service-types', type);
export const typeText = (view: View, type: string): string => nameText(view, 'service-types', type);
