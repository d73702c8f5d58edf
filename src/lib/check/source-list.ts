import type { FactData } from '#src/lib/domain/fact.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import type { Source } from '#src/lib/domain/source.ts';

/** A source with its path in the front matter. */
export interface Cited {
  source: Pick<Source, 'url' | 'kind'>;
  path: string;
}

/** What a file rests on: the sources of an Italian piece, of a fact's values, of an office. */
export function sourcesOf({ path, value }: FileRecord): Cited[] {
  const role = roleOf(path);
  if (!role || value === undefined) return [];
  if (role.role === 'piece' && role.lang === SOURCE)
    return ((value as { sources?: Source[] }).sources ?? []).map((source, index) => ({
      source,
      path: `sources/${index}`,
    }));
  if (role.role === 'entity' && role.collection === 'facts')
    return (value as FactData).values.map(({ source }, index) => ({
      source,
      path: `values/${index}/source`,
    }));
  return [];
}
