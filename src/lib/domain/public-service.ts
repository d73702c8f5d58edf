import { compare } from './finding.ts';
import type { Piece } from './piece.ts';
import type { Portal } from './portal.ts';
import type { SheetData } from './sheet.ts';

/** What the lists say of a sheet: its own word counts first, then its topics’, then its HUB’s. */
interface Classified {
  lifeEvents: number[];
  subject?: number | undefined;
}

function classified({ topics, hubs }: Portal, { id, data }: Piece<SheetData>): Classified[] {
  return [
    ...data.topics.flatMap((topic) => topics.get(topic) ?? []),
    ...[hubs.get(id.slice(0, id.indexOf('/')))].flatMap((hub) => hub ?? []),
  ];
}

/** Numbers of the life events of a sheet, from the nearest that names some; empty where nobody has said. */
export function lifeEventsOf(portal: Portal, sheet: Piece<SheetData>): number[] {
  if (sheet.data.lifeEvents.length > 0) return sheet.data.lifeEvents;
  return classified(portal, sheet).find(({ lifeEvents }) => lifeEvents.length > 0)?.lifeEvents ?? [];
}

/** The number of the subject matter of a sheet, from its topics or its HUB. */
export const subjectOf = (portal: Portal, sheet: Piece<SheetData>): number | undefined =>
  classified(portal, sheet).find(({ subject }) => subject !== undefined)?.subject;

/** The kinds of public office, among those of the sheet, that are responsible for what it tells. */
export const authoritiesOf = ({ serviceTypes }: Portal, { data }: Piece<SheetData>): string[] =>
  data.where.types.filter((type) => serviceTypes.get(type)?.authority);

/** Sheets that describe a procedure and have a page, by id. */
export const procedures = ({ sheets }: Portal): Piece<SheetData>[] =>
  [...sheets.values()]
    .filter(({ data }) => data.kind === 'procedure' && data.status === 'published')
    .sort((a, b) => compare(a.id, b.id));
