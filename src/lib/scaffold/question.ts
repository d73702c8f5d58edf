import type { z } from 'zod';
import type { EntityCollection } from '#src/lib/domain/layout.ts';
import { fieldAt, fieldHelp } from '#src/lib/domain/field.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { SLUG } from '#src/lib/domain/text.ts';
import { shortSlug } from '#src/lib/import/text.ts';
import type { Choice, Known, Question } from './kind.ts';

type Path = readonly PropertyKey[];

/** A question whose words, and whose refusal, are those of a field of a schema: they cannot drift apart. */
export function fieldQuestion(
  name: string,
  schema: z.ZodType,
  path: Path,
  more: Partial<Question> = {},
): Question {
  const ask = fieldHelp(schema, path) ?? say(name, name);
  const field = fieldAt(schema, path);
  const holds = (answer: string): boolean => {
    if (!field) return true;
    const values: unknown[] = [answer, answer.split(',').map((one) => one.trim()), Number(answer)];
    return values.some((value) => !Number.isNaN(value) && field.safeParse(value).success);
  };
  return { name, ask, refuse: (answer) => (holds(answer) ? undefined : ask), ...more };
}

/** A question with a fixed list of answers, from the schema's own list. */
export const listQuestion = (
  name: string,
  schema: z.ZodType,
  values: readonly string[],
  more: Partial<Question> = {},
): Question =>
  fieldQuestion(name, schema, [name], {
    among: () => values.map((value) => ({ value, name: value })),
    ...more,
  });

/** The last part of the address, made from the title if nobody says another one. */
export const slugQuestion = (from: string): Question => ({
  name: 'slug',
  ask: say(
    'Il nome del file: minuscole, senza accenti, con i trattini. Non si cambia più.',
    'The file’s name: lower case, no accents, with hyphens. It does not change any more.',
  ),
  otherwise: ({ answers }) => shortSlug(answers[from] ?? '', 50) || undefined,
  refuse: (answer) =>
    SLUG.test(answer) && answer.length <= 80
      ? undefined
      : say(
          'Solo lettere minuscole senza accenti, cifre e trattini: carta-identita.',
          'Only lower-case letters without accents, digits and hyphens: carta-identita.',
        ),
});

/** The ids of a collection with their names. */
export const entities =
  (collection: Exclude<EntityCollection, 'service-types'> | 'serviceTypes') =>
  ({ portal }: Known): Choice[] =>
    [...portal[collection]].map(([value, entity]) => ({ value, name: nameOf(entity) ?? value }));

const nameOf = (entity: object): string | undefined =>
  ['name', 'label', 'term'].map((key) => (entity as Record<string, unknown>)[key]).find(isText);
const isText = (value: unknown): value is string => typeof value === 'string';

/** The parts of an answer with commas. */
export const listOf = (answer: string | undefined): string[] =>
  (answer ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** An address and the title of the page, as a source of content; nothing without an address. */
export function sourceOf({ answers }: Known): Record<string, string> | undefined {
  const { source, 'source-title': title, 'source-kind': kind } = answers;
  if (source === undefined) return undefined;
  return { url: source, ...(title === undefined ? {} : { title }), ...(kind === undefined ? {} : { kind }) };
}

/** Why an answer is none of those that there are. */
export function refuseAmong(answer: string, choices: readonly Choice[]): Say | undefined {
  if (choices.some(({ value }) => value === answer)) return undefined;
  const list = choices.map(({ value }) => value).join(', ');
  return say(`«${answer}» non c’è. Ci sono: ${list}.`, `There is no “${answer}”. There are: ${list}.`);
}
