import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  clock,
  day,
  dayOrNever,
  duration,
  httpsUrl,
  partialDay,
  phone,
  sheetId,
  short,
  shortCode,
  slug,
  webUrl,
  yearDay,
} from '#src/lib/domain/text.ts';

const CASES: [string, z.ZodType, readonly string[], readonly string[]][] = [
  [
    'a name',
    slug,
    ['medico', 'medico-di-base', 'dl-39-2024'],
    ['Medico', 'medico_di_base', '-medico', 'medico-', 'medico--base', 'città', '', 'a'.repeat(81)],
  ],
  [
    'a sheet',
    sheetId,
    ['salute/tessera'],
    ['tessera', 'salute/', 'salute/tessera/altro', 'Salute/Tessera', '../salute/tessera'],
  ],
  [
    'a short code',
    shortCode,
    ['k7m2', '0000', 'zzzz'],
    ['K7M2', 'k7m', 'k7m22', 'i7m2', 'l7m2', 'o7m2', 'u7m2'],
  ],
  ['a day', day, ['2026-05-02'], ['2026-02-30', '03/04/2026', '2026', '']],
  ['a day that may be never', dayOrNever, ['2026-05-02', 'never'], ['mai', '2026-02-30', '']],
  ['part of a day', partialDay, ['2026', '2026-05', '2026-05-02'], ['2026-13', 'maggio']],
  ['a day of every year', yearDay, ['10-04', '01-01', '12-31'], ['02-29', '02-30', '13-01', '4-10', '10-4']],
  ['an hour', clock, ['08:30', '00:00', '23:59'], ['8:30', '24:00', '12:60', '12.30']],
  ['a duration', duration, ['P30D', 'P6M', 'P1Y6M', 'P2W'], ['P', '30D', 'PT1H', 'P1D1Y', 'P-1D']],
  [
    'a safe address',
    httpsUrl,
    ['https://www.comune.example.org/a?b=c'],
    [
      'http://www.comune.example.org',
      'javascript:alert(1)',
      'www.comune.example.org',
      '//comune.example.org',
    ],
  ],
  [
    'the address of a source',
    webUrl,
    ['http://www.comune.example.org', 'https://www.comune.example.org'],
    ['ftp://comune.example.org', 'javascript:alert(1)', 'data:text/html,a'],
  ],
  [
    'a number to call',
    phone,
    ['+390511234567', '+393331234567', '112', '1522', '116117', '800033033', '+442071234567'],
    ['051 1234567', '0511234567', '+39112', '+39800033033', '+391522', '911', '+39'],
  ],
];

describe('an editor can write', () => {
  test.each(CASES.flatMap(([name, schema, right]) => right.map((text) => [name, text, schema] as const)))(
    '%s: %s',
    (_, text, schema) => {
      expect(schema.safeParse(text).success).toBe(true);
    },
  );
});

describe('an editor cannot write', () => {
  test.each(CASES.flatMap(([name, schema, , wrong]) => wrong.map((text) => [name, text, schema] as const)))(
    '%s: %j',
    (_, text, schema) => {
      expect(schema.safeParse(text).success).toBe(false);
    },
  );
});

test('a short text is one line, has something in it, and no blanks around it', () => {
  expect(short(5).parse('  ciao ')).toBe('ciao');
  for (const text of ['', '   ', 'a\nb', 'abcdef']) expect(short(5).safeParse(text).success).toBe(false);
});
