import { z } from 'zod';
import type { Day } from './date.ts';
import { field } from './field.ts';
import { sourceSchema } from './source.ts';
import { day, phone, short, slug, webUrl } from './text.ts';
import { trustFields, withTrust } from './trust.ts';

export const FACT_KINDS = ['money', 'duration', 'date', 'number', 'percent', 'phone', 'url'] as const;

/** One value with the days it holds. `from` is left out when the source does not say since when. */
export const factValueSchema = z.strictObject({
  from: field(
    day.optional(),
    'Dal giorno: 2026-01-01. Se non si sa, non scrivere niente.',
    'Since the day: 2026-01-01. If unknown, write nothing.',
  ),
  to: field(
    day.optional(),
    'Fino al giorno compreso: 2026-12-31.',
    'Until and including the day: 2026-12-31.',
  ),
  value: field(
    z.union([z.number(), short(200)]),
    'Il valore: 30.46 per gli euro, P30D per una durata, 2026-05-02 per una data.',
    'The value: 30.46 for euros, P30D for a duration, 2026-05-02 for a date.',
  ),
  source: field(sourceSchema, 'La fonte del valore.', 'The source of the value.'),
});

/** An amount, term or threshold written once, with its validity and source; `<Fact id>` prints it. */
export const factSchema = withTrust(
  z.strictObject({
    kind: field(
      z.enum(FACT_KINDS),
      `Il tipo: ${FACT_KINDS.join(', ')}.`,
      `The kind: ${FACT_KINDS.join(', ')}.`,
    ),
    label: field(short(100), 'Che cosa è, in poche parole.', 'What it is, in few words.'),
    unit: field(
      short(40).optional(),
      'L’unità per number, per esempio: ore.',
      'The unit for number, for example: hours.',
    ),
    approximate: field(
      z.literal(true).optional(),
      'true se la fonte dice «circa».',
      'true if the source says “about”.',
    ),
    owner: field(slug, 'L’HUB che lo cura.', 'The HUB that looks after it.'),
    volatile: field(z.boolean().default(false), 'true se cambia spesso.', 'true if it changes often.'),
    values: field(z.array(factValueSchema).min(1), 'I valori, dal più vecchio.', 'The values, oldest first.'),
    ...trustFields,
  }),
);

export type FactData = z.infer<typeof factSchema>;
export type FactValue = z.infer<typeof factValueSchema>;

/** The value that holds on a day, if any. */
export function valueOn(fact: FactData, today: Day): FactValue | undefined {
  return fact.values.findLast(
    ({ from, to }) => (from === undefined || from <= today) && (to === undefined || today <= to),
  );
}

/** The next value already known, if any. */
export function nextValue(fact: FactData, today: Day): FactValue | undefined {
  return fact.values.find(({ from }) => from !== undefined && from > today);
}

/** Whether a value has the form its kind asks for. */
export function isValueOf(kind: FactData['kind'], value: FactValue['value']): boolean {
  if (kind === 'money') return typeof value === 'number' && value >= 0 && Number(value.toFixed(2)) === value;
  if (kind === 'number' || kind === 'percent') return typeof value === 'number';
  if (typeof value !== 'string') return false;
  if (kind === 'duration') return /^(P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?|PT\d+[HM])$/.test(value);
  if (kind === 'date') return day.safeParse(value).success;
  return kind === 'phone' ? phone.safeParse(value).success : webUrl.safeParse(value).success;
}
