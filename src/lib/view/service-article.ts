import { isReachable } from '#src/lib/domain/contact.ts';
import { type Hours, type ServiceData } from '#src/lib/domain/service.ts';
import {
  formatDate,
  formatList,
  formatWeekdayDate,
  languageName,
  weekdayName,
  comma,
} from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { sheetLinks } from './links.ts';
import { sheetsForOffice } from './lists.ts';
import { nameText, sentenceHtml } from './names.ts';
import { trustHtml } from './notices.ts';
import { openingHtml } from './opening.ts';
import { addressText, callFirst, nextHolidays, phonesHtml, typeName, weekOf } from './services.ts';
import { sourcesHtml } from './sources.ts';
import { italian, type View } from './view.ts';

/** An office as a person needs it on the way there: what, where, when, whom to call, and how sure all this is. */
export function serviceMarkup(view: View, id: string, service: ServiceData): Html {
  const { t } = view;
  const sheets = sheetsForOffice(view, service.type, id);
  const source = {
    url: service.source,
    title: new URL(service.source).hostname,
    ...(service.sourceDate === undefined ? {} : { date: service.sourceDate }),
  };
  return html`<h1>${italian(view, service.name)}</h1>
    <p class="lead">${typeName(view, service.type)}</p>
    ${
      service.status !== 'active' &&
      html`<div class="notice danger">
        <p><strong>${t(`service.${service.status}`)}</strong></p>
      </div>`
    }
    ${service.alert && (service.alert.until === undefined || service.alert.until >= view.today) && html`<div class="notice warning"><p>${italian(view, service.alert.text)}</p></div>`}
    ${callFirst(view, service) && html`<div class="notice warning"><p>${isReachable(service) ? t('service.callFirst') : t('service.noContact')}</p></div>`}
    ${service.description !== undefined && html`<p>${sentenceHtml(view, 'services', id, 'description')}</p>`}
    <dl class="data office-data">
      ${officeRows(view, id, service).map(
        ({ title, body }) =>
          html`<div>
            <dt>${title}</dt>
            <dd>${body}</dd>
          </div>`,
      )}
    </dl>
    ${hoursHtml(view, id, service)}
    ${
      sheets.length > 0 &&
      html`<section class="related">
        <h2>${t('service.sheets')}</h2>
        ${sheetLinks(view, sheets)}
      </section>`
    }
    ${trustHtml(view, service, [source])}${service.note !== undefined && html`<p class="small">${sentenceHtml(view, 'services', id, 'note')}</p>`}
    ${sourcesHtml(view, [source], t('service.source'))}`;
}

/** What is known of an office, by the names of its data. */
export function officeRows(view: View, id: string, service: ServiceData): { title: string; body: Html }[] {
  const { t, locale } = view;
  const found: { title: string; body: Html }[] = [];
  const add = (title: string, body: Html | false | undefined): void => {
    if (body) found.push({ title, body });
  };
  const address = addressText(view, service);
  const { lat, lon } = service.address ?? {};
  const place =
    lat !== undefined && lon !== undefined
      ? `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`
      : `https://www.openstreetmap.org/search?query=${encodeURIComponent(address ?? '')}`;
  const town =
    service.municipality === undefined
      ? undefined
      : view.portal.municipalities.get(service.municipality)?.name;
  add(
    t('service.address'),
    address !== undefined
      ? html`${italian(view, address)}${service.address?.note !== undefined && html` ${italian(view, service.address.note)}`}<br /><a
            href="${place}"
            rel="external noreferrer"
            >${t('service.map')}</a
          >`
      : town !== undefined && html`${italian(view, town)}<br /><small>${t('service.addressUnknown')}</small>`,
  );
  add(
    t('service.transport'),
    service.transport !== undefined && sentenceHtml(view, 'services', id, 'transport'),
  );
  add(t('service.phone'), service.phones.length > 0 && phonesHtml(view, service));
  add(
    t('service.email'),
    service.emails.length > 0 &&
      html`${service.emails.map((email, index) => html`${index > 0 && html`<br />`}<a href="mailto:${email}"><bdi dir="ltr">${email}</bdi></a>`)}`,
  );
  add(
    t('service.pec'),
    service.pec !== undefined &&
      html`<a href="mailto:${service.pec}"><bdi dir="ltr">${service.pec}</bdi></a>`,
  );
  add(t('service.website'), service.url !== undefined && link(service.url));
  add(t('service.booking'), service.booking !== undefined && link(service.booking));
  add(
    t('service.access'),
    service.access !== undefined &&
      html`${t(service.access === 'appointment' ? 'service.appointment' : `service.${service.access}`)}`,
  );
  const modes = { staff: '', mediator: t('service.mediator'), 'phone-interpreter': t('service.interpreter') };
  const spoken = service.languages.map(({ lang, mode }) =>
    [languageName(locale, lang), mode === undefined ? '' : modes[mode]].filter(Boolean).join(' – '),
  );
  add(
    t('service.languages'),
    spoken.length > 0
      ? html`${formatList(locale, spoken)}`
      : service.languagesNote !== undefined && sentenceHtml(view, 'services', id, 'languagesNote'),
  );
  add(
    t('service.audience'),
    service.audience.length > 0 &&
      html`${formatList(
        locale,
        service.audience.map((who) => t(`audience.${who}`)),
      )}`,
  );
  add(t('service.cost'), service.cost !== undefined && html`${t(`service.${service.cost}`)}`);
  add(t('service.serves'), service.serves !== undefined && html`${t(`serves.${service.serves}`)}`);
  add(
    t('service.organisation'),
    service.organisation !== undefined && html`${nameText(view, 'organisations', service.organisation)}`,
  );
  return found;
}

