import type { FactData } from '#src/lib/domain/fact.ts';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';

/** Facts that change often say by when somebody looks again, verified or not. */
export function checkVolatile({ records }: Whole): Finding[] {
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    if (role?.role !== 'entity' || role.collection !== 'facts' || record.value === undefined) return [];
    const { volatile, reviewBy } = record.value as FactData;
    if (!volatile || reviewBy !== undefined) return [];
    return [
      finding(
        'fact-review',
        placeOf(record, 'volatile'),
        say(
          'Questo valore cambia spesso e non dice entro quando ricontrollarlo.',
          'This value changes often and does not say by when to check it again.',
        ),
        say(
          'Aggiungi «reviewBy», per esempio reviewBy: 2027-01-31.',
          'Add “reviewBy”, for example reviewBy: 2027-01-31.',
        ),
        'warning',
      ),
    ];
  });
}
