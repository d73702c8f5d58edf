import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { withoutLayout } from '#src/lib/print/font-file.ts';

const nastaliq = await subsetFont(
  readFileSync(
    createRequire(import.meta.url).resolve(
      '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
    ),
  ),
  'رہائش کا اندراج',
  { targetFormat: 'truetype' },
);

const tables = (font: Buffer): Map<string, Buffer> =>
  new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + 16 * index;
      const start = font.readUInt32BE(entry + 8);
      return [
        font.toString('latin1', entry, entry + 4),
        font.subarray(start, start + font.readUInt32BE(entry + 12)),
      ] as const;
    }),
  );

test('a font in a PDF keeps what draws its glyphs, byte for byte, and nothing of its layout', () => {
  const light = withoutLayout(nastaliq);
  const [before, after] = [tables(nastaliq), tables(light)];
  for (const tag of ['glyf', 'loca', 'hmtx', 'hhea', 'maxp']) expect(after.get(tag)).toEqual(before.get(tag));
  for (const tag of ['GSUB', 'GPOS', 'name', 'cmap']) expect(after.has(tag)).toBe(false);
  expect(light.length).toBeLessThan(nastaliq.length / 2);
});

test('the words of such a font add up as OpenType asks', () => {
  const light = withoutLayout(nastaliq);
  let sum = 0;
  for (let at = 0; at < light.length; at += 4) sum = (sum + light.readUInt32BE(at)) >>> 0;
  expect(sum).toBe(0xb1b0_afba);
  expect(withoutLayout(light)).toEqual(light);
});

test.each(['', 'OTTO and more bytes of it', 'not a font at all'])(
  'what is no TrueType font stays: %j',
  (text) => {
    const bytes = Buffer.from(text);
    expect(withoutLayout(bytes)).toBe(bytes);
  },
);
