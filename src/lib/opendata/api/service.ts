import type { z } from 'zod';
import type { ServiceData } from '#src/lib/domain/service.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { contentDigest, provenance, sha256 } from '#src/lib/opendata/provenance.ts';
import { someTexts } from '#src/lib/opendata/texts.ts';
import { uuidOf } from '#src/lib/opendata/uuid.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { provinceOf } from '#src/lib/view/service-groups.ts';
import type { View } from '#src/lib/view/view.ts';
import { at, fileUrl } from './addresses.ts';
import type { serviceListSchema, serviceSchema } from './schemas.ts';

/** The directory: every service that the content has, also those that are closed, which say so. */
export const serviceListAnswer = (view: View): z.infer<typeof serviceListSchema> => ({
  ...provenance(view.portal, contentDigest(view.portal)),
  items: [...view.portal.services].map(([id, service]) => ({
    id,
    type: service.type,
    name: service.name,
    ...placeOf(view, service),
    status: service.status,
    url: absolute(view.portal, route.service(SOURCE, id)),
    api: fileUrl(view.portal, at.service(id)),
    verified: service.verified,
  })),
});

const placeOf = (view: View, service: ServiceData) => ({
  municipality: service.municipality,
  province: provinceOf(view, service),
});

/** One service with all that is known of it. */
export function serviceAnswer(view: View, id: string, service: ServiceData): z.infer<typeof serviceSchema> {
  const { portal } = view;
  const { organisation, address } = service;
  const texts = (word: string) => someTexts(view, 'services', id, word);
  return {
    ...provenance(portal, sha256(portal.commons, JSON.stringify(service))),
    id,
    type: service.type,
    name: service.name,
    url: absolute(portal, route.service(SOURCE, id)),
    hsds_id: uuidOf(portal, `services/${id}`),
    ...placeOf(view, service),
    organisation:
      organisation === undefined
        ? undefined
        : { id: organisation, name: portal.organisations.get(organisation)?.name ?? organisation },
    description: texts('description'),
    status: service.status,
    address: address && {
      street: address.street,
      postal_code: address.postalCode,
      note: address.note,
      latitude: address.lat,
      longitude: address.lon,
    },
    transport: texts('transport'),
    phones: service.phones,
    emails: service.emails,
    certified_email: service.pec,
    website: service.url,
    booking: service.booking,
    hours: service.hours,
    hours_note: texts('hoursNote'),
    time_zone: portal.site.timeZone,
    closed: service.closed,
    access: service.access,
    languages: service.languages.map(({ lang, mode }) => ({ language: lang, mode })),
    languages_note: service.languagesNote,
    audience: service.audience,
    cost: service.cost,
    serves: service.serves,
    alert: service.alert,
    note: texts('note'),
    source: service.source,
    source_date: service.sourceDate,
    verified: service.verified,
    review_by: service.reviewBy,
    expires: service.expires,
  };
}
