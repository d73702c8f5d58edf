import { CATALOGUES, catalogueUnits, translates, type CatalogueName } from '#src/lib/domain/catalogue.ts';
import { compareFingerprints, fingerprint } from '#src/lib/domain/fingerprint.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import type { Impact } from './impact.ts';
import { classifyChange } from './risk/classify.ts';
import type { Vocabulary } from './risk/vocabulary.ts';
import { wordCount } from './words.ts';

/** The collection and id of the entity that a file holds, where its short texts are translated. */
export function shortTextsAt(path: string): { collection: CatalogueName; id: string } | undefined {
  const role = roleOf(path);
  if (role?.role === 'entity' && role.collection in CATALOGUES)
    return { collection: role.collection as CatalogueName, id: role.id };
  return role?.role === 'service' ? { collection: 'services', id: role.id } : undefined;
}

/**
 * What a change of an entity’s Italian words does to their translations: one fingerprint holds all of them, so the
 * part is the entity. A change of its data, an amount or opening hours, leaves nothing behind.
 */
export function impactOfShortTexts(
  portal: Portal,
  { collection, id }: { collection: CatalogueName; id: string },
  then: FileRecord,
  now: FileRecord,
  vocabulary: Vocabulary,
): Impact[] {
  const [before, after] = [then, now].map(({ value }) =>
    catalogueUnits(collection, (value ?? {}) as Record<string, unknown>),
  );
  if (!before || !after) return [];
  const [was, is] = [fingerprint(before), fingerprint(after)];
  const change = compareFingerprints(was, is);
  if (change === 'same') return [];
  const { change: risk, reasons } = classifyChange(before, after, vocabulary);
  const langs = [...portal.catalogues].flatMap(([lang, catalogues]) => {
    const entry = catalogues.get(collection)?.get(id);
    const isCurrent =
      entry?.$h !== undefined &&
      translates(Object.keys(entry)) &&
      compareFingerprints(entry.$h, was) === 'same';
    return isCurrent ? [lang] : [];
  });
  return [
    {
      piece: now.path.replace(/\.yaml$/, ''),
      part: collection,
      change,
      risk,
      reasons,
      langs,
      words: wordCount(after),
    },
  ];
}
