import type { Portal } from '#src/lib/domain/portal.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';

/** The HUB in a sheet's id. */
export const hubOfSheet = (id: string): string => id.slice(0, id.indexOf('/'));

/** The HUB most of whose published sheets are such; undefined without any, the first by name where two have as many. */
export function hubOfMost(portal: Portal, is: (sheet: SheetData) => boolean): string | undefined {
  const counts = new Map<string, number>();
  for (const { id, data } of portal.sheets.values())
    if (data.status === 'published' && is(data))
      counts.set(hubOfSheet(id), (counts.get(hubOfSheet(id)) ?? 0) + 1);
  return [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))[0]?.[0];
}
