import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEEPEST, nesting, parseMdx } from '#src/lib/prose/parser.ts';

describe('a text that nests too deep is known before it is parsed', () => {
  const deep: [string, (levels: number) => string][] = [
    ['quotes', (n) => `${'> '.repeat(n)}ciao`],
    ['quotes without spaces', (n) => `${'>'.repeat(n)} ciao`],
    ['lists on one line', (n) => `${'- '.repeat(n)}ciao`],
    ['numbered lists on one line', (n) => `${'1. '.repeat(n)}ciao`],
    [
      'lists inside lists',
      (n) => Array.from({ length: n }, (_, level) => `${'    '.repeat(level)}- ciao`).join('\n'),
    ],
    ['brackets', (n) => `${'['.repeat(n)}ciao${']'.repeat(n)}`],
    ['stars', (n) => `${'*'.repeat(n)}ciao${'*'.repeat(n)}`],
    ['components on one line', (n) => '<Only for="family">'.repeat(n)],
    ['components on lines of their own', (n) => '<Only for="family">\n\n'.repeat(n)],
    ['components written over several lines', (n) => '<Only\n  for="family"\n>\n'.repeat(n)],
    [
      'components that are closed',
      (n) => `${'<Only for="family">\n'.repeat(n)}ciao\n${'</Only>\n'.repeat(n)}`,
    ],
    ['nameless tags', (n) => `${'<>'.repeat(n)}ciao`],
    ['braces', (n) => '{ '.repeat(n)],
    ['braces in attributes', (n) => '<Fact id={'.repeat(n)],
  ];

  test.each(deep)('%s', (_, make) => {
    expect(nesting(make(DEEPEST + 1)).depth).toBeGreaterThan(DEEPEST);
    expect(nesting(make(4)).depth).toBeLessThanOrEqual(DEEPEST);
  });

  test.each(deep)('%s, twenty thousand of them, in no time', (_, make) => {
    const text = make(_ === 'lists inside lists' ? 600 : 20_000);
    const start = performance.now();
    expect(nesting(text).depth).toBeGreaterThan(DEEPEST);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('and its line is told', () => {
    expect(nesting(`ciao\n\nciao\n${'> '.repeat(40)}ciao\n\nciao`)).toEqual({ depth: 40, line: 4 });
  });
});

describe('an ordinary text is never taken for a deep one', () => {
  test.each([
    ['with fifty words of the glossary in a paragraph', '<Term id="medico">medico</Term> e '.repeat(50)],
    ['with fifty amounts in a paragraph', '<Fact id="costo" /> '.repeat(50)],
    [
      'with fifty components one after the other',
      '<Callout kind="info">\n\nciao\n\n</Callout>\n\n'.repeat(50),
    ],
    ['with fifty components written over several lines', '<Attachment\n  id="modulo"\n/>\n\n'.repeat(50)],
    ['with fifty bold words', '**ciao** *ciao* '.repeat(50)],
    ['with fifty links', '[ciao](sheet:salute/tessera) '.repeat(50)],
    ['with fifty items', '- ciao\n'.repeat(50)],
    ['with fifty numbered items', Array.from({ length: 50 }, (_, index) => `${index + 1}. ciao`).join('\n')],
    ['with braces and signs escaped', '\\{ \\< '.repeat(50)],
    ['with a rule of dashes', '-'.repeat(80)],
    ['with a table', `| a | b |\n| ${'-'.repeat(60)} | ${'-'.repeat(60)} |\n| c | d |`],
  ])('%s', (_, text) => {
    expect(nesting(text).depth).toBeLessThanOrEqual(4);
  });
});

describe('a text that cannot be read', () => {
  test.each([
    ['a component that is not closed', 'ciao\n\n<Only for="family">\n\nciao', 3],
    ['a component closed by another', 'ciao\n\n<Only for="family">\n\nciao\n\n</Callout>', 7],
    ['a brace that is not closed', 'ciao\n\ncosta {5 euro', 3],
    ['a sign that opens nothing', 'ciao\n\nse hai <18 anni', 3],
  ])('says where: %s', (_, text, line) => {
    expect(parseMdx(text)).toMatchObject({ ok: false, line });
  });

  test('is said of any text at all, and nothing is thrown', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '{',
      '}',
      '/',
      'Only',
      ' ',
      '\n',
      '"',
      '=',
      '*',
      '[',
      ']',
      '(',
      ')',
      '`',
      '|',
      '-',
      'a',
      '#',
      '\\',
      '!',
      '_',
      '&',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        fc.pre(nesting(text).depth <= DEEPEST);
        expect(parseMdx(text)).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });
});

test('smart quotes and dashes are the editor’s business: nothing is changed on the way', () => {
  const parsed = parseMdx('L\'ufficio -- "aperto"...');
  expect(parsed.ok && parsed.tree.children?.[0]?.children?.[0]?.value).toBe('L\'ufficio -- "aperto"...');
});
