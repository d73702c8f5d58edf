import type { PieceKind } from '#src/lib/domain/piece.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { hubsInOrder } from '#src/lib/view/lists.ts';
import { nameText } from '#src/lib/view/names.ts';
import type { View } from '#src/lib/view/view.ts';

const KINDS: Readonly<Record<Exclude<PieceKind, 'sheet'>, Say>> = {
  news: say('Notizie', 'News'),
  project: say('Progetti', 'Projects'),
  media: say('Materiali', 'Materials'),
  page: say('Pagine', 'Pages'),
};

/** A group of pieces that editors know by one name: the sheets of a HUB, the news, the pages… */
export interface Group {
  /** Its anchor. */
  id: string;
  name: Say;
}

/** The groups in the order of the site: HUBs first. */
export const groupsOf = (view: View): Group[] => [
  ...hubsInOrder(view).map(([id]) => {
    const name = nameText(view, 'hubs', id);
    return { id, name: say(name, '') };
  }),
  ...Object.entries(KINDS).map(([id, name]) => ({ id, name })),
];

/** The group of a piece, by its folder: `sheets/salute/tessera-sanitaria` is in `salute`. */
export function groupOf({ folder, kind }: { folder: string; kind: string }): string {
  return kind === 'sheet' ? (folder.split('/')[1] ?? '') : kind;
}
