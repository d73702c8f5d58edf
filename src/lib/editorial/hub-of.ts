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

/**
 * Offices are the business of the HUBs whose sheets name them; else of the one that sends most sheets to their type.
 * What comes back is asked for each office by its id and type.
 */
export function officeHubs(portal: Portal): (id: string, type: string) => string[] {
  const named = new Map<string, Set<string>>();
  for (const { id, data } of portal.sheets.values())
    if (data.status === 'published')
      for (const office of data.where.services)
        for (const hub of [hubOfSheet(id), ...data.coOwners])
          named.set(office, (named.get(office) ?? new Set()).add(hub));
  const byType = new Map(
    [...portal.serviceTypes.keys()].map((type) => [
      type,
      hubOfMost(portal, ({ where }) => where.types.includes(type)),
    ]),
  );
  return (id, type) => {
    const most = byType.get(type);
    return [...(named.get(id) ?? (most === undefined ? [] : [most]))];
  };
}

interface Owned {
  hub?: string;
  hubs?: string[];
  coOwners?: string[];
  owner?: string;
  type?: string;
}

/** The HUBs whose business a thing is, its own first; empty where nobody can tell. */
export function hubsOf(
  portal: Portal,
  { kind, id, data }: { kind: string; id: string; data: object },
): string[] {
  const { hub, hubs, coOwners = [], owner, type = '' } = data as Owned;
  if (kind === 'sheet') return [hubOfSheet(id), ...coOwners];
  if (kind === 'fact') return owner === undefined ? [] : [owner];
  if (kind === 'service') return officeHubs(portal)(id, type);
  return hubs ?? (hub === undefined ? [] : [hub]);
}
