import type { Piece, PieceKind } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { PlannedPage } from '#src/lib/site/plan.ts';
import type { Template } from '#src/lib/site/templates.ts';

/** What editors have written for a page of a template. */
const KINDS: Partial<Record<Template, PieceKind>> = {
  sheet: 'sheet',
  sheetPair: 'sheet',
  news: 'news',
  event: 'news',
  project: 'project',
  media: 'media',
  journey: 'journey',
  journeyPair: 'journey',
  page: 'page',
};

/** The piece that a page shows, if it shows one. */
export function pieceOn(portal: Portal, { template, id }: PlannedPage): Piece | undefined {
  const kind = KINDS[template];
  if (!kind) return undefined;
  const all: Record<PieceKind, ReadonlyMap<string, Piece>> = {
    sheet: portal.sheets,
    news: portal.news,
    project: portal.projects,
    media: portal.media,
    journey: portal.journeys,
    page: portal.pages,
  };
  return all[kind].get(id);
}

/** The file of a page that is no piece's, as far as it has one: an office, a law, a HUB. */
export function fileOn({ template, id }: PlannedPage): string | undefined {
  if (template === 'service') return `services/${id}.yaml`;
  if (template === 'law') return `laws/${id}.yaml`;
  return template === 'hub' ? `hubs/${id}.yaml` : undefined;
}
