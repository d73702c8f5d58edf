import type { Portal } from '#src/lib/domain/portal.ts';
import { allPieces } from '#src/lib/translation/pieces.ts';
import { unitsOf } from '#src/lib/translation/units.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

const known = new WeakMap<Portal, Vocabulary>();

/** The words that the portal’s Italian uses. */
export function vocabularyOfPortal(portal: Portal): Vocabulary {
  const found =
    known.get(portal) ??
    vocabularyOf(allPieces(portal).flatMap(({ source }) => Object.values(unitsOf(source)).flat()));
  known.set(portal, found);
  return found;
}
