import type { Piece } from '#src/lib/domain/piece.ts';

/** A piece that the plan has named; its absence would be a fault of the plan. */
export function pieceOf<T>(pieces: ReadonlyMap<string, Piece<T>>, id: string): Piece<T> {
  const piece = pieces.get(id);
  if (!piece) throw new Error(`The plan names a piece that does not exist: ${id}`);
  return piece;
}

/** An entity that the plan has named. */
export function entityOf<T>(entities: ReadonlyMap<string, T>, id: string): T {
  const entity = entities.get(id);
  if (!entity) throw new Error(`The plan names an entity that does not exist: ${id}`);
  return entity;
}
