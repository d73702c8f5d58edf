import { SHIPPED } from '#src/lib/i18n/strings/index.ts';
import { cataloguesOf, entities, HUBS, siteOf } from './commons.ts';
import type { Size } from './content.ts';
import { formattedOf } from './formatted.ts';

/** What all pages of the made-up portal share, as one object of data for other generators. */
export function portalOf({ languages }: Pick<Size, 'languages'>): object {
  const files = Object.entries(entities());
  const of = (folder: string): Record<string, object> =>
    Object.fromEntries(
      files.flatMap(([path, value]) =>
        path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1, -5), value]] : [],
      ),
    );
  const towns = of('municipalities') as Record<string, { province: string }>;
  type Office = Record<'type' | 'name' | 'municipality', string> & {
    address: { street: string };
    phones: { number: string }[];
  };
  return {
    site: siteOf(languages),
    languages: Object.fromEntries(languages.map(({ locale }) => [locale.code, locale])),
    strings: Object.fromEntries(
      languages.map(({ locale }) => [locale.code, { ...SHIPPED['it'], ...SHIPPED[locale.code] }]),
    ),
    formatted: Object.fromEntries(languages.map(({ locale }) => [locale.code, formattedOf(locale)])),
    names: Object.fromEntries(languages.map((language) => [language.locale.code, cataloguesOf(language)])),
    hubs: of('hubs'),
    facts: of('facts'),
    terms: of('terms'),
    laws: of('laws'),
    serviceTypes: of('service-types'),
    services: Object.entries(of('services') as Record<string, Office>).map(([id, office]) => ({
      id,
      type: office.type,
      name: office.name,
      province: towns[office.municipality]?.province,
      address: office.address.street,
      phone: office.phones[0]?.number,
    })),
    hubPages: languages.flatMap(({ locale }) => HUBS.map((hub) => ({ lang: locale.code, hub }))),
  };
}
