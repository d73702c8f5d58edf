import type { Portal } from '#src/lib/domain/portal.ts';
import type { View } from '#src/lib/view/view.ts';
import { planOf } from './plan.ts';

const sets = new WeakMap<Portal, ReadonlySet<string>>();

/** Addresses whose words are in their own language: those that search engines and alternates may name. */
export function visiblePaths({ portal, today }: View): ReadonlySet<string> {
  const found =
    sets.get(portal) ?? new Set(planOf(portal, today).flatMap((page) => (page.hidden ? [] : [page.path])));
  sets.set(portal, found);
  return found;
}
