import type { Day } from '#src/lib/domain/date.ts';
import type { FactData } from '#src/lib/domain/fact.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { pieceRoute } from '#src/lib/domain/route.ts';
import { needsConfirmation } from '#src/lib/domain/source.ts';
import { shownIn } from './shown.ts';
import type { Waiting, Why } from './waiting.ts';

/** Facts that nobody has verified, that are due, or whose value readers are told to confirm, with the pages that show them. */
export function waitingFacts(portal: Portal, today: Day): Waiting[] {
  const pages = pagesByFact(portal);
  return [...portal.facts].flatMap(([id, fact]) =>
    reasons(fact, today).map((why): Waiting => ({
      kind: 'fact',
      id,
      title: fact.label,
      path: `facts/${id}.yaml`,
      hub: fact.owner,
      why,
      places: [],
      sources: fact.values
        .map(({ source }) => source)
        .filter((source) => why !== 'source' || needsConfirmation(source)),
      shownOn: pages.get(id) ?? [],
      ...(why === 'late' && fact.reviewBy !== undefined ? { note: fact.reviewBy } : {}),
    })),
  );
}

function reasons({ verified, reviewBy, values }: FactData, today: Day): Why[] {
  return [
    ...(verified === 'never' ? (['never'] as const) : []),
    ...(reviewBy !== undefined && reviewBy < today ? (['late'] as const) : []),
    ...(values.some(({ source }) => needsConfirmation(source)) ? (['source'] as const) : []),
  ];
}

function pagesByFact({ sheets, journeys, pages, news, projects }: Portal): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const pieces = [sheets, journeys, pages, news, projects].flatMap((those): Piece[] => [...those.values()]);
  for (const piece of pieces) {
    if ((piece.data as { status?: string }).status === 'draft') continue;
    for (const id of shownIn(piece).facts.keys())
      found.set(id, [...(found.get(id) ?? []), pieceRoute(piece.kind, SOURCE, piece.id)]);
  }
  return found;
}
