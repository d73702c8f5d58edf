import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';

/** The Italian files of sheets whose data are right, drafts too. */
export function italianSheets(
  records: readonly FileRecord[],
): { id: string; sheet: SheetData; record: FileRecord }[] {
  return records.flatMap((record) => {
    const role = roleOf(record.path);
    return role?.role === 'piece' &&
      role.kind === 'sheet' &&
      role.lang === SOURCE &&
      record.value !== undefined
      ? [{ id: role.id, sheet: record.value as SheetData, record }]
      : [];
  });
}
