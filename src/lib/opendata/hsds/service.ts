import { languageName } from '#src/lib/i18n/format.ts';
import type { ServiceData } from '#src/lib/domain/service.ts';
import { isDay } from '#src/lib/domain/date.ts';
import { uuidOf } from '#src/lib/opendata/uuid.ts';
import { hubsInOrder, sheetsForOffice } from '#src/lib/view/lists.ts';
import type { View } from '#src/lib/view/view.ts';
import { attribute, translations } from './attributes.ts';
import { locationOf } from './location.ts';
import { organizationOf } from './organization.ts';
import {
  some,
  type Attribute,
  type Language,
  type Phone,
  type Service,
  type ServiceArea,
} from './records.ts';
import { schedulesOf } from './schedule.ts';
import { dataTerm, termOf } from './taxonomy.ts';

const STATUSES: Readonly<Record<ServiceData['status'], Service['status']>> = {
  active: 'active',
  'temporarily-closed': 'temporarily closed',
  inactive: 'inactive',
  defunct: 'defunct',
};

/** Kinds of phone as RFC 6350 calls them (6.4.1), which HSDS follows. */
const PHONES: Readonly<Record<ServiceData['phones'][number]['kind'], string>> = {
  voice: 'voice',
  green: 'voice',
  mobile: 'cell',
  whatsapp: 'text',
  fax: 'fax',
};

/** An office or help line as an HSDS service with all that hangs on it. */
export function serviceOf(view: View, id: string, service: ServiceData): Service {
  const { portal, t } = view;
  const location = locationOf(view, id, service);
  const body = portal.organisations.get(service.organisation ?? '');
  // What belongs to a door hangs on the service at that door.
  const atDoor = {
    phones: some(phonesOf(view, id, service)),
    schedules: some(schedulesOf(view, id, service)),
  };
  return {
    id: uuidOf(portal, `services/${id}`),
    name: service.name,
    description: service.description,
    url: service.url,
    email: service.emails[0],
    status: STATUSES[service.status],
    interpretation_services: interpreters(view, service),
    application_process: service.access && t(`service.${service.access}`),
    fees_description: service.cost && t(`service.${service.cost}`),
    eligibility_description:
      service.audience.length === 0
        ? undefined
        : service.audience.map((who) => t(`audience.${who}`)).join(', '),
    assured_date: isDay(service.verified) ? service.verified : undefined,
    alert: service.alert?.text,
    ...(location ? {} : atDoor),
    service_areas: some(areasOf(view, id, service)),
    service_at_locations: location && [
      { id: uuidOf(portal, `service_at_locations/${id}`), location, ...atDoor },
    ],
    languages: some(languagesOf(view, id, service)),
    organization: body && organizationOf(view, service.organisation ?? '', body),
    contacts: some(
      [
        ...service.emails.slice(1).map((email) => ({ title: t('service.email'), email })),
        ...(service.pec === undefined ? [] : [{ title: t('service.pec'), email: service.pec }]),
      ].map((contact) => ({ id: uuidOf(portal, `services/${id}/contacts/${contact.email}`), ...contact })),
    ),
    attributes: attributesOf(view, id, service),
  };
}

const phonesOf = ({ portal, t }: View, id: string, { phones }: ServiceData): Phone[] =>
  phones.map(({ number, kind, label }) => ({
    id: uuidOf(portal, `services/${id}/phones/${kind}/${number}`),
    number,
    type: PHONES[kind],
    description: label ?? (kind === 'voice' ? undefined : t(`phone.${kind}`)),
  }));

/** Languages that the staff speak, or that the source names without saying who: those of interpreters are no languages of the service. */
function languagesOf({ portal, locale }: View, id: string, service: ServiceData): Language[] {
  const uuid = (name: string): string => uuidOf(portal, `services/${id}/languages/${name}`);
  const { languages, languagesNote } = service;
  return [
    ...languages
      .filter(({ mode }) => mode === undefined || mode === 'staff')
      .map(({ lang }) => ({
        id: uuid(lang),
        name: languageName(locale, lang),
        code: /^[a-z]{2,3}$/.test(lang) ? lang : undefined,
      })),
    ...(languagesNote === undefined ? [] : [{ id: uuid('note'), note: languagesNote }]),
  ];
}

function interpreters({ t, locale }: View, { languages }: ServiceData): string | undefined {
  const told = (mode: 'mediator' | 'phone-interpreter', words: string): string[] => {
    const names = languages.filter((one) => one.mode === mode).map(({ lang }) => languageName(locale, lang));
    return names.length === 0 ? [] : [`${names.join(', ')} (${words})`];
  };
  const all = [
    ...told('mediator', t('service.mediator')),
    ...told('phone-interpreter', t('service.interpreter')),
  ];
  return all.length === 0 ? undefined : all.join('; ');
}

/** The area a service serves, where the source says it. */
function areasOf({ portal }: View, id: string, { serves, municipality = '' }: ServiceData): ServiceArea[] {
  const town = portal.municipalities.get(municipality);
  const province = portal.site.provinces.find(({ code }) => code === town?.province)?.name;
  const names = {
    municipality: town?.name,
    district: town?.healthDistrict,
    province: province === undefined ? undefined : `Provincia di ${province}`,
    region: portal.site.territory,
    country: new Intl.DisplayNames('it', { type: 'region' }).of(portal.site.country),
  };
  const name = serves && names[serves];
  return name === undefined ? [] : [{ id: uuidOf(portal, `services/${id}/areas/${name}`), name }];
}

/** Its own id, kind, the HUBs whose sheets send people there, its source, its texts in other languages. */
function attributesOf(view: View, id: string, { type, source }: ServiceData): Attribute[] {
  const owner = `services/${id}`;
  const sheets = sheetsForOffice(view, type, id);
  const hubs = hubsInOrder(view).filter(([hub]) => sheets.some((sheet) => sheet.startsWith(`${hub}/`)));
  return [
    attribute(view, owner, 'identifier', dataTerm(view, 'id'), id),
    attribute(view, owner, 'service_type', termOf(view, 'service-types', type)),
    ...hubs.map(([hub]) => attribute(view, owner, 'hub', termOf(view, 'hubs', hub))),
    attribute(view, owner, 'source', dataTerm(view, 'source'), source),
    ...translations(view, 'services', id),
  ];
}
