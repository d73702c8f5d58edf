import { addDays } from '#src/lib/domain/date.ts';
import { isValueOf, type FactData } from '#src/lib/domain/fact.ts';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';

/** Values without overlaps, in order, of their kind, and with a successor in time. */
export function checkFacts({ records, today }: Whole): Finding[] {
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    if (role?.role !== 'entity' || role.collection !== 'facts' || record.value === undefined) return [];
    const fact = record.value as FactData;
    const found = fact.values.flatMap((value, index): Finding[] => {
      const place = placeOf(record, `values/${index}`);
      const before = fact.values[index - 1];
      const wrong: Finding[] = [];
      if (!isValueOf(fact.kind, value.value)) {
        wrong.push(
          finding(
            'field-value',
            placeOf(record, `values/${index}/value`),
            say(
              `Il valore «${value.value}» non è di tipo ${fact.kind}.`,
              `The value “${value.value}” is not of kind ${fact.kind}.`,
            ),
            say(
              'Scrivi 30.46 per money, P30D per duration, 2026-05-02 per date, +39… per phone.',
              'Write 30.46 for money, P30D for duration, 2026-05-02 for date, +39… for phone.',
            ),
          ),
        );
      }
      if (before && (before.to === undefined || value.from === undefined || before.to >= value.from)) {
        wrong.push(
          finding(
            'fact-dates',
            place,
            say(
              'Due valori valgono negli stessi giorni, oppure non sono in ordine.',
              'Two values hold on the same days, or are not in order.',
            ),
            say(
              'Chiudi il valore vecchio con «to» il giorno prima del «from» di quello nuovo.',
              'Close the old value with “to”, the day before the new one’s “from”.',
            ),
          ),
        );
      }
      if (before?.to !== undefined && value.from !== undefined && value.from > addDays(before.to, 1)) {
        const [first, last] = [addDays(before.to, 1), addDays(value.from, -1)];
        wrong.push(
          finding(
            'fact-dates',
            place,
            say(
              `Dal ${first} al ${last} non c’è nessun valore.`,
              `From ${first} to ${last} there is no value.`,
            ),
            say(
              'Se è uno sbaglio, il «from» è il giorno dopo il «to» di prima.',
              'If it is a slip, “from” is the day after the “to” before.',
            ),
            'warning',
          ),
        );
      }
      if (value.from !== undefined && value.to !== undefined && value.from > value.to) {
        wrong.push(
          finding(
            'fact-dates',
            place,
            say('«to» viene prima di «from».', '“to” comes before “from”.'),
            say('Scambia le due date.', 'Swap the two dates.'),
          ),
        );
      }
      return wrong;
    });
    const last = fact.values.at(-1);
    if (last?.to !== undefined && last.to < addDays(today, 30)) {
      found.push(
        finding(
          'fact-ends',
          placeOf(record, `values/${fact.values.length - 1}`),
          say(`Dopo il ${last.to} questo valore non c’è più.`, `After ${last.to} there is no value.`),
          say('Aggiungi il valore nuovo, con la sua fonte.', 'Add the new value, with its source.'),
          last.to < today ? 'error' : 'warning',
        ),
      );
    }
    return found;
  });
}
