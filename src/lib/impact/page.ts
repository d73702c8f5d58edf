import type { Day } from '#src/lib/domain/date.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { ThingKind } from '#src/lib/editorial/things.ts';
import { impactsIn, type Impact } from './impact.ts';

/** What changes by law or tariff: the kinds that the page lists. Any other thing can be asked of the command. */
export const LISTED = ['law', 'fact', 'document'] as const satisfies readonly ThingKind[];

const kept = new WeakMap<Portal, Map<Day, readonly Impact[]>>();

/** What depends on each law, value and document, in the order of kinds and ids; the same for who asks again. */
export function listedImpacts(portal: Portal, today: Day): readonly Impact[] {
  const known = kept.get(portal)?.get(today);
  if (known) return known;
  const of = impactsIn(portal, today);
  const ids = { law: portal.laws, fact: portal.facts, document: portal.documents };
  const impacts = LISTED.flatMap((kind) => [...ids[kind].keys()].map((id) => of(`${kind}:${id}`)));
  kept.set(portal, new Map([...(kept.get(portal) ?? []), [today, impacts]]));
  return impacts;
}
