import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { spokenSchema, type SchemaNode } from '#src/lib/content/spoken-schema.ts';
import { field } from '#src/lib/domain/field.ts';

const schema = z.strictObject({
  name: field(z.string().min(2).max(5), 'Il nome.', 'The name.'),
  kinds: field(z.array(z.enum(['a', 'b'])).max(2), 'I tipi.', 'The kinds.').optional(),
  size: field(z.int().min(1), 'La misura.', 'The size.').optional(),
  phones: z.record(z.string().regex(/^[a-z]+$/), z.string().max(3)).optional(),
  either: z.union([z.literal('never'), z.array(z.string()).min(1)]).optional(),
});
const plain = z.toJSONSchema(schema, { io: 'input' }) as SchemaNode;
const spoken = spokenSchema(plain);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
const [before, after] = [ajv.compile(plain), ajv.compile(spoken)];

const value = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    'abc',
    'abcdefg',
    'never',
    'a',
    0,
    3,
    -1,
    2.5,
    null,
    ['a'],
    ['a', 'b', 'a'],
    [],
  ),
  fc.dictionary(fc.constantFrom('a', 'B', 'c1'), fc.constantFrom('x', 'xxxx', 1), { noNullPrototype: true }),
);

describe('a schema with our words', () => {
  test('lets pass what passed, and nothing else', () => {
    const data = fc.dictionary(fc.constantFrom('name', 'kinds', 'size', 'phones', 'either', 'other'), value, {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(data, (one) => {
        expect(after(one)).toBe(before(one));
      }),
      { numRuns: 1000 },
    );
  });

  test('says of each field what it is for, of a limit how far it goes, of a mapping what it holds', () => {
    expect(spoken.errorMessage).toBe('Qui ci sono solo questi dati: name, kinds, size, phones, either.');
    expect(spoken.allOf).toEqual([{ required: ['name'], errorMessage: 'Manca «name». Il nome.' }]);
    expect(spoken.properties?.['name']?.allOf).toEqual([
      {
        if: { minLength: 2, maxLength: 5 },
        else: { type: 'object', errorMessage: 'Il nome. (da 2 a 5 caratteri)' },
      },
    ]);
    expect(spoken.properties?.['kinds']?.items?.errorMessage).toBe('I tipi.');
    expect(spoken.properties?.['size']?.allOf?.[0]?.['else']).toEqual({
      type: 'object',
      errorMessage: 'La misura. (almeno 1)',
    });
  });

  test('keeps no word that a server would speak English about', () => {
    const left = JSON.stringify(spoken, (key, inner: unknown) => (key === 'if' ? undefined : inner));
    expect(left).not.toMatch(/"(?:min|max)(?:Length|Items|imum)"/);
  });
});
