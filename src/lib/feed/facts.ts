import type { Shareable } from '#src/lib/domain/feed-kind.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import type { ProjectData } from '#src/lib/domain/project.ts';
import type { ServiceData } from '#src/lib/domain/service.ts';
import type { LawData } from '#src/lib/domain/law.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { languageName } from '#src/lib/i18n/format.ts';
import { addressText, typeText } from '#src/lib/view/services.ts';
import type { View } from '#src/lib/view/view.ts';
import type { ItemContent } from './item.ts';
import { openingHours } from './hours.ts';

type Facts = Partial<ItemContent>;

/** An object without the keys that have no value: absent is absent. */
export const known = <T extends object>(facts: { [K in keyof T]: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Where something holds: its municipalities and their provinces; the whole region where it names none. */
export function territory(portal: Portal, towns: readonly string[]): Facts {
  const found = towns.flatMap((id) => portal.municipalities.get(id) ?? []);
  return found.length === 0
    ? {}
    : {
        province: [...new Set(found.map(({ province }) => province))].sort(),
        municipality: found.map(({ name }) => name),
      };
}

/** When and where an event takes place. */
export function eventFacts(view: View, { event }: NewsData): Facts {
  if (!event) return {};
  const service = event.service === undefined ? undefined : view.portal.services.get(event.service);
  const place = service && [service.name, addressText(view, service)].filter(Boolean).join(', ');
  return known<ItemContent>({
    date_start: event.start,
    date_end: event.end,
    venue: event.address ?? place,
    online_url: event.online,
    organizer: service?.name,
  } as ItemContent);
}

/** What the funders' sheet says of a project. */
export function projectFacts(data: ProjectData): Facts {
  return known<ItemContent>({
    date_start: data.start,
    date_end: data.end,
    organizer: data.lead,
    fund: data.fund,
    project_code: data.code,
    cup: data.cup,
    partners: data.partners.length > 0 ? data.partners : undefined,
    budget: data.budget,
  } as ItemContent);
}

/** What is known of an office. */
export function serviceFacts(view: View, service: ServiceData): Facts {
  const some = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);
  return known<ItemContent>({
    target: some(service.audience.map((id) => view.t(`audience.${id}`))),
    service_type: typeText(view, service.type),
    address: addressText(view, service),
    lat: service.address?.lat,
    lon: service.address?.lon,
    opening_hours: openingHours(service.hours.filter(({ to }) => to === undefined || to >= view.today)),
    phones: some(service.phones.map(({ number }) => number)),
    emails: some(service.emails),
    languages_spoken: some([
      ...new Set(service.languages.map(({ lang }) => languageName(view.locale, lang))),
    ]),
  } as ItemContent);
}

/** How a law is cited, and where it stands. */
export const lawFacts = (law: LawData): Facts =>
  known<ItemContent>({ law_level: law.level, law_ref: law.short, law_url: law.url } as ItemContent);

/** The project that made it, where another thing than a project says so. */
export const madeBy = (portal: Portal, { from, project }: Shareable): Facts => {
  const of = from === 'project' || project === undefined ? undefined : portal.projects.get(project);
  return of ? { project: of.source.words.title } : {};
};
