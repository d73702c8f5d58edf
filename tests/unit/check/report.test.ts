import { describe, expect, test } from 'vitest';
import { FORMATS, report, summary } from '#src/lib/check/report.ts';
import { finding, sortFindings } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';

const wrong = finding(
  'field-value',
  { path: 'facts/costo.yaml', line: 6, column: 12 },
  say('Il valore «5» non è di tipo date.', 'The value “5” is not of kind date.'),
  say('Scrivi 2026-05-02.', 'Write 2026-05-02.'),
);
const old = finding(
  'translation-stale',
  { path: 'sheets/salute/tessera/index.ar.mdx', line: 4, column: 1 },
  say('L’italiano è cambiato: 100%,\nper esempio.', 'The Italian has changed: 100%,\nfor example.'),
  say('Confronta.', 'Compare.'),
  'warning',
);
const both = [wrong, old];

describe('for whoever works at a screen there is a line for each finding', () => {
  test('in Italian', () => {
    expect(report([wrong], 'text', 'it', 'content/')).toBe(
      '✗ content/facts/costo.yaml:6:12  Il valore «5» non è di tipo date. Scrivi 2026-05-02.  [field-value]',
    );
  });

  test('in English', () => {
    expect(report([wrong], 'text', 'en', 'content/')).toBe(
      '✗ content/facts/costo.yaml:6:12  The value “5” is not of kind date. Write 2026-05-02.  [field-value]',
    );
  });

  test('that tells a warning from a fault', () => {
    expect(
      report(both, 'text', 'it', '')
        .split('\n')
        .map((line) => line[0]),
    ).toEqual(['✗', '!']);
  });

  test('that a file’s name cannot break in two or colour', () => {
    const nasty = { ...wrong, path: 'facts/a\n✗ b\u001B[31m.yaml' };
    expect(report([nasty], 'text', 'it', '')).toContain('facts/a\\u000a✗ b\\u001b[31m.yaml:6:12  ');
  });

  test.each([
    ['it', '1 errori, 1 avvisi.'],
    ['en', '1 errors, 1 warnings.'],
  ] as const)('and a last line with how many they are, in %s', (lang, text) => {
    expect(summary(both, lang)).toBe(text);
  });

  test('and nothing when all is well', () => {
    expect(FORMATS.map((format) => report([], format, 'it', ''))).toEqual(['', '[]', '', '[]']);
    expect(summary([], 'it')).toBe('0 errori, 0 avvisi.');
  });
});

describe('for programs there is JSON', () => {
  test.each(['it', 'en'] as const)('with both languages, whichever is asked for: %s', (lang) => {
    expect(JSON.parse(report(both, 'json', lang, 'content/'))).toEqual([
      { ...wrong, path: 'content/facts/costo.yaml' },
      { ...old, path: 'content/sheets/salute/tessera/index.ar.mdx' },
    ]);
  });
});

describe('on GitHub each finding stands at its line', () => {
  test('in Italian', () => {
    expect(report([wrong], 'github', 'it', 'content/')).toBe(
      '::error file=content/facts/costo.yaml,line=6,col=12,title=field-value::Il valore «5» non è di tipo date. Scrivi 2026-05-02.',
    );
  });

  test('in English, with signs that would end the command written otherwise', () => {
    expect(report([old], 'github', 'en', 'content/')).toBe(
      '::warning file=content/sheets/salute/tessera/index.ar.mdx,line=4,col=1,title=translation-stale::The Italian has changed: 100%25,%0Afor example. Compare.',
    );
  });

  test('and a file’s name is no command', () => {
    expect(report([{ ...wrong, path: 'a,b:c\n::error::d' }], 'github', 'it', '')).toMatch(
      /^::error file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ad,line=6,/,
    );
  });
});

describe('on GitLab each finding stands in the report of code quality', () => {
  test.each([
    ['it', 'Il valore «5» non è di tipo date. Scrivi 2026-05-02.'],
    ['en', 'The value “5” is not of kind date. Write 2026-05-02.'],
  ] as const)('in %s', (lang, description) => {
    expect(JSON.parse(report([wrong], 'gitlab', lang, 'content/'))).toEqual([
      {
        description,
        check_name: 'field-value',
        fingerprint: expect.any(String) as unknown,
        severity: 'major',
        location: { path: 'content/facts/costo.yaml', lines: { begin: 6 } },
      },
    ]);
  });

  test('as minor when it is a warning, and with a mark of its own', () => {
    const entries = JSON.parse(report(both, 'gitlab', 'it', '')) as {
      severity: string;
      fingerprint: string;
    }[];
    expect(entries.map(({ severity }) => severity)).toEqual(['major', 'minor']);
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

test('findings are told in the order of files, lines and columns, the same on every machine', () => {
  const at = (path: string, line: number, column: number) => ({ ...wrong, path, line, column });
  const sorted = [
    at('Z.yaml', 1, 1),
    at('a.yaml', 2, 9),
    at('a.yaml', 10, 1),
    at('a.yaml', 10, 2),
    at('à.yaml', 1, 1),
  ];
  expect(sortFindings(sorted.toReversed())).toEqual(sorted);
});
