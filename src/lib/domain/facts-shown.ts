import { inlineRuns, type Inline } from './body.ts';
import type { Piece } from './piece.ts';
import type { SheetData } from './sheet.ts';

/** The ids of the facts that readers of a sheet see, in its data and in its words. */
export function factsShown({ data, source }: Piece<SheetData>): string[] {
  const listed = [...data.costs, ...data.times].flatMap(({ fact }) => fact ?? []);
  const said = source
    .body()
    .filter(({ id }) => id !== 'desk')
    .flatMap(({ c }) => [...inlineRuns(c)].flatMap(factsIn));
  return [...new Set([...listed, ...said])];
}

const factsIn = (run: readonly Inline[]): string[] =>
  run.flatMap((node) => (node.t === 'fact' ? [node.id] : 'c' in node ? factsIn(node.c) : []));
