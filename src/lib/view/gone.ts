import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { isOut } from './links.ts';

/** Sheets that former releases had and this one has not: paper with their codes is still about. */
export function goneSheets({ histories = {}, sheets }: Portal): { code: string; id: string }[] {
  const here = new Set([...sheets.values()].filter(isOut).map(({ data }) => data.code));
  return Object.entries(histories).flatMap(([code, { id }]) => (here.has(code) ? [] : [{ code, id }]));
}

/** The sheet that a redirect names in the place of one that is gone; undefined where it leads to none with a page. */
export function successorOf({ redirects, sheets }: Portal, id: string): Piece<SheetData> | undefined {
  const to = redirects.find(({ from }) => from.replace(/^\/|\/$/g, '').endsWith(id))?.to;
  const found = to?.startsWith('sheet:') ? sheets.get(to.slice('sheet:'.length)) : undefined;
  return found && isOut(found) ? found : undefined;
}
