import type { Reading } from '#src/lib/domain/reading.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { hasContact, type ServiceData } from '#src/lib/domain/service.ts';
import type { View } from '#src/lib/view/view.ts';
import { localeOf } from '#src/lib/view/view.ts';
import { absolute } from './alternates.ts';

/** A sheet as schema.org `GovernmentService` (procedures) or `WebPage` (the rest). */
export function serviceData(view: View, { piece, words, lang }: Reading<SheetData>, path: string): object {
  const { portal } = view;
  const online = piece.data.where.online.map(({ url }) => ({ '@type': 'ServiceChannel', serviceUrl: url }));
  return {
    '@type': piece.data.kind === 'procedure' ? 'GovernmentService' : 'WebPage',
    name: words.title,
    description: words.summary,
    url: absolute(portal, path),
    inLanguage: localeOf(portal.site.languages, lang).tag,
    ...(piece.data.kind === 'procedure'
      ? {
          areaServed: { '@type': 'AdministrativeArea', name: portal.site.territory },
          ...(online.length > 0 ? { availableChannel: online } : {}),
        }
      : {}),
  };
}

/** An office as schema.org `GovernmentOffice`, with what is known of it. */
export function officeData(view: View, service: ServiceData, path: string): object {
  const town =
    service.municipality === undefined
      ? undefined
      : view.portal.municipalities.get(service.municipality)?.name;
  return {
    '@type': 'GovernmentOffice',
    name: service.name,
    url: absolute(view.portal, path),
    ...(service.description === undefined ? {} : { description: service.description }),
    ...(hasContact(service) && service.phones[0] ? { telephone: service.phones[0].number } : {}),
    ...(service.emails[0] === undefined ? {} : { email: service.emails[0] }),
    ...(service.address
      ? {
          address: {
            '@type': 'PostalAddress',
            streetAddress: service.address.street,
            ...(service.address.postalCode === undefined ? {} : { postalCode: service.address.postalCode }),
            ...(town === undefined ? {} : { addressLocality: town }),
            addressCountry: view.portal.site.country,
          },
        }
      : {}),
  };
}
