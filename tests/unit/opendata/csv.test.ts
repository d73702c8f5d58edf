import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '#src/lib/opendata/csv.ts';

describe('a table as CSV', () => {
  test('quotes what would break it, and ends lines as RFC 4180 does', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          { a: 'x, "y"', b: 1 },
          { a: undefined, b: 'due\nrighe' },
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""",1\r\n,"due\nrighe"\r\n');
  });

  test('gives back to an independent reader every text it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.string({ unit: 'grapheme' }), b: fc.string() })), (rows) => {
        const read = parse(csvOf(['a', 'b'], rows), { columns: true }) as unknown;
        expect(read).toEqual(rows);
      }),
    );
  });
});
