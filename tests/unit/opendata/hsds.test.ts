import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { listPages } from '#src/lib/opendata/hsds/pages.ts';
import type { Service } from '#src/lib/opendata/hsds/records.ts';
import { uuidOf } from '#src/lib/opendata/uuid.ts';
import { jsonOf, made, type Made } from './built.ts';

let site: Made;
beforeAll(async () => {
  site = await made();
}, 60_000);

const service = (id: string): Service =>
  jsonOf(site.files, `hsds/services/${uuidOf(site.portal, `services/${id}`)}.json`) as unknown as Service;

describe('the directory in HSDS', () => {
  test('has every service once, under a name that does not change', () => {
    expect(jsonOf(site.files, 'hsds/services.json')['total_items']).toBe(site.portal.services.size);
    expect(uuidOf(site.portal, 'services/bologna/spad')).toBe(uuidOf(site.portal, 'services/bologna/spad'));
  });

  test('says the hours of a door as weekly recurrences in local time', () => {
    const [id = '', data] =
      [...site.portal.services].find(([, { hours, address }]) => hours.length > 0 && address) ?? [];
    const [door] = service(id).service_at_locations ?? [];
    expect(door?.schedules?.length).toBeGreaterThanOrEqual(data?.hours.length ?? 0);
    expect(door?.schedules?.[0]).toMatchObject({
      freq: 'WEEKLY',
      byday: data?.hours[0]?.days.map((day) => day.toUpperCase()).join(','),
      opens_at: data?.hours[0]?.open,
    });
    expect(service(id).schedules).toBeUndefined();
  });

  test('leaves out what nobody knows: no address without a postal code, no point without coordinates, no body', () => {
    for (const [id, { address, organisation, hours, phones }] of site.portal.services) {
      const { service_at_locations: doors, organization, schedules } = service(id);
      expect(doors === undefined).toBe(address === undefined);
      if (address && address.postalCode === undefined) expect(doors?.[0]?.location.addresses).toBeUndefined();
      if (address && address.lat === undefined) expect(doors?.[0]?.location.latitude).toBeUndefined();
      expect(organization === undefined).toBe(organisation === undefined);
      if (hours.length + phones.length === 0 && !address)
        expect(schedules?.some(({ freq }) => freq)).not.toBe(true);
    }
  });

  test('keeps our own id and the source with each record', () => {
    const values = service('bologna/spad');
    const byType = new Map(values.attributes.map((one) => [one.link_type, one.value]));
    expect(byType.get('identifier')).toBe('bologna/spad');
    expect(byType.get('source')).toMatch(/^https?:/);
  });

  test('names kinds of service in every language that has a name for them', () => {
    const code = encodeURI('service-types/questura@ar');
    const term = jsonOf(
      site.files,
      `hsds/taxonomy_terms/${uuidOf(site.portal, `taxonomy_terms/${code}`)}.json`,
    );
    expect(term).toMatchObject({ language: 'ar', code, term_uri: expect.stringContaining('/ar/') as string });
    expect(term['name']).toMatch(/\p{Script=Arabic}/u);
  });

  test('packs its tables into an archive that holds the same files', () => {
    const zip = unzipSync(site.files.get('hsds/hsds.zip') as Uint8Array);
    for (const [name, bytes] of Object.entries(zip))
      expect(new TextDecoder().decode(bytes)).toBe(site.files.get(`hsds/csv/${name}`));
    expect(Object.keys(zip)).toContain('datapackage.json');
  });
});

describe('a list in pages', () => {
  const pages = (count: number) =>
    [
      ...listPages(
        'hsds/things',
        Array.from({ length: count }, (_, id) => ({ id })),
      ),
    ].map(([path, text]) => [path, JSON.parse(String(text)) as Record<string, unknown>] as const);

  test.each([
    [0, 1, true],
    [100, 1, false],
    [101, 2, false],
  ])('of %i records has %i', (count, expected, empty) => {
    const all = pages(count);
    expect(all.map(([path]) => path)).toEqual(
      ['hsds/things.json', 'hsds/things/page-2.json'].slice(0, expected),
    );
    expect(all.map(([, page]) => page['last_page'])).toEqual(all.map((_, index) => index === expected - 1));
    expect(all[0]?.[1]).toMatchObject({ total_items: count, total_pages: expected, first_page: true, empty });
  });
});
