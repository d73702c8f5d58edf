import { FIELDS, type Field } from '#src/lib/directory/filter.ts';
import { writePoint } from '#src/lib/directory/distance.ts';
import { languageName } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { townsOf } from './directory.ts';
import { nameText } from './names.ts';
import { audiences, languagesSpoken, servicesWhere } from './service-groups.ts';
import { servicesOfType } from './services.ts';
import type { View } from './view.ts';

interface Option {
  value: string;
  name: string;
}

/** The controls of the directory. They are hidden until the script that answers to them is there. */
export function filtersHtml(view: View): Html {
  const { t } = view;
  const selects: Record<Exclude<Field, 'aperto'>, [string, Html | false]> = {
    comune: [t('services.nearTown'), townOptions(view)],
    provincia: [t('services.provinceName'), options(provinces(view))],
    tipo: [t('service.type'), options(types(view))],
    lingua: [t('service.languages'), options(languages(view))],
    per: [
      t('service.audience'),
      options(audiences(view).map((who) => ({ value: who, name: t(`audience.${who}`) }))),
    ],
  };
  return html`<form class="filters" autocomplete="off" hidden
    data-found="${t('services.found', { count: '{count}' })}"
    data-in-town="${t('services.inTown', { town: '{town}', count: '{count}' })}"
    data-without="${t('services.without', { name: '{name}', count: '{count}' })}"
    data-hours-unknown="${t('services.hoursUnknown', { count: '{count}' })}">
    <fieldset>
      <legend>${t('services.filter')}</legend>
      ${FIELDS.map((field) => {
        if (field === 'aperto') return hasHours(view) && openNow(view);
        const [label, inside] = selects[field];
        return inside && select(field, label, t('services.any'), inside);
      })}
      <button type="reset">${t('services.reset')}</button>
    </fieldset>
    <p role="status"></p>
  </form>`;
}

const select = (field: Field, label: string, any: string, inside: Html): Html =>
  html`<label
    >${label}
    <select name="${field}">
      <option value="">${any}</option>
      ${inside}
    </select></label
  >`;

const openNow = ({ t }: View): Html =>
  html`<label class="check"><input type="checkbox" name="aperto" value="1" /> ${t('services.openNow')}</label>`;

/** Nothing to choose from is no control. */
const options = (of: readonly Option[]): Html | false =>
  of.length > 0 && html`${of.map(({ value, name }) => html`<option value="${value}">${name}</option>`)}`;

/** Municipalities under their provinces, each with its place. */
const townOptions = (view: View): Html =>
  html`${view.portal.site.provinces
    .filter(({ code }) => townsOf(view, code).length > 0)
    .map(
      ({ code, name }) =>
        html`<optgroup label="${name}" data-province="${code.toLowerCase()}">
          ${townsOf(view, code).map((id) => {
            const { name: town = id, lat, lon } = view.portal.municipalities.get(id) ?? {};
            const at = lat !== undefined && lon !== undefined && writePoint({ lat, lon });
            return html`<option value="${id}"${at !== false && html` data-at="${at}"`}>${town}</option>`;
          })}
        </optgroup>`,
    )}`;

const provinces = ({ portal }: View): Option[] =>
  portal.site.provinces.map(({ code, name }) => ({ value: code.toLowerCase(), name }));

const types = (view: View): Option[] =>
  [...view.portal.serviceTypes.keys()]
    .filter((type) => servicesOfType(view, type).length > 0)
    .map((type) => ({ value: type, name: nameText(view, 'service-types', type, 'plural') }));

const languages = (view: View): Option[] =>
  [...languagesSpoken(view)].map(([value, lang]) => ({ value, name: languageName(view.locale, lang) }));

const hasHours = (view: View): boolean =>
  servicesWhere(view, ({ hours, status }) => hours.length > 0 && status === 'active').length > 0;
