import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, linesOf, readLines } from '#src/lib/content/lines.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';

const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed());
const record: fc.Arbitrary<FileRecord> = fc.record(
  {
    path: text,
    digest: text,
    blob: text,
    findings: fc.constant([]),
    value: fc.dictionary(fc.string(), text, { noNullPrototype: true }),
    units: fc.dictionary(fc.string(), fc.array(text), { noNullPrototype: true }),
    shapes: fc.dictionary(fc.string(), fc.array(text), { noNullPrototype: true }),
    fingerprints: fc.dictionary(fc.string(), text, { noNullPrototype: true }),
    refs: fc.constant([]),
    places: fc.constant({ title: [1, 2] as [number, number] }),
    body: fc.array(text, { minLength: 1 }).map((value) => JSON.stringify(value)),
  },
  {
    requiredKeys: ['path', 'digest', 'blob', 'findings', 'units', 'shapes', 'fingerprints', 'refs', 'places'],
  },
);
const plain = (records: readonly FileRecord[]): unknown => JSON.parse(JSON.stringify(records));

describe('records as lines', () => {
  test('come back as they were, and their lines too', () => {
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const bytes = Buffer.from(records.map(linesOf).join(''));
        const back = readLines(bytes);
        expect(plain(back.records)).toEqual(plain(records));
        expect(back.whole).toBe(bytes.length);
        expect(Buffer.concat(back.records.map(bytesOf)).equals(bytes)).toBe(true);
      }),
    );
  });

  test('that break off give the whole ones before the break', () => {
    fc.assert(
      fc.property(record, record, fc.nat(), (one, other, cut) => {
        const [first, second] = [Buffer.from(linesOf(one)), Buffer.from(linesOf(other))];
        const bytes = Buffer.concat([first, second.subarray(0, cut % second.length)]);
        const back = readLines(bytes);
        expect(plain(back.records)).toEqual(plain([one]));
        expect(back.whole).toBe(first.length);
      }),
    );
  });

  test('that are no records are not taken for some', () => {
    expect(() => readLines(Buffer.from('ciao\na\ntutti\n'))).toThrow(SyntaxError);
  });

  test('can let go of what only checks need', () => {
    const [kept] = readLines(
      Buffer.from(
        linesOf({
          path: 'a',
          digest: '',
          blob: '',
          findings: [],
          units: { who: ['a'] },
          shapes: {},
          fingerprints: {},
          refs: [],
          places: {},
        }),
      ),
    ).records;
    Object.assign(kept ?? {}, { units: {} });
    expect(kept?.units).toEqual({});
  });
});
