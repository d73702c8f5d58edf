import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { field, fieldHelp, fieldNames } from '#src/lib/domain/field.ts';

const schema = z
  .strictObject({
    title: field(z.string(), 'Il titolo.', 'The title.'),
    image: field(
      z
        .strictObject({ alt: field(z.string(), 'Che cosa si vede.', 'What is seen.'), size: z.number() })
        .optional(),
      'L’immagine.',
      'The picture.',
    ),
    costs: field(
      z
        .array(z.strictObject({ id: field(z.string(), 'Un nome.', 'A name.') }).refine(() => true))
        .default([]),
      'I costi.',
      'The costs.',
    ),
    where: field(
      z.strictObject({ types: field(z.array(z.string()).default([]), 'I tipi.', 'The types.') }).prefault({}),
      'Dove.',
      'Where.',
    ),
    sections: field(z.record(z.string(), z.string()), 'Le impronte.', 'The fingerprints.'),
  })
  .superRefine(() => undefined);

describe('whoever gets a field wrong reads the sentence of', () => {
  test.each([
    ['that field', ['title'], 'Il titolo.', 'The title.'],
    ['a field inside an optional one', ['image', 'alt'], 'Che cosa si vede.', 'What is seen.'],
    ['a field inside a list', ['costs', 0, 'id'], 'Un nome.', 'A name.'],
    ['the list, for one of its entries', ['costs', 3], 'I costi.', 'The costs.'],
    ['a field inside one with a default', ['where', 'types', 1], 'I tipi.', 'The types.'],
    ['the nearest one that has a sentence', ['image', 'size'], 'L’immagine.', 'The picture.'],
    ['the table a key stands in', ['sections', 'who'], 'Le impronte.', 'The fingerprints.'],
    ['the field above what does not exist', ['image', 'nothing', 'more'], 'L’immagine.', 'The picture.'],
  ])('%s', (_, path, it, en) => {
    expect(fieldHelp(schema, path)).toEqual({ it, en });
  });

  test('no field, when there is none', () => {
    expect(fieldHelp(schema, ['nothing'])).toBeUndefined();
  });
});

test.each([
  ['the file itself', [], ['title', 'image', 'costs', 'where', 'sections']],
  ['a picture', ['image'], ['alt', 'size']],
  ['an entry of a list', ['costs', 0], ['id']],
  ['a text', ['title'], []],
  ['what does not exist', ['nothing', 'more'], []],
])('the keys that can be written are those of %s', (_, path, names) => {
  expect(fieldNames(schema, path)).toEqual(names);
});
