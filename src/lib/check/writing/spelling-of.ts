import { sortFindings, type Finding } from '#src/lib/domain/finding.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { writtenInEntity } from './entities.ts';
import { misspelled, type Knows } from './spelling.ts';
import { writtenIn } from './written.ts';

/** Places, offices and organisations have names of their own: their words are right wherever they stand. */
const NAMED = ['municipalities', 'organisations', 'services'];

/** What is misspelled in the Italian of the whole content. */
export function spellingOf(records: readonly FileRecord[], knows: Knows): Finding[] {
  const names = new Set(records.flatMap(nameOf).flatMap((name) => name.match(/[\p{L}\p{M}]+/gu) ?? []));
  return sortFindings(
    records.flatMap((record) => {
      const role = roleOf(record.path);
      const piece = role?.role === 'piece' && role.lang === SOURCE;
      return misspelled(
        piece ? writtenIn(record) : writtenInEntity(record),
        (word) => names.has(word) || knows(word),
      );
    }),
  );
}

function nameOf({ path, value }: FileRecord): string[] {
  const name = (value as { name?: unknown } | undefined)?.name;
  return NAMED.some((folder) => path.startsWith(`${folder}/`)) && typeof name === 'string' ? [name] : [];
}
