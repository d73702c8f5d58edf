import { audiencesOf, type Audience } from '#src/lib/domain/audience.ts';
import type { ServiceData } from '#src/lib/domain/service.ts';
import { isOpenService } from './services.ts';
import type { View } from './view.ts';

/** Ids of the services a reader may use, by municipality and name, that are as asked. */
export function servicesWhere(
  { portal }: View,
  isWanted: (service: ServiceData, id: string) => boolean = () => true,
): string[] {
  return [...portal.services]
    .filter(([id, service]) => isOpenService(service) && isWanted(service, id))
    .map(([id]) => id);
}

/** The province of a service; undefined for services at a distance. */
export function provinceOf({ portal }: View, { municipality }: ServiceData): string | undefined {
  return municipality === undefined ? undefined : portal.municipalities.get(municipality)?.province;
}

export const servicesInProvince = (view: View, code: string): string[] =>
  servicesWhere(view, (service) => provinceOf(view, service) === code);

/** A language as addresses write it: its code, or its name where it has none. */
export const languageSlug = (lang: string): string =>
  lang
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const speaks = ({ languages }: ServiceData, slug: string): boolean =>
  languages.some(({ lang }) => languageSlug(lang) === slug);

/** The languages that some service speaks, by the name in its address. */
export function languagesSpoken(view: View): Map<string, string> {
  const spoken = servicesWhere(view).flatMap((id) =>
    (view.portal.services.get(id)?.languages ?? []).map(({ lang }) => [languageSlug(lang), lang] as const),
  );
  return new Map(spoken.filter(([slug]) => slug !== '').sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whom some service is for, in the order of the first that says so. */
export const audiences = (view: View): Audience[] => [
  ...new Set(servicesWhere(view).flatMap((id) => view.portal.services.get(id)?.audience ?? [])),
];

/** Whether it is for someone: by name, or because it is for everyone. */
export const isFor = ({ audience }: ServiceData, who: Audience): boolean =>
  audiencesOf(audience).includes(who);
