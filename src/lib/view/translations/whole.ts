import type { Portal } from '#src/lib/domain/portal.ts';
import { coverage, type LanguageCoverage } from '#src/lib/translation/coverage.ts';

const known = new WeakMap<Portal, LanguageCoverage[]>();

/** How far the whole portal is, counted once: the matrix's pages all show a part of it. */
export function wholeCoverage(portal: Portal): readonly LanguageCoverage[] {
  const found = known.get(portal) ?? coverage(portal);
  known.set(portal, found);
  return found;
}
