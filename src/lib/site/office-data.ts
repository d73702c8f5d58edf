import { type Hours, type ServiceData, type Weekday } from '#src/lib/domain/service.ts';
import { localeOf, type View } from '#src/lib/view/view.ts';
import { absolute } from './alternates.ts';
import { bodyData } from './publisher.ts';

/** An office as schema.org `GovernmentOffice`, with what is known of it. */
export function officeData(view: View, service: ServiceData, path: string): object {
  const { portal } = view;
  const { address, languages, hours, closed } = service;
  const town = portal.municipalities.get(service.municipality ?? '')?.name;
  const body = portal.organisations.get(service.organisation ?? '');
  const open = service.status === 'active' ? hours.filter(({ phone }) => !phone) : [];
  const spoken = languages.map(({ lang }) => tagOf(view, lang));
  return {
    '@type': 'GovernmentOffice',
    name: service.name,
    url: absolute(portal, path),
    ...(service.description === undefined ? {} : { description: service.description }),
    ...(service.phones[0] ? { telephone: service.phones[0].number } : {}),
    ...(service.emails[0] === undefined ? {} : { email: service.emails[0] }),
    ...(address
      ? {
          address: {
            '@type': 'PostalAddress',
            streetAddress: address.street,
            ...(address.postalCode === undefined ? {} : { postalCode: address.postalCode }),
            ...(town === undefined ? {} : { addressLocality: town }),
            addressCountry: portal.site.country,
          },
        }
      : {}),
    ...(address?.lat === undefined || address.lon === undefined
      ? {}
      : { geo: { '@type': 'GeoCoordinates', latitude: address.lat, longitude: address.lon } }),
    ...(open.length > 0 ? { openingHoursSpecification: open.map(hoursData) } : {}),
    ...(closed.length > 0 && open.length > 0
      ? {
          // The same time twice is a day without opening (schema.org/closes).
          specialOpeningHoursSpecification: closed.map(({ from, to }) => ({
            '@type': 'OpeningHoursSpecification',
            opens: '00:00',
            closes: '00:00',
            validFrom: from,
            validThrough: to,
          })),
        }
      : {}),
    ...contactPoint(service, spoken),
    ...(body ? { parentOrganization: bodyData(body) } : {}),
  };
}

/** Who answers, when, in which languages: the hours of the phone are not those of the door. */
function contactPoint(service: ServiceData, languages: readonly string[]): object {
  const phoneHours = service.status === 'active' ? service.hours.filter(({ phone }) => phone) : [];
  const number = service.phones[0]?.number;
  if (languages.length === 0 && (phoneHours.length === 0 || number === undefined)) return {};
  return {
    contactPoint: {
      '@type': 'ContactPoint',
      ...(number === undefined ? {} : { telephone: number }),
      ...(languages.length > 0 ? { availableLanguage: languages } : {}),
      ...(number !== undefined && phoneHours.length > 0 ? { hoursAvailable: phoneHours.map(hoursData) } : {}),
    },
  };
}

const DAYS: Readonly<Record<Weekday, string>> = {
  mo: 'Monday',
  tu: 'Tuesday',
  we: 'Wednesday',
  th: 'Thursday',
  fr: 'Friday',
  sa: 'Saturday',
  su: 'Sunday',
};

const hoursData = ({ days, open, close, from, to }: Hours): object => ({
  '@type': 'OpeningHoursSpecification',
  dayOfWeek: days.map((day) => DAYS[day]),
  opens: open,
  closes: close,
  ...(from === undefined ? {} : { validFrom: from }),
  ...(to === undefined ? {} : { validThrough: to }),
});

/** A language's tag, or its name where the content knows no more. */
const tagOf = ({ portal }: View, lang: string): string =>
  portal.site.languages.some(({ code }) => code === lang) ? localeOf(portal.site.languages, lang).tag : lang;
