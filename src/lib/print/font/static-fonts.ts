import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';
import { ALL_WEIGHTS, inRange } from './faces.ts';
import { oneFont } from './one-font.ts';

/** A rule that `fontCss` wrote for a part of a font of all weights. */
const RULE = new RegExp(
  `@font-face\\{font-family:"([^"]+)";font-weight:${ALL_WEIGHTS};src:url\\("([^"]+-wght-[^"]+)"\\) format\\("woff2"\\);unicode-range:([^}]+)\\}\\n?`,
  'g',
);
/** The weights that our style sheets ask for. */
const WEIGHTS = [400, 700];

/**
 * A document whose fonts of all weights became one file for each weight, with the letters that stand in it, written into
 * `folder`. Chromium draws a font of all weights into a PDF letter by letter, as a Type 3 font, which takes several times
 * the room; and each part that a font is handed out in it takes for a font of its own.
 */
export async function withStaticFonts(html: string, folder: string): Promise<string> {
  const letters = [...new Set(html.replace(RULE, ''))];
  const families = new Map<string, { file: string; text: string }[]>();
  for (const [, family = '', url = '', range = ''] of html.matchAll(RULE)) {
    const isIn = inRange(range);
    const text = letters.filter((letter) => isIn(letter.codePointAt(0) ?? 0)).join('');
    if (text !== '')
      families.set(family, [...(families.get(family) ?? []), { file: fileURLToPath(url), text }]);
  }
  let count = 0;
  const rules: string[] = [];
  for (const [family, parts] of families)
    for (const wght of WEIGHTS) {
      const file = join(folder, `font-${(count += 1)}.ttf`);
      const cut = parts.map(async (part) =>
        subsetFont(await readFile(part.file), part.text, {
          targetFormat: 'truetype',
          variationAxes: { wght },
        }),
      );
      await writeFile(file, oneFont(await Promise.all(cut)));
      rules.push(
        `@font-face{font-family:"${family}";font-weight:${wght};src:url("${pathToFileURL(file).href}")}\n`,
      );
    }
  // The rules stand where the first one stood.
  return html.replace(RULE, () => rules.splice(0).join(''));
}
