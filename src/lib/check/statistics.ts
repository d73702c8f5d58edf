import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { say } from '#src/lib/domain/say.ts';
import type { MonthStatistics } from '#src/lib/domain/statistics.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';

/** Statistics whose days are not those of the month that the file is named for, or are still to come. */
export function checkStatistics({ records, today }: Whole): Finding[] {
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    if (role?.role !== 'statistics' || record.value === undefined) return [];
    const { first, last } = record.value as MonthStatistics;
    const isOfMonth = [first, last].every((day) => day.startsWith(`${role.month}-`));
    if (isOfMonth && first <= last && last <= today) return [];
    return [
      finding(
        'statistics-month',
        placeOf(record, 'first'),
        say(
          `Il file è del mese ${role.month}, ma conta dal ${first} al ${last}.`,
          `The file is of the month ${role.month}, but counts from ${first} to ${last}.`,
        ),
        say(
          'Le statistiche non si cambiano a mano: rifalle con npm run stats -- <registri> --replace.',
          'Statistics are not changed by hand: make them again with npm run stats -- <logs> --replace.',
        ),
      ),
    ];
  });
}
