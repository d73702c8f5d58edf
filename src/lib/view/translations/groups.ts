import type { PieceKind } from '#src/lib/domain/piece.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { allPieces, targets, wanted } from '#src/lib/translation/pieces.ts';
import { hubsInOrder } from '#src/lib/view/lists.ts';
import { nameText } from '#src/lib/view/names.ts';
import type { View } from '#src/lib/view/view.ts';

const KINDS: Readonly<Record<Exclude<PieceKind, 'sheet'>, Say>> = {
  news: say('Notizie', 'News'),
  project: say('Progetti', 'Projects'),
  media: say('Materiali', 'Materials'),
  page: say('Pagine', 'Pages'),
  journey: say('Percorsi', 'Journeys'),
};

/** A group of pieces that editors know by one name: the sheets of a HUB, the news, the pages… */
export interface Group {
  /** Its anchor. */
  id: string;
  name: Say;
}

/** The groups that have something to translate, in the order of the site: HUBs first. */
export function groupsOf(view: View): Group[] {
  const langs = targets(view.portal);
  const open = allPieces(view.portal).filter((piece) => langs.some(({ code }) => wanted(piece, code)));
  const used = new Set(open.map(groupOf));
  return [
    ...hubsInOrder(view).map(([id]) => ({ id, name: say(nameText(view, 'hubs', id), '') })),
    ...Object.entries(KINDS).map(([id, name]) => ({ id, name })),
  ].filter(({ id }) => used.has(id));
}

/** The group of a piece, by its folder: `sheets/salute/tessera-sanitaria` is in `salute`. */
export function groupOf({ folder, kind }: { folder: string; kind: string }): string {
  return kind === 'sheet' ? (folder.split('/')[1] ?? '') : kind;
}
