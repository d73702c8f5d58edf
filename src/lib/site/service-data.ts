import type { Reading } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { typeText } from '#src/lib/view/services.ts';
import { localeOf, type View } from '#src/lib/view/view.ts';
import { absolute } from './alternates.ts';
import { bodyData, publishing } from './publisher.ts';

/** A sheet as schema.org `WebPage`; what a procedure's is about is a `GovernmentService`. */
export function serviceData(view: View, { piece, words, lang }: Reading<SheetData>, path: string): object {
  const { portal } = view;
  const { kind, verified, changes } = piece.data;
  return {
    '@type': 'WebPage',
    name: words.title,
    description: words.summary,
    url: absolute(portal, path),
    inLanguage: localeOf(portal.site.languages, lang).tag,
    dateModified: changes.map(({ date }) => date).reduce((a, b) => (a > b ? a : b)),
    ...(verified === 'never' ? {} : { lastReviewed: verified }),
    ...publishing(portal),
    ...(kind === 'procedure' ? { mainEntity: governmentService(view, piece.data, words.title) } : {}),
  };
}

/** What is asked for, where it holds, who gives it and through which channels: only what the sheet says. */
function governmentService(view: View, { where, area }: SheetData, name: string): object {
  const { portal } = view;
  const bodies = new Set(where.services.flatMap((id) => portal.services.get(id)?.organisation ?? []));
  const provider = [...bodies].flatMap((id) => portal.organisations.get(id) ?? []).map(bodyData);
  const channels = [
    ...where.online.map(({ url }) => ({ '@type': 'ServiceChannel', serviceUrl: url })),
    ...where.types.map((type) => ({
      '@type': 'ServiceChannel',
      name: typeText(view, type),
      url: absolute(portal, route.serviceType(view.locale.code, type)),
    })),
    ...where.services.flatMap((id) => officeChannel(view, id)),
  ];
  const places = area.flatMap((id) => portal.municipalities.get(id)?.name ?? []);
  return {
    '@type': 'GovernmentService',
    name,
    areaServed: (places.length > 0 ? places : [portal.site.territory]).map((place) => ({
      '@type': 'AdministrativeArea',
      name: place,
    })),
    ...(provider.length > 0 ? { provider } : {}),
    ...(channels.length > 0 ? { availableChannel: channels } : {}),
  };
}

function officeChannel(view: View, id: string): object[] {
  const service = view.portal.services.get(id);
  if (!service) return [];
  const phone = service.phones[0];
  return [
    {
      '@type': 'ServiceChannel',
      serviceLocation: {
        '@type': 'GovernmentOffice',
        name: service.name,
        url: absolute(view.portal, route.service(view.locale.code, id)),
      },
      ...(phone ? { servicePhone: { '@type': 'ContactPoint', telephone: phone.number } } : {}),
    },
  ];
}
