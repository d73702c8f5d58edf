import { roleOf, type EntityCollection } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { AUDIENCES } from '#src/lib/domain/audience.ts';
import type { Site } from '#src/lib/domain/site.ts';

/** What references can lead to. */
export interface Targets {
  /** The ids that exist, by what a reference calls them; undefined when nobody can know, because site.yaml is wrong. */
  ids: (to: string) => ReadonlySet<string> | undefined;
  /** Whether readers get no page of it. */
  isDraft: (to: string, id: string) => boolean;
}

const NAMES: Readonly<Record<EntityCollection, string | undefined>> = {
  hubs: 'hub',
  topics: 'topic',
  documents: 'document',
  facts: 'fact',
  laws: 'law',
  terms: 'term',
  phrases: 'phrase',
  organisations: 'organisation',
  municipalities: 'municipality',
  'service-types': 'service-type',
};

/** What references call the entries of a collection. */
export const nameOf = (collection: string): string =>
  collection === 'services' ? 'service' : (NAMES[collection as EntityCollection] ?? collection);

/** A file that is wrong in itself exists all the same: one fault is one finding, not one for each file that names it. */
export function targetsOf(records: readonly FileRecord[], site: Site | undefined): Targets {
  const ids = new Map<string, Set<string>>([['audience', new Set(AUDIENCES)]]);
  const drafts = new Set<string>();
  const add = (to: string, id: string): void => {
    ids.set(to, (ids.get(to) ?? new Set()).add(id));
  };
  for (const { path, value } of records) {
    const role = roleOf(path);
    if (role?.role === 'entity') add(nameOf(role.collection), role.id);
    else if (role?.role === 'service') add('service', role.id);
    else if (role?.role === 'piece' && role.lang === SOURCE) {
      add(role.kind, role.id);
      if ((value as { status?: string } | undefined)?.status === 'draft')
        drafts.add(`${role.kind} ${role.id}`);
    }
  }
  const fromSite: Record<string, readonly string[] | undefined> = {
    province: site?.provinces.map(({ code }) => code),
    funder: site?.funders.map(({ id }) => id),
  };
  return {
    ids: (to) => (to in fromSite ? fromSite[to] && new Set(fromSite[to]) : (ids.get(to) ?? new Set())),
    isDraft: (to, id) => drafts.has(`${to} ${id}`),
  };
}
