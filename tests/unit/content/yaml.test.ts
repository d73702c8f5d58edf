import { describe, expect, test } from 'vitest';
import { parseYaml } from '#src/lib/content/yaml.ts';

const TEXT = `title: Una scheda
costs:
  - id: bollo
    amount: 16
  - { id: tessera, free: true }
when:
`;

describe('a place in a file of data is that of', () => {
  const { place } = parseYaml('a.yaml', TEXT);
  test.each([
    ['a value', ['title'], false, 1, 8],
    ['its key', ['title'], true, 1, 1],
    ['a value in a list', ['costs', 0, 'amount'], false, 4, 13],
    ['an entry of a list', ['costs', 1], false, 5, 5],
    ['a value on one line', ['costs', 1, 'free'], false, 5, 26],
    ['its key on one line', ['costs', 1, 'free'], true, 5, 20],
    ['the entry that lacks a key', ['costs', 1, 'label'], false, 5, 5],
    ['the file that lacks a key', ['summary'], false, 1, 1],
    ['the nearest thing there is', ['title', 'nothing', 3], false, 1, 8],
  ])('%s', (_, path, key, line, column) => {
    expect(place(path, key)).toEqual({ path: 'a.yaml', line, column });
  });
});

describe('values are what is written:', () => {
  test.each([
    ['a day stays text', 'a: 2026-05-02', '2026-05-02'],
    ['a day that does not exist too', 'a: 2026-02-30', '2026-02-30'],
    ['yes and no are words', 'a: no', 'no'],
    ['an hour stays text', 'a: 08:30', '08:30'],
    ['a number is one', 'a: 30.46', 30.46],
    ['a code in quotes is text', 'a: "047521"', '047521'],
    ['true is true', 'a: true', true],
    ['nothing is nothing', 'a:', null],
  ])('%s', (_, text, value) => {
    const parsed = parseYaml('a.yaml', text);
    expect([parsed.findings, parsed.value]).toEqual([[], { a: value }]);
  });

  test('a key named like a part of every object is a key like any other', () => {
    expect(Object.entries(parseYaml('a.yaml', '__proto__: a\nconstructor: b\n').value as object)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });
});
