import type { Day } from '#src/lib/domain/date.ts';
import { NEWS_AS } from '#src/lib/domain/feed-kind.ts';
import type { FeedKind } from '#src/lib/domain/ledger.ts';
import { published } from '#src/lib/domain/locale.ts';
import type { MediaData } from '#src/lib/domain/media.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { shown } from '#src/lib/domain/translation.ts';
import { isIn } from './periods.ts';
import type { Query } from './query.ts';

/** A piece that came out in the days of a query, and how many pages it is: one for each language readers have. */
export interface Published {
  kind: FeedKind;
  pages: number;
}

/** A piece with what decides whether it was published in the days of a query. */
interface Candidate {
  piece: Piece;
  kind: FeedKind;
  day: Day;
  hubs: readonly string[];
  project: string | undefined;
  status: 'draft' | 'published' | 'archived';
}

/** News by the day they came out, sheets by their oldest change; other pieces do not say when they came out. */
export function publishedIn(portal: Portal, query: Query): Published[] {
  return candidates(portal).flatMap(({ piece, kind, day, hubs, project, status }) => {
    const asked =
      status !== 'draft' &&
      isIn(query, day) &&
      (query.kind === undefined || query.kind === kind) &&
      (query.hub === undefined || hubs.includes(query.hub)) &&
      (query.project === undefined || query.project === project);
    const pages = published(portal.site.languages).filter(
      ({ code }) =>
        (query.lang === undefined || query.lang === code) &&
        (code === piece.source.lang || shown(piece, code) !== undefined),
    ).length;
    return asked && pages > 0 ? [{ kind, pages }] : [];
  });
}

function candidates({ news, sheets }: Portal): Candidate[] {
  const ofNews = [...news.values()].map((piece): Candidate => {
    const { published: day, hubs, project, status } = piece.data;
    return { piece, kind: NEWS_AS[piece.data.kind], day, hubs, project, status };
  });
  const ofSheets = [...sheets.values()].map((piece): Candidate => {
    const { project, status } = piece.data;
    return { piece, kind: 'scheda', day: firstDay(piece.data), hubs: hubsOf(piece), project, status };
  });
  return [...ofNews, ...ofSheets];
}

/** Published materials; they say a year only, so that those of a year which the query touches are its own. */
export function materialsIn(portal: Portal, query: Query): Piece<MediaData>[] {
  return [...portal.media.values()].filter(
    ({ data }) =>
      data.status !== 'draft' &&
      data.year >= Number(query.from.slice(0, 4)) &&
      data.year <= Number(query.to.slice(0, 4)) &&
      (query.hub === undefined || query.hub === data.hub) &&
      (query.project === undefined || query.project === data.project) &&
      (query.lang === undefined || data.versions.some(({ lang }) => lang === query.lang)),
  );
}

/** The sheets of a query as they are today, whenever they came out. */
export const sheetsOf = (portal: Portal, query: Query): Piece<SheetData>[] =>
  [...portal.sheets.values()].filter(
    (piece) =>
      (query.hub === undefined || hubsOf(piece).includes(query.hub)) &&
      (query.project === undefined || query.project === piece.data.project),
  );

/** The HUB that keeps a sheet, and those that help. */
export const hubsOf = ({ id, data }: Piece<SheetData>): string[] => [
  id.slice(0, id.indexOf('/')),
  ...data.coOwners,
];

const firstDay = ({ changes }: SheetData): Day =>
  changes.map(({ date }) => date).reduce((a, b) => (a < b ? a : b));
