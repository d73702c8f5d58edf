import { z } from 'zod';
import { PIECE_SCHEMAS } from '#src/lib/domain/layout.ts';
import type { PieceKind } from '#src/lib/domain/piece.ts';
import type { Cut } from '#src/lib/prose/cut.ts';

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  maxLength?: number;
}

const LIMITS = new Map<PieceKind, JsonSchema>();

/** The schema of a translation's front matter, for the lengths it allows. */
function limitsOf(kind: PieceKind): JsonSchema {
  const found = LIMITS.get(kind);
  if (found) return found;
  const made = z.toJSONSchema(PIECE_SCHEMAS[kind].translation, { io: 'input' }) as JsonSchema;
  LIMITS.set(kind, made);
  return made;
}

/** An attribute of a component holds 300 characters: see `prose/attributes.ts`. */
const ATTRIBUTE = 300;

/** How many characters the translation of a text may have, where there is a limit. */
export function lengthOf(kind: PieceKind, { field, cut }: { field?: string; cut?: Cut }): { max?: number } {
  if (cut?.value !== undefined) return { max: ATTRIBUTE };
  if (field === undefined || field === 'keywords') return {};
  const [first = '', ...rest] = field.split('/');
  const top = limitsOf(kind).properties?.[first];
  const last = rest.at(-1);
  const max = (last === undefined ? top : (top?.items?.properties?.[last] ?? top?.properties?.[last]))
    ?.maxLength;
  return max === undefined ? {} : { max };
}
