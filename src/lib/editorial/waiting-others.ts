import type { Day } from '#src/lib/domain/date.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import { hubOfMost } from './hub-of.ts';
import type { Waiting, Why } from './waiting.ts';

/** Offices that nobody has verified, that are due, or that say what is uncertain. Their HUB sends most sheets to their type. */
export function waitingServices(portal: Portal, today: Day): Waiting[] {
  const hubs = new Map(
    [...portal.serviceTypes.keys()].map((type) => [
      type,
      hubOfMost(portal, ({ where }) => where.types.includes(type)),
    ]),
  );
  return [...portal.services].flatMap(([id, service]) => {
    const { verified, reviewBy, note, source, sourceDate } = service;
    const hub = hubs.get(service.type);
    const late = reviewBy !== undefined && reviewBy < today;
    const reasons: [Why, string | undefined][] = [
      ...(verified === 'never' ? [['never', undefined] as [Why, undefined]] : []),
      ...(late ? [['late', reviewBy] as [Why, string]] : []),
      ...(note === undefined ? [] : [['note', note] as [Why, string]]),
    ];
    return reasons.map(([why, told]): Waiting => ({
      kind: 'service',
      id,
      title: service.name,
      path: `services/${id}.yaml`,
      href: route.service(SOURCE, id),
      ...(hub === undefined ? {} : { hub }),
      why,
      places: [],
      sources: [{ url: source, ...(sourceDate === undefined ? {} : { date: sourceDate }) }],
      shownOn: [],
      ...(told === undefined ? {} : { note: told }),
    }));
  });
}

/** Laws whose reference nobody has checked. Their HUB has most of the sheets that cite them. */
export function waitingLaws(portal: Portal): Waiting[] {
  return [...portal.laws]
    .filter(([, { checked }]) => checked === 'never')
    .map(([id, law]): Waiting => {
      const hub = hubOfMost(portal, ({ sources }) => sources.some((source) => source.law === id));
      return {
        kind: 'law',
        id,
        title: law.short,
        path: `laws/${id}.yaml`,
        href: route.law(SOURCE, id),
        ...(hub === undefined ? {} : { hub }),
        why: 'never',
        places: [],
        sources: law.url === undefined ? [] : [{ url: law.url, title: law.label }],
        shownOn: [],
      };
    });
}

/** The numbers of the home page that readers are told to confirm. */
export const waitingNumbers = ({ site }: Portal): Waiting[] =>
  site.numbers
    .filter(({ confirm }) => confirm === true)
    .map(({ id, number, label, source }) => ({
      kind: 'number',
      id,
      title: `${number}, ${label}`,
      path: 'site.yaml',
      href: route.home(SOURCE),
      why: 'source',
      places: [],
      sources: source === undefined ? [] : [{ url: source }],
      shownOn: [],
    }));
