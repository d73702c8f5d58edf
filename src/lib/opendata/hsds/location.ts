import type { ServiceData } from '#src/lib/domain/service.ts';
import { uuidOf } from '#src/lib/opendata/uuid.ts';
import { addressText } from '#src/lib/view/services.ts';
import type { View } from '#src/lib/view/view.ts';
import type { Address, Location } from './records.ts';

/**
 * Where a service is, if its street is known. The middle of its town is not where it is: without coordinates of its
 * own it has none.
 */
export function locationOf(view: View, id: string, service: ServiceData): Location | undefined {
  const { address, transport } = service;
  if (!address) return undefined;
  const known = postalAddress(view, id, service);
  return {
    id: uuidOf(view.portal, `locations/${id}`),
    location_type: 'physical',
    name: service.name,
    description: [addressText(view, service), address.note].filter(Boolean).join(' – '),
    transportation: transport,
    latitude: address.lat,
    longitude: address.lon,
    addresses: known && [known],
  };
}

/**
 * An HSDS address must have a town, a province and a postal code. A town's postal code is a street's only where the
 * town has no other; else the street stands in the location's description alone.
 */
function postalAddress({ portal }: View, id: string, service: ServiceData): Address | undefined {
  const { address, municipality = '' } = service;
  const town = portal.municipalities.get(municipality);
  const code = address?.postalCode ?? (town?.postalCodes.length === 1 ? town.postalCodes[0] : undefined);
  if (!address || !town || code === undefined) return undefined;
  return {
    id: uuidOf(portal, `addresses/${id}`),
    address_1: address.street,
    address_2: address.note,
    city: town.name,
    region: portal.site.territory,
    state_province:
      portal.site.provinces.find(({ code: own }) => own === town.province)?.name ?? town.province,
    postal_code: code,
    country: portal.site.country,
    address_type: 'physical',
  };
}
