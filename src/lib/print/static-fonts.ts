import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';
import { ALL_WEIGHTS, inRange } from './fonts.ts';

/** A rule that `fontCss` wrote for a font of all weights in one. */
const RULE = new RegExp(
  `@font-face\\{font-family:"([^"]+)";font-weight:${ALL_WEIGHTS};src:url\\("([^"]+-wght-[^"]+)"\\) format\\("woff2"\\);unicode-range:([^}]+)\\}`,
  'g',
);
/** The weights that our style sheets ask for. */
const WEIGHTS = [400, 700];

/**
 * A document whose fonts of all weights became fonts of one weight each, with the letters that stand in it, written
 * into `folder`. Chromium draws a font of all weights into a PDF letter by letter, as a Type 3 font, which takes
 * several times the room.
 */
export async function withStaticFonts(html: string, folder: string): Promise<string> {
  const letters = [...new Set(html.replace(RULE, ''))];
  let count = 0;
  const rules = await Promise.all(
    [...html.matchAll(RULE)].map(async ([, family = '', url = '', range = '']) => {
      const isIn = inRange(range);
      const text = letters.filter((letter) => isIn(letter.codePointAt(0) ?? 0)).join('');
      if (text === '') return '';
      const font = await readFile(fileURLToPath(url));
      const made = WEIGHTS.map(async (wght) => {
        const file = join(folder, `font-${(count += 1)}.ttf`);
        await writeFile(
          file,
          await subsetFont(font, text, { targetFormat: 'truetype', variationAxes: { wght } }),
        );
        return `@font-face{font-family:"${family}";font-weight:${wght};src:url("${pathToFileURL(file).href}");unicode-range:${range}}`;
      });
      return (await Promise.all(made)).join('\n');
    }),
  );
  return html.replace(RULE, () => rules.shift() ?? '');
}
