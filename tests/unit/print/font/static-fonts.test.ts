import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontCss } from '#src/lib/print/font/faces.ts';
import { withStaticFonts } from '#src/lib/print/font/static-fonts.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'fonts-'));
const page = (code: string, script: string, text: string): string =>
  `<style>${fontCss({ code, script }).rules}</style><p>${text}</p>`;

test('a font of all weights, in parts, becomes one file for each weight, with the letters of the page', async () => {
  const at = folder();
  const html = await withStaticFonts(page('zh', 'Hans', '申请居留许可'), at);
  expect(html).not.toContain('-wght-');
  expect(html).toContain('<p>申请居留许可</p>');
  const files = readdirSync(at);
  expect(files.length).toBe(2);
  expect(html.match(/font-weight:(400|700);src:url\("file:[^"]*font-\d+\.ttf"\)\}/g)?.length).toBe(2);
  expect(files.every((name) => statSync(join(at, name)).size < 20_000)).toBe(true);
});

test('fonts of one weight stay as they are', async () => {
  const at = folder();
  const html = page('ar', 'Arab', 'السلام');
  expect(await withStaticFonts(html, at)).toBe(html);
  expect(readdirSync(at)).toEqual([]);
});
