import { route } from '#src/lib/domain/route.ts';
import type { ServiceData } from '#src/lib/domain/service.ts';
import { writePoint } from '#src/lib/directory/distance.ts';
import { formatDate, formatList, languageName } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { openingHtml } from './opening.ts';
import { languageSlug } from './service-groups.ts';
import { phoneHtml, typeName } from './services.ts';
import { italian, type View } from './view.ts';

/** A row of the whole directory: what it is, where, whom to call, how sure; its data are there to be filtered by. */
export function directoryItem(view: View, id: string): Html {
  const service = view.portal.services.get(id);
  if (!service) return html``;
  const { t, locale, portal } = view;
  const { municipality, address, languages, audience } = service;
  const town = municipality === undefined ? undefined : portal.municipalities.get(municipality);
  const place = [address?.street, town?.name].filter((part) => part !== undefined).join(', ');
  const spoken = languages.map(({ lang }) => languageName(locale, lang));
  const at =
    address?.lat !== undefined &&
    address.lon !== undefined &&
    writePoint({ lat: address.lat, lon: address.lon });
  return html`<li
    class="service"
    data-type="${service.type}"
    ${municipality !== undefined && html` data-town="${municipality}"`}
    ${at !== false && html` data-at="${at}"`}
    ${spoken.length > 0 && html` data-languages="${languages.map(({ lang }) => languageSlug(lang)).join(' ')}"`}
    ${audience.length > 0 && html` data-audience="${audience.join(' ')}"`}
  >
    <a href="${route.service(locale.code, id)}">${italian(view, service.name)}</a>
    <small>${typeName(view, service.type)}</small>${openingHtml(view, service)}${
      place !== '' && html`<br />${italian(view, place)}${town && html` <small class="km"></small>`}`
    }${service.phones[0] && html`<br />${phoneHtml(view, service.phones[0])}`}${
      spoken.length > 0 && html`<br /><small>${t('service.languages')}: ${formatList(locale, spoken)}</small>`
    }${service.status !== 'active' && html`<br /><strong>${t(`service.${service.status}`)}</strong>`}
    <small class="trust-mark">${trustWords(view, service)}</small>
  </li>`;
}

/** How sure the data are, in a word or two. */
const trustWords = ({ t, locale }: View, { verified, phones }: ServiceData): string =>
  verified === 'never'
    ? // Nobody can be told to call where there is no number.
      phones.length === 0
      ? t('confirm.mark')
      : t('services.unverified')
    : t('trust.verified', { date: formatDate(locale, verified) });
