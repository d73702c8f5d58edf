import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { REQUIRED_SECTIONS, type SheetData } from '#src/lib/domain/sheet.ts';
import { say } from '#src/lib/domain/say.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { Whole } from './across.ts';

/** Sections that a sheet of its kind cannot do without. */
export function checkSheets({ records }: Whole): Finding[] {
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    if (
      role?.role !== 'piece' ||
      role.kind !== 'sheet' ||
      role.lang !== SOURCE ||
      record.value === undefined ||
      record.body === undefined
    )
      return [];
    const sheet = record.value as SheetData;
    return REQUIRED_SECTIONS[sheet.kind]
      .filter(
        (choices) =>
          !choices.some((choice) =>
            choice.startsWith('data:')
              ? sheet[choice.slice(5) as 'times' | 'costs'].length > 0
              : record.shapes[choice] !== undefined,
          ),
      )
      .map((choices) => {
        const names = choices.map((choice) => choice.replace('data:', ''));
        return finding(
          'section-missing',
          { path: record.path, line: 1, column: 1 },
          say(
            `Manca la sezione «${names.join('» o «')}»: serve a ogni scheda «${sheet.kind}».`,
            `Section “${names.join('” or “')}” is missing: every “${sheet.kind}” sheet needs it.`,
          ),
          say(
            `Aggiungi <Section id="${names[0] ?? ''}"> … </Section>.`,
            `Add <Section id="${names[0] ?? ''}"> … </Section>.`,
          ),
        );
      });
  });
}
