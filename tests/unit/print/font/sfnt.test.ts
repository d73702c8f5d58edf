import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontOf, tablesOf } from '#src/lib/print/font/sfnt.ts';

const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
const head = fc.uint8Array({ minLength: 54, maxLength: 54 }).map((array) => Buffer.from(array));
const tables = fc.record({ glyf: bytes, head, hmtx: bytes, loca: bytes });

/** `head` with the number that makes a font add up put aside: it belongs to the file. */
const bare = (made: Buffer): Buffer => {
  const copy = Buffer.from(made);
  copy.writeUInt32BE(0, 8);
  return copy;
};

test('the tables of a font are what it was made of, and its words add up as OpenType asks', () => {
  fc.assert(
    fc.property(tables, (made) => {
      const font = fontOf(new Map(Object.entries(made)));
      let sum = 0;
      for (let at = 0; at < font.length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0;
      expect(sum).toBe(0xb1b0_afba);
      const again = tablesOf(font);
      expect([...(again?.keys() ?? [])]).toEqual(Object.keys(made));
      for (const [tag, table] of Object.entries(made)) {
        const read = again?.get(tag) ?? Buffer.alloc(0);
        expect(tag === 'head' ? bare(read) : read).toEqual(tag === 'head' ? bare(table) : table);
      }
      expect(fontOf(again ?? new Map())).toEqual(font);
    }),
  );
});

test.each(['', 'OTTO and more bytes of it', 'not a font at all'])('%j is no TrueType font', (text) => {
  expect(tablesOf(Buffer.from(text))).toBeUndefined();
});
