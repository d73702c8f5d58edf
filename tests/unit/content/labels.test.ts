import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { labelsOf } from '#src/lib/content/labels.ts';
import { PIECE_SCHEMAS } from '#src/lib/domain/layout.ts';

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  allOf?: Shape[];
  additionalProperties?: Shape | boolean;
}

/** Every field that a schema has at the end of its branches: `costs/[]/label`. */
function fieldsOf(shape: Shape, path: string[] = []): string[] {
  const inner = [
    ...Object.entries(shape.properties ?? {}).flatMap(([name, one]) => fieldsOf(one, [...path, name])),
    ...(shape.items ? fieldsOf(shape.items, [...path, '[]']) : []),
    ...[...(shape.anyOf ?? []), ...(shape.allOf ?? [])].flatMap((one) => fieldsOf(one, path)),
    ...(typeof shape.additionalProperties === 'object'
      ? fieldsOf(shape.additionalProperties, [...path, 'x'])
      : []),
  ];
  return inner.length > 0 ? [...new Set(inner)] : [path.join('/')];
}

const fields = (schema: z.ZodType): string[] => fieldsOf(z.toJSONSchema(schema, { io: 'input' }) as Shape);

/** Front matter with one value at a field; the entries of lists have their names. */
function frontWith(field: string, value: string): Record<string, unknown> {
  const put = ([name, ...rest]: string[]): unknown => {
    if (name === undefined) return value;
    const inner = put(rest);
    if (name === '[]') return [typeof inner === 'object' ? { id: 'x', ref: 'x', ...inner } : inner];
    return { [name]: inner };
  };
  return put(field.split('/')) as Record<string, unknown>;
}

const counts = (field: string): boolean =>
  JSON.stringify(labelsOf(frontWith(field, 'uno'))) !== JSON.stringify(labelsOf(frontWith(field, 'due')));

/**
 * Title and summary are the head of every piece; keywords are searched by; notes on changes need no translation; names of
 * entries are the keys of labels.
 */
const OTHERWISE = /^(?:title|summary|keywords\/\[\]|(?:l10n|changes)\/.*)$|\/(?:id|ref)$/;

describe.each(Object.entries(PIECE_SCHEMAS))('of the front matter of a %s,', (_, { source, translation }) => {
  const words = new Set(fields(translation).filter((field) => !OTHERWISE.test(field)));
  // Where a service is online is data in the Italian file; its label alone stands in a translation.
  const asTranslated = (field: string): string => field.replace(/^where\/(?=online\/)/, '');
  const own = fields(source).filter((field) => !OTHERWISE.test(field));

  test('no datum is part of a fingerprint: every field that translations have not', () => {
    const data = own.filter((field) => !words.has(asTranslated(field)));
    expect(data.length).toBeGreaterThan(0);
    expect(data.filter(counts)).toEqual([]);
  });

  test('every word is: a field that translations have makes them stale', () => {
    expect(own.filter((field) => words.has(asTranslated(field)) && !counts(field))).toEqual([]);
  });
});
