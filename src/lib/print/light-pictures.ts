import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sharp from 'sharp';

/** A picture from a file, and how many CSS pixels high it stands on the page. */
const PICTURE = /(<img src=")(file:[^"]+\.png)("(?: width="[\d.]+")? height=")([\d.]+)(")/g;
/** Dots to a CSS pixel: 240 to an inch, for what is looked at from an arm's length. */
const DOTS = 240 / 96;
/** Logos are of few colours; more are only the shades between them. */
const COLOURS = 16;

/**
 * A document whose logos have the dots that a printer shows and no more, on white, written into `folder`: a PDF keeps
 * pictures unpacked but for what looks alike in them.
 */
export async function withLightPictures(html: string, folder: string): Promise<string> {
  let count = 0;
  const made = await Promise.all(
    [...html.matchAll(PICTURE)].map(async ([, open = '', url = '', between = '', height = '', end = '']) => {
      const file = join(folder, `picture-${(count += 1)}.png`);
      const picture = sharp(fileURLToPath(url)).flatten({ background: '#fff' });
      const light = picture.resize({ height: Math.ceil(Number(height) * DOTS), withoutEnlargement: true });
      await writeFile(file, await light.png({ palette: true, colours: COLOURS, dither: 0 }).toBuffer());
      return `${open}${pathToFileURL(file).href}${between}${height}${end}`;
    }),
  );
  return html.replace(PICTURE, () => made.shift() ?? '');
}
