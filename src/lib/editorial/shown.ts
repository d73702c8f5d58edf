import { inlineNodes } from '#src/lib/domain/body.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';

/** What a piece's Italian shows of what is written elsewhere, and in which of its parts. */
export interface Shown {
  /** Parts by id of a source of the piece. */
  sources: Map<string, Set<string>>;
  /** Parts by id of a fact. */
  facts: Map<string, Set<string>>;
}

const LISTS = ['documents', 'costs', 'times'] as const;

/** Sources and facts with the sections, and the lists of data, that name them. */
export function shownIn(piece: Piece): Shown {
  const shown: Shown = { sources: new Map(), facts: new Map() };
  const add = (to: Map<string, Set<string>>, id: string | undefined, part: string): void => {
    if (id !== undefined) to.set(id, (to.get(id) ?? new Set()).add(part));
  };
  for (const section of piece.source.body())
    for (const node of inlineNodes(section.c)) {
      if (node.t === 'source') add(shown.sources, node.id, section.id);
      else if (node.t === 'fact') add(shown.facts, node.id, section.id);
    }
  if (piece.kind !== 'sheet') return shown;
  const data = piece.data as SheetData;
  for (const list of LISTS)
    for (const entry of data[list]) {
      add(shown.sources, entry.source, list);
      if ('fact' in entry) add(shown.facts, entry.fact, list);
    }
  return shown;
}