const link = (url: string): Html =>
  html`<a href="${url}" rel="external noreferrer"
    ><bdi dir="ltr">${url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</bdi></a
  >`;

function hoursHtml(view: View, id: string, service: ServiceData): Html {
  const { t, locale, portal, today } = view;
  const now = service.hours.filter(({ to }) => to === undefined || to >= today);
  const [desk, phone] = [now.filter((row) => !row.phone), now.filter((row) => row.phone)];
  if (now.length === 0 && service.hoursNote === undefined)
    return html`<section>
      <h2>${t('service.hours')}</h2>
      <p>${t('service.hoursUnknown')}</p>
    </section>`;
  const patron =
    service.municipality === undefined
      ? undefined
      : portal.municipalities.get(service.municipality)?.patronDay;
  const holidays = nextHolidays(portal.site, patron, today, 3);
  const closed = service.closed.filter(({ to }) => to >= today);
  return html`<section>
    <h2>${t('service.hours')}</h2>
    ${openingHtml(view, service)}${desk.length > 0 && weekHtml(view, desk)}${service.hoursNote !== undefined && html`<p>${sentenceHtml(view, 'services', id, 'hoursNote')}</p>`}${
      phone.length > 0 &&
      html`<h3>${t('service.phoneHours')}</h3>
        ${weekHtml(view, phone)}`
    }${closed.map(({ from, to, note }) => html`<p><strong>${t('service.closed', { from: formatDate(locale, from), to: formatDate(locale, to) })}</strong>${note !== undefined && html` ${italian(view, note)}`}</p>`)}
    <p class="small">
      ${t('service.holidays')}
      ${holidays.map(({ day, patron: saint }, index) => html`${index > 0 && ' · '}${formatWeekdayDate(locale, day)}${saint && html` (${t('service.patron')})`}`)}
    </p>
  </section>`;
}

/** A week of opening hours. */
export function weekHtml(view: View, hours: readonly Hours[]): Html {
  const { t, locale } = view;
  return html`<table class="hours">
    <thead>
      <tr>
        <th scope="col">${t('service.days')}</th>
        <th scope="col">${t('service.open')}</th>
      </tr>
    </thead>
    <tbody>
      ${weekOf(hours).map(
        ({ day, rows: of }) =>
          html`<tr>
            <th scope="row">${weekdayName(locale, day)}</th>
            <td>
              ${of.map((row, index) => html`${index > 0 && html`<br />`}<bdi dir="ltr">${row.open}–${row.close}</bdi>${row.appointment && html` <small>${t('service.appointment')}</small>`}${row.mediator.length > 0 && html` <small>${t('service.mediator')}: ${row.mediator.map((lang) => languageName(locale, lang)).join(comma(locale))}</small>`}`)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
