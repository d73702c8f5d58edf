import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createFont } from 'fonteditor-core';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { oneFont } from '#src/lib/print/font/one-font.ts';

const { resolve } = createRequire(import.meta.url);
const file = (part: string): Buffer =>
  readFileSync(resolve(`@fontsource/noto-sans/files/noto-sans-${part}-400-normal.woff2`));
const cut = (part: string, text: string): Promise<Buffer> =>
  subsetFont(file(part), text, { targetFormat: 'truetype' });

const latin = await cut('latin', 'permesso');
const cyrillic = await cut('cyrillic', 'дозвіл');
const whole = oneFont([cyrillic, latin]);
const lettersOf = (font: Buffer): string[] =>
  createFont(font, { type: 'ttf' })
    .get()
    .glyf.flatMap((glyph) => (glyph.unicode as number[] | undefined) ?? [])
    .map((point) => String.fromCodePoint(point));

test('one font of two has the letters of both, in the order of Unicode', () => {
  const letters = lettersOf(whole);
  for (const letter of 'permessoдозвіл') expect(letters).toContain(letter);
  expect(letters).toEqual(letters.toSorted((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)));
});

test('a letter that stands in two parts stands once in the whole', () => {
  const letters = lettersOf(oneFont([latin, latin]));
  expect(new Set(letters).size).toBe(letters.length);
});

test('the same parts make the same bytes', () => {
  expect(oneFont([cyrillic, latin])).toEqual(whole);
});

test('a letter keeps its outline and how far it moves the pen', () => {
  const glyph = (font: Buffer): unknown => {
    const found = createFont(font, { type: 'ttf' })
      .get()
      .glyf.find(({ unicode }) => (unicode as number[] | undefined)?.includes(0x70));
    return [found?.advanceWidth, found?.contours];
  };
  expect(glyph(whole)).toEqual(glyph(latin));
});

test('a font of no parts is refused', () => {
  expect(() => oneFont([])).toThrow('no parts');
});
