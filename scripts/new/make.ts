import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPortal } from '#src/lib/content/load.ts';
import { placeFiles } from '#src/lib/content/place.ts';
import type { Finding } from '#src/lib/domain/finding.ts';
import { answersFor, type Ask } from '#src/lib/scaffold/answers.ts';
import type { Draft, Kind } from '#src/lib/scaffold/kind.ts';
import { keepIfRight } from '#scripts/keep-if-right.ts';
import type { Settings } from '#scripts/settings.ts';

/** What was made, and what the check advises about it. */
export interface Made {
  draft: Draft;
  advice: Finding[];
}

/** Asks, writes and checks; what the check does not let pass is taken back. */
export async function makeNew(
  kind: Kind,
  given: Readonly<Record<string, string>>,
  place: Pick<Settings, 'root' | 'today' | 'cache'>,
  ask?: Ask,
): Promise<Made> {
  const { root, today } = place;
  const portal = await loadPortal(place);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const draft = kind.make(await answersFor(kind, given, { portal, today, read }, ask));
  const placed = await placeFiles(draft, root);
  return { draft, advice: await keepIfRight(portal, place, placed) };
}
