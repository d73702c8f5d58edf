import type { HubData } from '#src/lib/domain/hub.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import { isOver } from '#src/lib/domain/news.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { ProjectData } from '#src/lib/domain/project.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { isOut, sheetsOut } from './links.ts';
import { servicesWhere } from './service-groups.ts';
import type { View } from './view.ts';

export const hubsInOrder = ({ portal }: View): [string, HubData][] =>
  [...portal.hubs].sort(([, a], [, b]) => a.order - b.order);

/** News by the date of what they tell, newest first; those without a date by the day they appeared here. */
export function latestNews({ portal, today }: View): Piece<NewsData>[] {
  const dateOf = ({ data }: Piece<NewsData>): string => data.date ?? '';
  return [...portal.news.values()]
    .filter((piece) => isOut(piece) && piece.data.published <= today && !isOver(piece.data, today))
    .sort((a, b) => (dateOf(a) > dateOf(b) ? -1 : dateOf(a) < dateOf(b) ? 1 : a.id < b.id ? -1 : 1));
}

/** How many of the latest news stand on the home page, and on a HUB's. */
export const HOME_NEWS = 5;
const HUB_NEWS = 3;

export const newsOfHub = (view: View, hub: string): Piece<NewsData>[] =>
  latestNews(view)
    .filter(({ data }) => data.hubs.includes(hub))
    .slice(0, HUB_NEWS);

export const newsOfProject = (view: View, project: string): Piece<NewsData>[] =>
  latestNews(view).filter(({ data }) => data.project === project);

/** News that have gone to the archive, the newest first. */
export const oldNews = ({ portal, today }: View): Piece<NewsData>[] =>
  [...portal.news.values()].filter((piece) => isOut(piece) && isOver(piece.data, today)).reverse();

/** Projects, the latest first. */
export const projectsInOrder = ({ portal }: View): Piece<ProjectData>[] =>
  [...portal.projects.values()]
    .filter(isOut)
    .sort((a, b) => ((a.data.start ?? '') > (b.data.start ?? '') ? -1 : 1));

/** Sheets of a HUB by topic, in the HUB's order; a topic without sheets is left out. */
export function sheetsByTopic(view: View, hub: string): { topic: string; sheets: Piece<SheetData>[] }[] {
  const own = sheetsOut(view).filter(
    ({ id, data }) => id.startsWith(`${hub}/`) || data.coOwners.includes(hub),
  );
  const order = view.portal.hubs.get(hub)?.topics ?? [];
  const topics = [...new Set([...order, ...own.flatMap(({ data }) => data.topics[0] ?? [])])];
  return topics
    .map((topic) => ({ topic, sheets: own.filter(({ data }) => data.topics[0] === topic) }))
    .filter(({ sheets }) => sheets.length > 0);
}

/** Sheets that send people to a type of office, or to one office. */
export function sheetsForOffice(view: View, type: string, service?: string): string[] {
  return sheetsOut(view)
    .filter(
      ({ data }) =>
        data.where.types.includes(type) || (service !== undefined && data.where.services.includes(service)),
    )
    .map(({ id }) => id);
}

export function sheetsCitingLaw(view: View, law: string): string[] {
  return sheetsOut(view)
    .filter(({ data }) => data.sources.some((source) => source.law === law))
    .map(({ id }) => id);
}

/** The offices that a HUB's sheets send people to, by id, in the order of the directory. */
export function officesOfHub(view: View, hub: string): string[] {
  const wanted = sheetsByTopic(view, hub).flatMap(({ sheets }) => sheets.map(({ data }) => data.where));
  const types = new Set(wanted.flatMap((where) => where.types));
  const ids = new Set(wanted.flatMap((where) => where.services));
  return servicesWhere(view, ({ type }, id) => types.has(type) || ids.has(id));
}
