import { CATALOGUES, catalogueUnits, type CatalogueName } from '#src/lib/domain/catalogue.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import type { Written } from './written.ts';

/** The short Italian texts of an entity or an office: what translators translate of it. */
export function writtenInEntity(record: FileRecord): Written[] {
  const role = roleOf(record.path);
  const collection = role?.role === 'service' ? 'services' : role?.role === 'entity' ? role.collection : '';
  if (!Object.hasOwn(CATALOGUES, collection) || record.value === undefined) return [];
  const units = catalogueUnits(collection as CatalogueName, record.value as Record<string, unknown>);
  return units.map((text) => ({ part: collection, text, place: { path: record.path, line: 1, column: 1 } }));
}
