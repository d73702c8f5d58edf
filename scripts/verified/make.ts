import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { changeFiles } from '#src/lib/content/place.ts';
import { say } from '#src/lib/domain/say.ts';
import { findThing, thingsIn } from '#src/lib/editorial/things.ts';
import { checkedDays, withDays, type CheckedDays } from '#src/lib/editorial/verified.ts';
import { keepIfRight } from '#scripts/keep-if-right.ts';
import type { Settings } from '#scripts/settings.ts';

/** A file that was verified, from the content root, and the days that were written into it. */
export interface Verified {
  path: string;
  days: CheckedDays;
}

/** Marks things as checked today, all or none; what the check does not let pass is taken back. */
export async function makeVerified(
  names: readonly string[],
  until: string | undefined,
  place: Pick<Settings, 'root' | 'today' | 'cache'>,
): Promise<Verified[]> {
  if (names.length === 0)
    throw new Trouble(
      say(
        'Scrivi che cosa vale ancora: npm run verified -- sheets/salute/tessera-sanitaria',
        'Write what still holds: npm run verified -- sheets/salute/tessera-sanitaria',
      ),
    );
  const portal = await loadPortal(place);
  const things = thingsIn(portal);
  const found = [...new Set(names.map((name) => findThing(things, name)))];
  const changes = found.map((thing) => {
    const days = checkedDays(portal, thing, place.today, until);
    return {
      path: thing.path,
      days,
      text: withDays(readFileSync(join(place.root, thing.path), 'utf8'), days),
    };
  });
  const placed = await changeFiles(changes, place.root);
  await keepIfRight(portal, place, placed);
  return changes.map(({ path, days }) => ({ path, days }));
}
