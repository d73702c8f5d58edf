import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import type { CheckedPicture } from '#src/lib/domain/portal.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { digestOf } from './record.ts';

const BYTES = 4 * 1024 * 1024;
const PIXELS = 24_000_000;
const SIDE = 8000;
const FORMATS: Record<string, string> = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'heif' };

export const isPicture = (path: string): boolean => /\.(jpe?g|png|webp|avif)$/.test(path);

/** Checks that a picture is what its name says, of a bearable size, and decodes to its last pixel. */
export async function checkPicture(root: string, path: string): Promise<CheckedPicture | Finding> {
  const complain = (rule: Finding['rule'], what: Say, mend: Say): Finding =>
    finding(rule, { path, line: 1, column: 1 }, what, mend);
  const bytes = await readFile(join(root, path));
  if (bytes.length > BYTES) {
    return complain(
      'picture-size',
      say(`L’immagine pesa ${bytes.length} byte.`, `The picture weighs ${bytes.length} bytes.`),
      say('Il massimo è 4 MB: rimpiccioliscila.', 'The maximum is 4 MB: make it smaller.'),
    );
  }
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: false });
    const { width, height, format } = await image.metadata();
    if (format !== FORMATS[path.slice(path.lastIndexOf('.') + 1)]) {
      return complain(
        'picture-type',
        say(
          `Il nome dice un tipo, ma il file è ${format}.`,
          `The name says one type, but the file is ${format}.`,
        ),
        say(
          'Cambia l’estensione del nome o salva di nuovo l’immagine.',
          'Change the name’s ending or save the picture again.',
        ),
      );
    }
    if (width * height > PIXELS || Math.max(width, height) > SIDE) {
      return complain(
        'picture-size',
        say(`L’immagine è di ${width} × ${height} pixel.`, `The picture is ${width} × ${height} pixels.`),
        say(
          'Il massimo è 24 megapixel e 8.000 pixel per lato.',
          'The maximum is 24 megapixels and 8,000 pixels a side.',
        ),
      );
    }
    await image.stats();
    return { path, width, height, digest: digestOf(bytes) };
  } catch {
    return complain(
      'picture-broken',
      say('L’immagine è rovinata o incompleta.', 'The picture is broken or incomplete.'),
      say('Salvala di nuovo dall’originale.', 'Save it again from the original.'),
    );
  }
}
