import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { forPaper } from '#src/lib/print/font/font-file.ts';
import { tablesOf } from '#src/lib/print/font/sfnt.ts';

const nastaliq = await subsetFont(
  readFileSync(
    createRequire(import.meta.url).resolve(
      '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
    ),
  ),
  'رہائش کا اندراج',
  { targetFormat: 'truetype' },
);
const light = forPaper(nastaliq);
const [before, after] = [tablesOf(nastaliq), tablesOf(light)];

test('a font for paper keeps how many glyphs it has and how far each moves the pen, and nothing of its layout', () => {
  for (const tag of ['hhea', 'maxp']) expect(after?.get(tag)).toEqual(before?.get(tag));
  for (const tag of ['GSUB', 'GPOS', 'name', 'cmap', 'fpgm']) expect(after?.has(tag)).toBe(false);
  const steps = (hmtx: Buffer | undefined): number[] =>
    Array.from({ length: (before?.get('hhea') ?? Buffer.alloc(36)).readUInt16BE(34) }, (_, index) =>
      (hmtx ?? Buffer.alloc(0)).readUInt16BE(4 * index),
    );
  expect(steps(after?.get('hmtx'))).toEqual(steps(before?.get('hmtx')));
  expect(light.length).toBeLessThan(nastaliq.length / 2);
});

test('what stands left of each glyph is where its outline begins', () => {
  const [loca, glyf, hmtx] = ['loca', 'glyf', 'hmtx'].map((tag) => after?.get(tag) ?? Buffer.alloc(0));
  let seen = 0;
  for (let index = 0; loca && glyf && hmtx && index + 1 < loca.length / 2; index += 1) {
    const [from, to] = [2 * loca.readUInt16BE(2 * index), 2 * loca.readUInt16BE(2 * index + 2)];
    if (from === to || glyf.readInt16BE(from) < 0) continue;
    seen += 1;
    expect(Math.abs(hmtx.readInt16BE(4 * index + 2) - glyf.readInt16BE(from + 2))).toBeLessThanOrEqual(1);
  }
  expect(seen).toBeGreaterThan(20);
});

test('a font for paper is one already', () => {
  expect(forPaper(light)).toEqual(light);
});

test.each(['', 'OTTO and more bytes of it', 'not a font at all'])(
  'what is no TrueType font stays: %j',
  (text) => {
    const bytes = Buffer.from(text);
    expect(forPaper(bytes)).toBe(bytes);
  },
);
